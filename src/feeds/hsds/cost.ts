import { isCurrent, listIn, numberIn, stringIn, type Leave } from './json.js';
import { textIn } from './text.js';

const free = 'gratis';

/** An amount as people write it; without a currency only the number, since none may be made up. */
function money(option: unknown): string {
  const amount = numberIn(option, 'amount');
  if (amount === null) return '';
  if (amount === 0) return free;
  const currency = stringIn(option, 'currency');
  const format: Intl.NumberFormatOptions = /^[a-z]{3}$/i.test(currency)
    ? { style: 'currency', currency }
    : {};
  return new Intl.NumberFormat('nl', format).format(amount).replace(/\s/g, ' ');
}

/**
 * What a service costs.
 *
 * @param service a `service` record, unknown: `fees_description` (or the older `fees`) and
 *   `cost_options`.
 * @param today `2026-11-23`; a price that is not valid on it is left.
 * @returns a text; and `isFree` only where the one thing that is said is an amount of 0, without a
 *   condition.
 * @see https://docs.openreferral.org/en/latest/hsds/schema_reference.html#cost_option
 */
export function costOf(
  service: unknown,
  today: string,
  leave: Leave,
): { readonly cost: string | null; readonly isFree: boolean } {
  const fees = textIn(service, 'fees_description') || textIn(service, 'fees');
  const lines = new Set(fees ? [fees] : []);
  let isPriced = false;
  for (const [index, option] of listIn(service, 'cost_options').entries()) {
    const place = `cost_options.${index}`;
    if (!isCurrent(option, today)) {
      leave(place, 'not valid today');
      continue;
    }
    const [condition, amount] = [textIn(option, 'option'), money(option)];
    const price = [amount, textIn(option, 'amount_description')].filter(Boolean).join(' ');
    const line = [condition, price].filter(Boolean).join(': ');
    isPriced ||= condition !== '' || amount !== free || line !== free;
    if (line) lines.add(line);
    else leave(place, 'no amount and no words');
  }
  const isFree = !fees && !isPriced && lines.has(free);
  return { cost: isFree ? 'Gratis' : [...lines].join('\n') || null, isFree };
}

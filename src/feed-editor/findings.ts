import { checkText, type Checked } from '../cli/check/check-text.js';
import type { Towns } from '../cli/check/towns.js';
import type { CheckCode, CheckFinding, Severity } from '../cli/check/findings.js';
import { formatJson } from '../cli/json-format.js';
import { isFields, type Fields } from '../cli/fields.js';
import { defaultTypes } from '../domain/steunpunt-finder/settings.js';
import { servicesIn, valueAt } from './document.js';
import { itemsOf } from './values.js';

/** What `check` finds, and what is said on this page alone. */
export type FindingCode = CheckCode | 'chosenNowhere';

/** Something to look at, in the service or the list that it was found in. */
export interface Finding {
  readonly severity: Severity;
  readonly code: FindingCode;
  readonly details: readonly string[];
  /** Within the service: `phone`, `locations.0.city`; empty for the service itself. */
  readonly path: string;
}

export const severities: readonly Severity[] = ['error', 'warning', 'advice'];

const serviceAt = /^services\.(\d+)(?:\.|$)/;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The findings by the service that they are about; those of the list itself at null. */
function byService(findings: readonly CheckFinding[]): Map<number | null, Finding[]> {
  const sorted = new Map<number | null, Finding[]>();
  for (const { severity, code, details, path } of findings) {
    const found = serviceAt.exec(path);
    const index = found ? Number(found[1]) : null;
    const own: Finding = {
      severity,
      code,
      details,
      path: found ? path.slice(found[0].length) : path,
    };
    const list = sorted.get(index);
    if (list) list.push(own);
    else sorted.set(index, [own]);
  }
  return sorted;
}

/** Types of which a service is also shown without needs or tasks, wherever the list has no own say. */
const shownTypes: readonly unknown[] = ['support-centre', 'helpline', 'respite'];

/** Advice about a service that the zorgladder alone shows; nothing for what is no service. */
function chosenNowhere(document: Fields, service: unknown): readonly Finding[] {
  if (!isFields(service)) return [];
  const chosen = itemsOf(valueAt(document, ['steunpuntFinder', 'types']));
  const shown = [...shownTypes, ...(chosen.length > 0 ? chosen : defaultTypes)];
  const isChosen =
    itemsOf(service.needs).length > 0 ||
    itemsOf(service.tasks).length > 0 ||
    itemsOf(service.types).some((type) => shown.includes(type));
  return isChosen
    ? []
    : [{ severity: 'advice', code: 'chosenNowhere', details: [], path: 'needs' }];
}

/**
 * What `check` says of a feed, kept by the service itself and not by its place in the list: it goes
 * along when services are added, taken away or brought back.
 */
export class Findings {
  /** Null where the places of the Netherlands are not known; what needs them is left out. */
  readonly #towns: Towns | null;
  readonly #ofService = new WeakMap<object, readonly Finding[]>();
  /** Of what is no service, such as a text, by what it is. */
  readonly #ofOther = new Map<unknown, readonly Finding[]>();
  /** Of the list itself, its publisher and its other parts. */
  ofList: readonly Finding[] = [];

  constructor(towns: Towns | null) {
    this.#towns = towns;
  }

  /** Of one service, errors first; empty for one that was not looked at yet. */
  of(service: unknown): readonly Finding[] {
    const kept = isObject(service) ? this.#ofService.get(service) : this.#ofOther.get(service);
    return kept ?? [];
  }

  /** Takes over what was found in a whole feed. */
  take(document: Fields, { findings }: Pick<Checked, 'findings'>): void {
    const sorted = byService(findings);
    for (const [index, service] of servicesIn(document).entries()) {
      const own = [...(sorted.get(index) ?? []), ...chosenNowhere(document, service)];
      if (isObject(service)) this.#ofService.set(service, own);
      else this.#ofOther.set(service, own);
    }
    this.ofList = sorted.get(null) ?? [];
  }

  /** Looks at the whole feed; of 1,000 services that takes some tenths of a second. */
  check(document: Fields, now: Date): void {
    this.take(document, checkText(formatJson(document), now, { towns: this.#towns }));
  }

  /** Looks at one service alone, which takes no time; what it has to do with others is left out. */
  checkOne(document: Fields, service: Fields, now: Date): void {
    const alone = { ...document, services: [service] };
    const { findings } = checkText(formatJson(alone), now, { towns: this.#towns });
    const own = byService(findings).get(0) ?? [];
    this.#ofService.set(service, [...own, ...chosenNowhere(document, service)]);
  }

  /** A service that is being changed keeps what was found in it, until it is looked at again. */
  carry(from: unknown, to: object): void {
    if (!this.#ofService.has(to)) this.#ofService.set(to, this.of(from));
  }
}

/** How many findings there are of each severity. */
export function countsOf(all: readonly (readonly Finding[])[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const findings of all) for (const { severity } of findings) counts[severity]++;
  return counts;
}

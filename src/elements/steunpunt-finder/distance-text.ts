import { activeLocale } from '../internal/locale.js';
import { centreContent } from './steunpunt-finder.content.js';

/** Below this nobody asks how far it is. Kilometres. */
const nearby = 0.1;

/**
 * A distance as people say it: *vlakbij*, *op 400 m*, *op 1,2 km*, *op 12 km*.
 *
 * @param kilometres as the crow flies.
 */
export function distanceText(kilometres: number): string {
  if (kilometres < nearby) return centreContent.near();
  const isShort = kilometres < 0.95;
  const format = new Intl.NumberFormat([`${activeLocale()}-NL`, 'nl'], {
    style: 'unit',
    unit: isShort ? 'meter' : 'kilometer',
    maximumFractionDigits: isShort || kilometres >= 9.95 ? 0 : 1,
  });
  return centreContent.away(
    format.format(isShort ? Math.round(kilometres * 10) * 100 : kilometres),
  );
}

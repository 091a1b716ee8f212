import { remember } from '../internal/locale.js';
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
  const unit = isShort ? 'meter' : 'kilometer';
  const maximumFractionDigits = isShort || kilometres >= 9.95 ? 0 : 1;
  const format = remember(
    `${unit} ${maximumFractionDigits}`,
    (locales) => new Intl.NumberFormat(locales, { style: 'unit', unit, maximumFractionDigits }),
  );
  const text = format.format(isShort ? Math.round(kilometres * 10) * 100 : kilometres);
  // A number stays with what it counts.
  return centreContent.away(text.replace(' ', '\u00a0'));
}

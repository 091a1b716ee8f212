import type { ServiceFeed } from '../schema/service.js';
import { listIn, stringIn, type Leave } from './json.js';
import { lineIn } from './text.js';

const nationwide =
  /^(?:heel )?(?:nederland|the netherlands|netherlands)$|^(?:landelijk|national|nationwide)$/i;

/**
 * Larger than a municipality. Groningen and Utrecht are both; then the smaller is meant more often.
 */
const larger =
  /^(?:provincie|regio|region|gemeenten)\b|^(?:drenthe|flevoland|frieslân|fryslân|friesland|gelderland|limburg|(?:noord|zuid)[- ]holland|(?:noord[- ])?brabant|overijssel|zeeland)$/i;

/** A name and not a sentence or a list: `Berg en Dal`, `Gemeente Alphen aan den Rijn`. */
const name = /^\p{L}[^\d,;.:()]{1,38}$/u;

/**
 * Where a service is offered.
 *
 * @param service a `service` record, unknown. HSDS has no codes for its `service_areas`, so the CBS
 *   code of a municipality is looked for in each of their fields; else the name is taken for that
 *   of a municipality, since names can't be known here.
 * @returns null, which means everywhere, as soon as one of the areas can't be used: help that is
 *   shown once too often is better than help that is hidden.
 * @see https://docs.openreferral.org/en/latest/hsds/schema_reference.html#service_area
 */
export function areaOf(service: unknown, leave: Leave): ServiceFeed['area'] {
  const [municipalities, postcodes] = [new Set<string>(), new Set<string>()];
  let [isNationwide, isKnown] = [false, true];
  for (const [index, area] of listIn(service, 'service_areas').entries()) {
    const place = `service_areas.${index}`;
    const [extent, type, uri] = ['extent', 'extent_type', 'uri'].map((name) =>
      stringIn(area, name),
    );
    // The UK profile 3.0 has the name in `service_area` too.
    const words = lineIn(area, 'name') || lineIn(area, 'service_area');
    const code = [extent, uri, words]
      .map((text) => /(?:^|[^a-z\d])(GM\d{4})$/i.exec(text!)?.[1])
      .find(Boolean);
    if (/^(?:geo|topo)json$|^kml$/i.test(type!) && extent) {
      leave(`${place}.extent`, 'shapes are not read');
    }
    if ([extent, type, words].some((text) => nationwide.test(text!))) isNationwide = true;
    else if (code) municipalities.add(code.toUpperCase());
    else if (/^\d{4}(?:-\d{4})?$/.test(extent!)) postcodes.add(extent!);
    else if (name.test(words) && words.split(' ').length < 6 && !larger.test(words)) {
      municipalities.add(words);
    } else {
      leave(place, 'no municipality');
      isKnown = false;
    }
  }
  if (isNationwide) return { nationwide: true };
  if (!isKnown || municipalities.size + postcodes.size === 0) return null;
  return { municipalities: [...municipalities], postcodes: [...postcodes], nationwide: false };
}

import { normalizedMunicipality } from '../../domain/index.js';
import { fold } from '../fold.js';
import { isCode, type Municipalities } from '../municipalities.js';
import type { Sheet } from './sheet.js';

/** The municipality that publishes, and every name by which the list calls it. */
export interface OwnMunicipality {
  /** The CBS code; null where the publisher has none, or several. */
  readonly code: string | null;
  /** As `normalizedMunicipality` writes them. */
  readonly names: readonly string[];
  /** The first of those names as it stands in the list, and the rows in which any of them does. */
  readonly replaced: { readonly name: string; readonly rows: number } | null;
  /** Whether the name in the list is known to be that of the code. */
  readonly isCertain?: boolean;
  /** A name in the list that was expected to be that of the code, and the code that it has. */
  readonly conflict?: { readonly name: string; readonly code: string };
}

/** The names in one cell: `Zutphen; Lochem`. */
export const namesIn = (cell: string | undefined): string[] =>
  (cell ?? '').split(/\s*[;,/|\n]\s*/).filter(Boolean);

/** The names of the country as a whole, folded. */
const wholeCountry = ['landelijk', 'nederland', 'heel nederland', 'alle gemeenten'];

export const isWholeCountry = (name: string): boolean => wholeCountry.includes(fold(name));

/**
 * Which names in the list are the publisher's own municipality: those in its name or, where that is
 * no name of a municipality, the one name that all rows share.
 *
 * @param isCoded whether the list calls it by its code already; then a name is that of another.
 */
function ownNames(
  publisher: readonly string[],
  listed: readonly string[],
  isCoded: boolean,
): readonly string[] {
  const known = publisher.map(normalizedMunicipality).filter(Boolean);
  if (listed.some((name) => known.includes(normalizedMunicipality(name)))) return known;
  const contained = listed.filter((name) =>
    publisher.some((text) => ` ${fold(text)} `.includes(` ${fold(name)} `)),
  );
  // "Bergen" is in "Bergen op Zoom" too.
  const longest = contained.sort((a, b) => b.length - a.length)[0];
  if (longest !== undefined) return [normalizedMunicipality(longest)];
  const isNamed = publisher.some((text) => /^gemeente\s/i.test(text));
  // The name is still of use where a list says "werkgebied" instead.
  if (isNamed) return known;
  const distinct = new Set(listed.map(normalizedMunicipality));
  return !isCoded && distinct.size === 1 ? [...distinct] : [];
}

/** The one municipality that most rows name, where it is another than that of the code. */
function conflictIn(
  cells: readonly (readonly string[])[],
  expected: readonly string[],
  code: string,
  known: Municipalities,
): OwnMunicipality['conflict'] | null {
  const named = cells.flat().filter((name) => known.codeOf(name) !== null);
  const [name] = named;
  const other = name === undefined ? null : known.codeOf(name);
  if (name === undefined || other === null || other === code) return null;
  if (named.some((one) => known.codeOf(one) !== other)) return null;
  const isExpected = expected.includes(normalizedMunicipality(name));
  return isExpected || named.length * 2 > cells.filter((all) => all.length > 0).length
    ? { name, code: other }
    : null;
}

/**
 * Finds the publisher's own municipality in a list.
 *
 * @param known where given, a name that is that of another code is no name of the publisher.
 */
export function ownMunicipality(
  publisher: Readonly<Record<string, unknown>>,
  { rows }: Pick<Sheet, 'rows'>,
  known: Municipalities | null = null,
): OwnMunicipality {
  const { id, name, municipalities } = publisher;
  const codes: unknown[] = Array.isArray(municipalities) ? municipalities : [];
  const [code] = codes.map((one) => normalizedMunicipality(String(one)));
  // A list for several municipalities can't say which of them a name is.
  if (codes.length !== 1 || !code?.startsWith('GM')) {
    return { code: null, names: [], replaced: null };
  }
  const dutch = typeof name === 'object' && name !== null ? (name as { nl?: unknown }).nl : name;
  const texts = [dutch, typeof id === 'string' ? id.replaceAll('-', ' ') : ''].filter(
    (one) => typeof one === 'string',
  );
  const cells = rows
    .map(({ cells }) => namesIn(cells.get('municipality')))
    .map((all) => all.filter((one) => !isWholeCountry(one) && !isCode(one)));
  const isCoded = rows.some((row) =>
    namesIn(row.cells.get('municipality')).some((one) => normalizedMunicipality(one) === code),
  );
  const expected = ownNames(texts, cells.flat(), isCoded);
  const isOther = (name: string): boolean => {
    const other = known?.codeOf(name) ?? null;
    return other === null ? !!known?.nearestTo(name) : other !== code;
  };
  const names = expected.filter((name) => !isOther(name));
  const conflict = known && !isCoded ? conflictIn(cells, expected, code, known) : null;
  const isOwn = (one: string): boolean => names.includes(normalizedMunicipality(one));
  const first = cells.flat().find(isOwn);
  const count = cells.filter((all) => all.some(isOwn)).length;
  return {
    code,
    names,
    replaced: first === undefined ? null : { name: first, rows: count },
    isCertain: first !== undefined && known?.codeOf(first) === code,
    ...(conflict && { conflict }),
  };
}

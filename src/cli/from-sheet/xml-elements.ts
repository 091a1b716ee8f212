const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (all, decimal, hex, name) => {
    if (name !== undefined) return entities.get(String(name)) ?? all;
    const code = decimal !== undefined ? Number(decimal) : parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });

/** What stands before the name of an element in XML: `<`, or `<x:` in the files of some programs. */
export const opening = String.raw`<(?:[^\s<>/:]*:)?`;

/**
 * The attributes of each element of a name, by their own names without what stands before a colon.
 * Takes time in proportion to the text, whatever stands in it.
 */
export function elementsOf(xml: string, name: string): ReadonlyMap<string, string>[] {
  const element = new RegExp(`${opening}${name}\\s((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>`, 'g');
  return Array.from(xml.matchAll(element), ([, inner = '']) => {
    const attributes = inner.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
    return new Map(
      Array.from(attributes, ([, key = '', double, single]) => [
        key.replace(/^.*:/, ''),
        decoded(double ?? single ?? ''),
      ]),
    );
  });
}

/** One section of XML with all that is in it, from `<name` to `</name>`; empty when it is not there. */
export function sectionOf(xml: string, name: string): string {
  const from = xml.search(new RegExp(`${opening}${name}[\\s>/]`));
  if (from < 0) return '';
  const rest = xml.slice(from);
  const end = new RegExp(`</(?:[^\\s<>/:]*:)?${name}\\s*>`).exec(rest);
  return end ? rest.slice(0, end.index + end[0].length) : '';
}

/** How often a pattern is found, counted no further than just over a limit. */
export function isMoreThan(most: number, text: string, pattern: RegExp): boolean {
  let left = most;
  const all = new RegExp(pattern, 'g');
  while (all.test(text)) if (--left < 0) return true;
  return false;
}

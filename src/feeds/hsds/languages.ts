import { listIn, stringIn, type Leave } from './json.js';

/** Languages that are looked for by name where a record has no code. */
const codes = 'nl en de fr es it pt pl tr ar fa uk ru ro bg hu zh so ti ku fy ur vi id am ps'.split(
  ' ',
);

/** Codes by the name of the language in Dutch, in English and in itself, in small letters. */
function namesOfLanguages(): Map<string, string> {
  const names = (locale: string) => new Intl.DisplayNames([locale], { type: 'language' });
  const [dutch, english] = [names('nl'), names('en')];
  return new Map(
    codes.flatMap((code) =>
      [dutch, english, names(code)].map((all): [string, string] => [
        String(all.of(code)).toLowerCase(),
        code,
      ]),
    ),
  );
}

/** Made when the first language without a code is met, since it takes some hundred lookups. */
let names: ReadonlyMap<string, string> | undefined;

function byName(name: string): string | undefined {
  names ??= namesOfLanguages();
  return names.get(name.toLowerCase());
}

/**
 * The languages a service is given in.
 *
 * @param service a `service` record, unknown. The codes of its `languages` are of ISO 639-1 or 639-3.
 * @returns the shortest code there is for each: `nld` becomes `nl`.
 * @see https://docs.openreferral.org/en/latest/hsds/schema_reference.html#language
 */
export function languagesOf(service: unknown, leave: Leave): string[] {
  const languages = new Set<string>();
  for (const [index, record] of listIn(service, 'languages').entries()) {
    const code = /^[a-z]{2,3}(?![a-z])/i.exec(stringIn(record, 'code'))?.[0];
    const language = code ? Intl.getCanonicalLocales(code)[0] : byName(stringIn(record, 'name'));
    if (language) languages.add(language);
    else leave(`languages.${index}`, 'no ISO 639 code');
  }
  return [...languages];
}

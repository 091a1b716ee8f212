import type * as litLocalize from '@lit/localize';
import type { ReactiveControllerHost } from 'lit';

/**
 * What the script files need of `@lit/localize`, and no more: the build puts this in its place there,
 * which saves each page half a kilobyte. Texts are written, extracted and checked with the package
 * itself, and whoever imports the widgets from npm gets that.
 *
 * Left out: ids made from the text (ours are all explicit), templates with markup in them (ours are
 * plain text), and events on `window`.
 */
type Templates = litLocalize.LocaleModule['templates'];
type Text = string | { readonly strings: readonly string[]; readonly values: readonly unknown[] };

let templates: Templates | undefined;
const followers = new Set<ReactiveControllerHost>();

export const str = (strings: TemplateStringsArray, ...values: unknown[]): unknown => ({
  strings,
  values,
});

/** The build takes the ids out of the scripts; a translation is then found by the Dutch text. */
const sourceKey = (text: Text): string =>
  typeof text === 'string' ? text : text.strings.join('{}');

/** In a translation the values are the places of the source's values, in the order of its own words. */
export function msg(text: Text, options?: { id: string }): string {
  const found = templates?.[options?.id ?? sourceKey(text)] ?? text;
  if (typeof found === 'string') return found;
  const values = (text as Exclude<Text, string>).values;
  return found.strings.reduce((before, after, index) => {
    const value = found.values[index - 1];
    return before + String(found === text ? value : values[value as number]) + after;
  });
}

export const updateWhenLocaleChanges = (host: ReactiveControllerHost): void =>
  host.addController({
    hostConnected: () => followers.add(host),
    hostDisconnected: () => followers.delete(host),
  });

export function configureLocalization({
  sourceLocale,
  loadLocale,
}: litLocalize.RuntimeConfiguration): {
  getLocale(): string;
  setLocale(locale: string): Promise<void>;
} {
  let active = sourceLocale;
  let wanted = sourceLocale;
  return {
    getLocale: () => active,
    async setLocale(locale) {
      wanted = locale;
      const loaded = locale === sourceLocale ? undefined : (await loadLocale(locale)).templates;
      // The page may have changed its mind meanwhile.
      if (wanted !== locale) return;
      templates = loaded;
      active = locale;
      for (const host of followers) host.requestUpdate();
    },
  };
}

import * as original from '@lit/localize';
import type { LocaleModule } from '@lit/localize';
import { assert } from '@open-wc/testing';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import * as ours from '../../src/embedding/script-localize.js';
import { templates as english } from '../../src/localization/locales/en.js';

/** One of the two, as the widgets use them. */
interface Localize {
  msg(text: unknown, options: { id: string }): string;
  str(strings: TemplateStringsArray, ...values: unknown[]): unknown;
  updateWhenLocaleChanges(host: ReactiveControllerHost): void;
}

const { str } = original;
const locales: Record<string, LocaleModule['templates']> = {
  en: {
    ...english,
    'test.plain': 'Hello',
    'test.reordered': str`${1}, then ${0}`,
    'test.repeated': str`${0} and ${0}`,
    'test.dropped': 'No values',
    'test.between': str`(${0})`,
  },
  de: { 'test.plain': 'Guten Tag' },
};

/** Translations that came, in an order that the test decides. */
const waiting = new Map<string, () => void>();
const release = (locale: string) => {
  waiting.get(locale)!();
  waiting.delete(locale);
};

const set = (localize: typeof ours | typeof original, prefix: string) =>
  localize.configureLocalization({
    sourceLocale: 'nl',
    targetLocales: ['en', 'de', 'fr'],
    loadLocale: (locale) =>
      new Promise<LocaleModule>((resolve, reject) => {
        if (!locales[locale]) reject(new Error('no such file'));
        waiting.set(`${prefix} ${locale}`, () => resolve({ templates: locales[locale]! }));
      }),
  });

const both = [
  { name: 'the package', localize: original as Localize, ...set(original, 'package') },
  { name: 'the script', localize: ours as Localize, ...set(ours, 'script') },
];

async function setBoth(locale: string): Promise<void> {
  const settled = Promise.all(both.map(({ setLocale }) => setLocale(locale)));
  for (const key of [...waiting.keys()]) release(key);
  await settled;
}

const texts: readonly [name: string, (localize: Localize) => string][] = [
  ['a text', ({ msg }) => msg('Hallo', { id: 'test.plain' })],
  ['no translation', ({ msg }) => msg('Alleen hier', { id: 'test.missing' })],
  [
    'no translation with values',
    ({ msg, str }) => msg(str`${1} van ${2}`, { id: 'test.missing-values' }),
  ],
  ['values', ({ msg, str }) => msg(str`Eerst ${'a'}, dan ${'b'}.`, { id: 'test.reordered' })],
  ['a value twice', ({ msg, str }) => msg(str`Twee keer ${7}`, { id: 'test.repeated' })],
  ['values left out', ({ msg, str }) => msg(str`Met ${1} en ${2}`, { id: 'test.dropped' })],
  ['empty values', ({ msg, str }) => msg(str`[${''}]`, { id: 'test.between' })],
  ['values that look like places', ({ msg, str }) => msg(str`${1}${0}`, { id: 'test.reordered' })],
  ['null', ({ msg, str }) => msg(str`${null}`, { id: 'test.between' })],
];

describe('the localization inside the scripts', () => {
  for (const locale of ['nl', 'en', 'de', 'nl']) {
    it(`gives the texts that @lit/localize gives, in ${locale}`, async () => {
      await setBoth(locale);
      for (const [name, text] of texts) {
        const [expected, given] = both.map(({ localize }) => text(localize));
        assert.equal(given, expected, name);
      }
      for (const { getLocale } of both) assert.equal(getLocale(), locale);
    });
  }

  it('gives every text of the widgets in English', async () => {
    await setBoth('en');
    for (const id of Object.keys(english)) {
      const [expected, given] = both.map(({ localize: { msg, str } }) =>
        msg(str`${'a'} ${'b'} ${'c'}`, { id }),
      );
      assert.equal(given, expected, id);
    }
  });

  describe('where the build has taken the ids out', () => {
    const bySource: LocaleModule['templates'] = {
      Hallo: 'Hello',
      'Eerst {}, dan {}.': str`${1}, then ${0}`,
      '[{}]': str`(${0})`,
      'Met {} en {}': 'No values',
      Dag: '',
    };
    const table: readonly [name: string, text: () => string, dutch: string, english: string][] = [
      ['a text', () => ours.msg('Hallo'), 'Hallo', 'Hello'],
      ['no translation', () => ours.msg('Alleen hier'), 'Alleen hier', 'Alleen hier'],
      ['an empty translation', () => ours.msg('Dag'), 'Dag', ''],
      [
        'values',
        () => ours.msg(ours.str`Eerst ${'a'}, dan ${'b'}.` as string),
        'Eerst a, dan b.',
        'b, then a',
      ],
      ['an empty value', () => ours.msg(ours.str`[${''}]` as string), '[]', '()'],
      [
        'a value that looks like a place',
        () => ours.msg(ours.str`[${'{}'}]` as string),
        '[{}]',
        '({})',
      ],
      [
        'values left out',
        () => ours.msg(ours.str`Met ${1} en ${2}` as string),
        'Met 1 en 2',
        'No values',
      ],
      [
        'no translation with values',
        () => ours.msg(ours.str`${1} van ${2}` as string),
        '1 van 2',
        '1 van 2',
      ],
    ];

    const set = async (locale: string) => {
      const before = locales['en']!;
      locales['en'] = bySource;
      await setBoth(locale);
      locales['en'] = before;
    };
    afterEach(() => set('nl'));

    for (const [name, text, dutch, english] of table) {
      it(`finds a translation by the Dutch text: ${name}`, async () => {
        await set('nl');
        assert.equal(text(), dutch);
        await set('en');
        assert.equal(text(), english);
      });
    }
  });

  for (const { name, setLocale, getLocale, localize } of both) {
    const prefix = name.replace('the ', '');

    it(`takes the last of two languages, whichever comes first (${name})`, async () => {
      await setBoth('nl');
      void setLocale('en');
      const last = setLocale('de');
      release(`${prefix} de`);
      await last;
      release(`${prefix} en`);
      await new Promise((resolve) => setTimeout(resolve));
      assert.equal(getLocale(), 'de');
      assert.equal(localize.msg('Hallo', { id: 'test.plain' }), 'Guten Tag');

      void setLocale('en');
      await setLocale('nl');
      release(`${prefix} en`);
      await new Promise((resolve) => setTimeout(resolve));
      assert.equal(localize.msg('Hallo', { id: 'test.plain' }), 'Hallo');
    });

    it(`redraws what is on the page, and only that (${name})`, async () => {
      await setBoth('nl');
      let drawn = 0;
      const controllers: ReactiveController[] = [];
      const host = {
        addController: (controller: ReactiveController) => controllers.push(controller),
        requestUpdate: () => drawn++,
      };
      localize.updateWhenLocaleChanges(host as unknown as ReactiveControllerHost);
      controllers.forEach((controller) => controller.hostConnected?.());
      await setBoth('en');
      assert.equal(drawn, 1);
      controllers.forEach((controller) => controller.hostDisconnected?.());
      await setBoth('nl');
      assert.equal(drawn, 1);
    });
  }

  for (const { name, setLocale, getLocale, localize } of both) {
    it(`keeps the language when another cannot be loaded (${name})`, async () => {
      await setBoth('nl');
      const failed = await setLocale('fr').then(
        () => false,
        () => true,
      );
      assert.isTrue(failed);
      assert.equal(getLocale(), 'nl');
      assert.equal(localize.msg('Hallo', { id: 'test.plain' }), 'Hallo');
      await setBoth('en');
      assert.equal(localize.msg('Hallo', { id: 'test.plain' }), 'Hello');
    });
  }
});

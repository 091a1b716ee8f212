import { msg } from '@lit/localize';
import { assert } from '@open-wc/testing';
import { watchPage } from '../../src/embedding/begin.js';
import { pageLocale, startLocalization } from '../../src/embedding/locale.js';

const tags = ['mz-one', 'mz-two'];

function scriptAt(src: string, lang?: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.src = src;
  if (lang !== undefined) script.dataset.mzLang = lang;
  return script;
}

function addWidget(tag: string, lang: string): void {
  const widget = document.createElement(tag);
  widget.lang = lang;
  document.body.append(widget);
}

const language = document.documentElement.lang;
afterEach(() => {
  document.documentElement.lang = language;
  for (const widget of document.querySelectorAll(tags.join())) widget.remove();
});

describe('the language of a page', () => {
  const cases: readonly {
    script?: string;
    widgets?: readonly (readonly [string, string])[];
    page?: string;
    expected: string;
  }[] = [
    { expected: 'nl' },
    { page: 'en', expected: 'en' },
    { page: 'en-GB', expected: 'en' },
    { page: 'EN', expected: 'en' },
    { page: 'nl-BE', expected: 'nl' },
    { page: 'de', expected: 'nl' },
    { page: 'x', expected: 'nl' },
    { widgets: [['mz-two', 'en']], page: 'nl', expected: 'en' },
    { widgets: [['mz-one', 'nl']], page: 'en', expected: 'nl' },
    { widgets: [['mz-one', 'de']], page: 'en', expected: 'en' },
    { widgets: [['mz-two', 'en'], ['mz-one', 'nl']], expected: 'en' }, // prettier-ignore
    { script: 'en', page: 'nl', expected: 'en' },
    { script: 'nl', widgets: [['mz-one', 'en']], page: 'en', expected: 'nl' },
    { script: 'fr', widgets: [['mz-one', 'en']], expected: 'en' },
    { script: '', page: 'en', expected: 'en' },
  ];
  for (const { script, widgets = [], page = '', expected } of cases) {
    const name = `script ${script ?? '-'}, widgets ${widgets.join(' ') || '-'}, page ${page || '-'}`;
    it(`${name}: ${expected}`, () => {
      document.documentElement.lang = page;
      for (const [tag, lang] of widgets) addWidget(tag, lang);
      const tagOfScript = script === undefined ? null : scriptAt('/mantelzorg.js', script);
      assert.equal(pageLocale(tagOfScript, tags), expected);
    });
  }

  it('is loaded from beside the script, and followed from then on', async () => {
    const lines: string[] = [];
    const hello = () => msg('Goedemorgen', { id: 'test.hello' });
    const until = async (text: string) => {
      while (hello() !== text) await new Promise((resolve) => setTimeout(resolve));
    };
    document.documentElement.lang = 'en';
    const script = scriptAt('/test/fixtures/scripts/mantelzorg.js');
    const { isReady, follow } = startLocalization(script, tags, (line) => lines.push(line));
    await isReady;
    watchPage(follow);
    assert.equal(hello(), 'Good morning');

    document.documentElement.lang = 'nl';
    await until('Goedemorgen');
    addWidget('mz-one', 'nl');
    document.querySelector('mz-one')!.setAttribute('lang', 'en-GB');
    await until('Good morning');
    document.documentElement.lang = 'de';
    document.querySelector('mz-one')!.removeAttribute('lang');
    await until('Goedemorgen');
    assert.deepEqual(lines, []);
  });
});

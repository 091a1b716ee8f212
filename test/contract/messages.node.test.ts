/**
 * The step of the build that takes the ids of the texts out of the scripts (`scripts/messages.mjs`):
 * a script finds a translation by the Dutch text.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { localeModule, withoutIds } from '../../scripts/messages.mjs';
import { templates as english } from '../../src/localization/locales/en.js';

type Templates = Parameters<typeof localeModule>[1];

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the build makes of a module; null where it leaves it as it is. */
const taken = (code: string): string | null => withoutIds().transform(code)?.code ?? null;

/** The translations of a locale module, which is code. */
async function translations(
  modules: readonly string[],
  templates: Templates,
): Promise<Record<string, unknown>> {
  const code = localeModule(modules, templates);
  const url = `data:text/javascript,${encodeURIComponent(code)}`;
  return ((await import(url)) as { templates: Record<string, unknown> }).templates;
}

describe('a script', () => {
  const table: readonly [name: string, before: string, after: string | null][] = [
    ['a text', `msg('Dag', { id: 'a.b' })`, `msg('Dag')`],
    ['a text with values', "msg(str`Dag ${name}`, { id: 'a' })", 'msg(str`Dag ${name}`)'],
    [
      'several in one expression',
      `[msg('a', { id: 'x' }), f(msg("b", { id: 'y' }))]`,
      `[msg('a'), f(msg("b"))]`,
    ],
    [
      'one inside the value of another',
      "msg(str`a ${msg('b', { id: 'y' })}`, { id: 'x' })",
      "msg(str`a ${msg('b')}`)",
    ],
    ['a call of another name', `message('a', { id: 'x' })`, null],
    ['without an id', `msg('a')`, null],
    ['no text at all', 'export const a = 1', null],
  ];
  for (const [name, before, after] of table) {
    it(`without the ids: ${name}`, () => assert.equal(taken(before), after));
  }

  it('without the ids: what is left over several lines is the same call', () => {
    const code = taken("const a = msg(\n  'a',\n  {\n    id: 'x',\n  },\n);")!;
    assert.match(code.replaceAll(/\s/g, ''), /^consta=msg\('a',?\);$/);
  });
});

describe('a locale module', () => {
  it('has the translations by the Dutch text', async () => {
    const modules = [`msg('Dag', { id: 'day' })`, `msg('Nacht', { id: 'night' })`];
    const found = await translations(modules, { day: 'Day', night: 'Night', unused: 'Unused' });
    assert.deepEqual(found, { Dag: 'Day', Nacht: 'Night' });
  });

  it('leaves out what is not translated', async () => {
    const found = await translations([`[msg('a', { id: 'a' }), msg('b', { id: 'b' })]`], {
      b: 'B',
    });
    assert.deepEqual(found, { b: 'B' });
  });

  it('has those with values by the text around them', async () => {
    const code = "msg(str`Van ${from} tot ${to}`, { id: 'times' })";
    const template = { strings: ['Until ', ' from ', ''], values: [1, 0] };
    const found = await translations([code], { times: template });
    assert.deepEqual(found, { 'Van {} tot {}': template });
  });

  it('keeps the text as it is read, and not as it is written in the code', async () => {
    const found = await translations(
      ["msg('Regel\\n\\u2019s', { id: 'a' })", "msg(str`\\`${x}\\u00e9`, { id: 'b' })"],
      { a: 'A', b: { strings: ['b', ''], values: [0] } },
    );
    assert.deepEqual(Object.keys(found), ['Regel\n’s', '`{}é']);
  });

  const twice = [`msg('Hulp', { id: 'a' })`, `msg('Hulp', { id: 'b' })`];

  it('takes two ids with the same text in both languages', async () => {
    assert.deepEqual(await translations(twice, { a: 'Help', b: 'Help' }), { Hulp: 'Help' });
  });

  it('refuses two ids with the same Dutch and another translation', () => {
    assert.throws(() => localeModule(twice, { a: 'Help', b: 'Aid' }), /\ba and b\b/);
    const codes = ["msg(str`${x} uur`, { id: 'a' })", "msg(str`${y} uur`, { id: 'b' })"];
    const hours = (word: string) => ({ strings: ['', word], values: [0] });
    assert.throws(
      () => localeModule(codes, { a: hours(' hours'), b: hours(' o’clock') }),
      /\ba and b\b/,
    );
  });
});

describe('the built files', () => {
  const dist = join(root, 'dist');
  const parts = readdirSync(join(dist, 'parts')).map((name) => `parts/${name}`);
  const withParts = ['mantelzorg.js', 'embed-page.js', ...parts];
  const alone = readdirSync(dist).filter((name) => /^mantelzorg-.*\.js$/.test(name));

  it('carry no id of a text', () => {
    for (const name of [...withParts, ...alone]) {
      const code = readFileSync(join(dist, name), 'utf8');
      const found = Object.keys(english).filter((id) => code.includes(`"${id}"`));
      assert.deepEqual(found, [], name);
    }
  });

  it('name in a translation the texts that are in them', async () => {
    const url = pathToFileURL(join(dist, 'locales', 'en.js')).href;
    const { templates } = (await import(url)) as { templates: Record<string, unknown> };
    const all = withParts.map((name) => readFileSync(join(dist, name), 'utf8')).join('\n');
    // No widget shows these yet.
    const unused = readFileSync(join(root, 'src/elements/internal/needs.content.ts'), 'utf8');
    const texts = Object.keys(templates).filter((text) => !text.includes('{}'));
    assert.ok(texts.length > 100);
    assert.deepEqual(
      texts.filter((text) => !all.includes(text) && !unused.includes(text)),
      [],
    );
  });
});

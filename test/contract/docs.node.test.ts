/** What the documents of the repository claim, held against the code and the build. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { PAGE_POLICY } from '../../scripts/serve.mjs';
import { builtInInstruments, parsePhone } from '../../src/domain/index.js';
import { scoreRange } from '../../src/domain/burden-test/scoring.js';
import { baseline, readDocument } from '../../src/feeds/index.js';
import { feedJsonSchema } from '../../src/feeds/json-schema.js';

const read = (path: string): string => readFileSync(path, 'utf8');
const readme = read('README.md');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'stories/eigen-vragenlijst.md',
  ...readdirSync('docs/nl').map((name) => `docs/nl/${name}`),
];

/** The names under which the headings of a document can be linked to. */
const anchorsOf = (markdown: string): string[] =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

interface Named {
  readonly name: string;
}
interface Element {
  readonly tagName: string;
  readonly attributes: readonly Named[];
  readonly members: readonly (Named & { readonly kind: string })[];
  readonly events: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssStates: readonly Named[];
}
const manifest = JSON.parse(read('dist/custom-elements.json')) as {
  modules: { declarations: Element[] }[];
};
const elements = manifest.modules.flatMap(({ declarations }) => declarations);

/** A part of a JSON Schema, as far as it is looked into. */
interface SchemaNode {
  readonly properties?: Record<string, SchemaNode>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
}

/** The record that a field, or each entry of it, is. */
function objectIn(node: SchemaNode): SchemaNode {
  const { items, anyOf = [] } = node;
  if (node.properties) return node;
  const found = [...anyOf, ...(items ? [items] : [])].map(objectIn);
  return found.find(({ properties }) => properties) ?? {};
}

const packageJson = JSON.parse(read('package.json')) as {
  engines: { node: string };
  scripts: Record<string, string>;
  exports: Record<string, unknown>;
  sizes: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** What stands behind a comment such as `<!-- parts -->`, up to the next empty line. */
function marked(name: string): string {
  const [, after] = readme.split(`<!-- ${name} -->\n\n`);
  assert.ok(after, `README.md has no <!-- ${name} -->`);
  return after.split('\n\n')[0]!;
}

/** The cells of a table, without its head. */
const rows = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .slice(2)
    .map((line) => line.split(/(?<!\\)\|/).slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));

/** What stands between backticks, outside the blocks of code. */
const codeIn = (text: string): string[] =>
  [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/`([^`]+)`/g)].map(([, code]) => code!);
const firstCells = (name: string): string[] =>
  rows(marked(name)).flatMap(([cell]) => codeIn(cell!));
const names = (items: readonly Named[]): string[] => items.map(({ name }) => name).sort();
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, code]) => code!,
  );

for (const { tagName, attributes, events, cssParts, cssStates, members } of elements) {
  describe(`the README on ${tagName}`, () => {
    it('names its attributes', () => {
      // One may have none of its own.
      const own = `attributes ${tagName}`;
      const named = [
        ...firstCells('attributes of all'),
        ...(readme.includes(`<!-- ${own} -->`) ? firstCells(own) : []),
      ];
      assert.deepEqual(named.sort(), names(attributes));
    });

    it('names its events', () => {
      assert.deepEqual(firstCells('events').sort(), names(events));
    });

    it('names its parts', () => {
      assert.deepEqual(codeIn(marked(`parts ${tagName}`)).sort(), names(cssParts));
    });

    it('names its states', () => {
      assert.deepEqual(codeIn(marked('states')).sort(), names(cssStates));
    });

    it('names its properties and methods', () => {
      const named = rows(marked('members'))
        .filter(([, of]) => of === 'all' || codeIn(of!).includes(tagName))
        .flatMap(([cell]) => codeIn(cell!));
      const all = members
        // What the widgets tell each other; a page has no use for it.
        .filter(({ name }) => name !== 'feedSettled')
        .map(({ kind, name }) => (kind === 'method' ? `${name}()` : name));
      assert.deepEqual(named.sort(), all.sort());
    });
  });
}

describe('the README on the widgets', () => {
  const styles = readdirSync('src/elements', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.styles.ts'))
    .map((file) => read(`src/elements/${file}`))
    .join('\n');
  const readByStyles = (pattern: RegExp): string[] => [...new Set(styles.match(pattern))].sort();

  it('names the custom properties and tokens that the styles read', () => {
    assert.deepEqual(firstCells('custom properties').sort(), readByStyles(/--mz-[a-z-]+/g));
    assert.deepEqual(
      codeIn(marked('tokens')).sort(),
      readByStyles(/--(nl|utrecht|ams|rvo)-[a-z0-9-]+/g),
    );
  });

  it('explains every code that can stand in the console', () => {
    const codes = read('src/feeds/problem.ts').match(/'feed-[a-z-]+'/g)!;
    const explained = codeIn(readme);
    for (const code of codes) assert.ok(explained.includes(code.slice(1, -1)), code);
  });

  it('reserves the heights that the example pages reserve', () => {
    const height = /(mz-[a-z-]+)(?:,\s+mz-[a-z-]+)* {[^}]*?min-block-size: (\d+)(px|rem)?/g;
    // There a rem is 10 px.
    const reserved = (css: string) =>
      [...css.matchAll(height)].map(([, tag, size, unit]) => [
        tag,
        unit === 'rem' ? +size! * 10 : +size!,
      ]);
    const isZero = ([, size]: (string | number | undefined)[]) => size === 0;
    const onScreen = reserved(read('demo/municipality.css')).filter((one) => !isZero(one));
    const [snippet] = blocks('css');
    const named = reserved(snippet!);
    assert.deepEqual(
      named.filter((one) => !isZero(one)),
      onScreen,
    );
    for (const { tagName } of elements) {
      const sizes = named.filter(([tag]) => tag === tagName);
      assert.ok(sizes.length >= 2, tagName);
      // On paper nothing is reserved.
      assert.match(snippet!.split('@media print')[1]!, new RegExp(`${tagName}[^}]*: 0;`));
    }
    const wide = /@media \(width >= 600px\)/;
    assert.match(snippet!, wide);
    assert.match(read('demo/municipality.css'), wide);
  });

  it('gives the questionnaires as they are built in', () => {
    const listed = rows(marked('instruments')).map(([id, , range]) => [codeIn(id!)[0], range]);
    const builtIn = Object.values(builtInInstruments).map((instrument) => {
      const { min, max } = scoreRange(instrument);
      return [instrument.id, `${min}–${max}`];
    });
    assert.deepEqual(listed, builtIn);
    const dois = Object.values(builtInInstruments).flatMap(({ citation }) => citation?.doi ?? []);
    for (const doi of dois) assert.ok(readme.includes(`doi:${doi}`), doi);
  });
});

describe('the page on a questionnaire of one’s own', () => {
  const page = read('stories/eigen-vragenlijst.md');

  it('names every item that waits for its wording', () => {
    const named = codeIn(page);
    for (const { id, items } of Object.values(builtInInstruments)) {
      if (id === 'check') continue;
      for (const item of items) {
        // Of the six without a subject the page names the first and the last.
        if (/^work-or-health-[2-5]$/.test(item.id)) continue;
        assert.ok(named.includes(item.id), `${id}: ${item.id}`);
      }
    }
  });

  it('names every field of a questionnaire', () => {
    const { anyOf } = feedJsonSchema() as SchemaNode;
    const feed = anyOf!.find(({ properties }) => properties?.burdenTest)!;
    const instrument = objectIn(objectIn(feed.properties!.burdenTest!).properties!.instrument!);
    const records = [
      instrument,
      ...['items', 'options', 'bands', 'citation', 'licence', 'scoring'].map((name) =>
        objectIn(instrument.properties![name]!),
      ),
    ];
    const named = codeIn(page);
    for (const record of records) {
      for (const name of Object.keys(record.properties!)) assert.ok(named.includes(name), name);
    }
  });
});

describe('what the README gives to paste', () => {
  const snippets = blocks('html');

  it('is a script of the build', () => {
    const file = /src="[^"]*\/([^"/]+)"/.exec(snippets.join('\n'))![1]!;
    const hashes = JSON.parse(read('dist/sri.json')) as Record<string, string>;
    assert.ok(file in hashes, file);
    const [, integrity] = /integrity="([^"]*)"/.exec(snippets.join('\n'))!;
    assert.equal(integrity, hashes[file], 'npm run build && npm run readme');
  });

  it('is a tag for each element, with attributes that exist', () => {
    const tags = [...snippets.join('\n').matchAll(/<(mz-[a-z-]+)([^>]*)>/g)];
    assert.deepEqual(
      tags.map(([, tag]) => tag).sort(),
      elements.map(({ tagName }) => tagName).sort(),
    );
    for (const [, tag, text] of tags) {
      const element = elements.find(({ tagName }) => tagName === tag)!;
      for (const [, name] of text!.matchAll(/([a-z-]+)="/g)) {
        assert.ok(names(element.attributes).includes(name!), name);
      }
    }
  });

  it('is a feed without a fault', () => {
    const examples = blocks('json');
    assert.equal(examples.length, 4);
    for (const example of examples) {
      const read = readDocument(JSON.parse(example));
      assert.ok(read.ok && read.value.kind === 'feed');
      const { feed, problems } = read.value;
      assert.deepEqual(problems, []);
      assert.ok(feed.services.length > 0);
      const services = baseline().services.map(({ id }) => `national:${id}`);
      for (const hidden of feed.hides) assert.ok(services.includes(hidden), hidden);
    }
  });

  it('is the policy under which the example pages are served', () => {
    const [policy] = blocks('text').filter((code) => code.startsWith('Content-Security-Policy:'));
    assert.equal(policy?.trim(), `Content-Security-Policy: ${PAGE_POLICY}`);
  });

  it('imports what the package exports', () => {
    const entries = Object.keys(packageJson.exports).map((name) =>
      name.replace(/^\./, 'mantelzorg-widgets'),
    );
    assert.deepEqual(firstCells('exports').sort(), entries.sort());
    const imported = blocks('js')
      .join('\n')
      .matchAll(/'(mantelzorg-widgets[^']*)'/g);
    for (const [, name] of imported) {
      const entry = name!.replace(/\/locales\/.*/, '/locales/*');
      assert.ok(entries.includes(entry), name);
    }
  });
});

describe('the README on the package', () => {
  it('gives each dependency its reason', () => {
    const { dependencies, devDependencies } = packageJson;
    assert.deepEqual(firstCells('dependencies').sort(), Object.keys(dependencies).sort());
    assert.deepEqual(firstCells('devDependencies').sort(), Object.keys(devDependencies).sort());
  });

  it('gives the ceilings', () => {
    const ceilings = rows(marked('sizes')).map(([file, size]) => [codeIn(file!)[0], size]);
    assert.deepEqual(Object.fromEntries(ceilings), packageJson.sizes);
  });

  it('names the oldest Node', () => {
    assert.match(readme, new RegExp(`Node ${packageJson.engines.node.replace('>=', '')} or newer`));
  });

  for (const command of [
    'from-sheet',
    'template',
    'to-sheet',
    'from-hsds',
    'check',
    'merge',
    'shard',
    'schema',
  ]) {
    it(`names the options of ${command}`, () => {
      const args = ['dist/cli/main.js', command, '--help', '--lang', 'en'];
      const help = execFileSync(process.execPath, args, { encoding: 'utf8' });
      const options = [...help.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option!);
      const named = firstCells(`options ${command}`).map((option) => option.split(' ')[0]!);
      assert.deepEqual(named, options);
    });
  }
});

describe('the README on the numbers that carers see', () => {
  const lines = baseline().services;
  const dial = (text: string): string | null | undefined => parsePhone(text).dial;

  it('gives the national lines as they are built in', () => {
    const listed = rows(marked('national lines')).map(([name, number, rungs]) => [
      name,
      dial(number!),
      rungs,
    ]);
    const builtIn = lines.map(({ name, phone, rungs }) => {
      const words = typeof name === 'string' ? name : name.nl;
      return [words, phone?.dial, rungs.join(', ')];
    });
    assert.deepEqual(listed, builtIn);
  });

  it('gives the date on which they were compared', () => {
    const [date] = lines.map(({ updatedAt }) => updatedAt);
    const written = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    const expected = written.format(new Date(`${date}T00:00:00Z`));
    for (const cells of rows(marked('national lines'))) assert.equal(cells.at(-1), expected);
  });

  it('names no other numbers', () => {
    // The number in the example feed belongs to nobody.
    const known = [...lines.map(({ phone }) => phone?.dial), dial('088 000 00 00')];
    const found = readme.match(/(?<![\d.-])0\d{1,3}[ -]?\d[\d -]{3,}\d/g) ?? [];
    assert.ok(found.length >= lines.length);
    for (const number of found) assert.ok(known.includes(dial(number)), number);
  });
});

for (const file of documents) {
  const text = read(file);

  describe(file, () => {
    it('names files that exist', () => {
      const rooms = /^(\.storybook|bench|demo|dist|locales|scripts|src|stories|test)\/[^\s<>*]*$/;
      const atRoot = /^([A-Z]+\.md|package(-lock)?\.json)$/;
      const paths = codeIn(text).filter((code) => rooms.test(code) || atRoot.test(code));
      assert.deepEqual(
        paths.filter((path) => !existsSync(path)),
        [],
      );
    });

    it('names commands that exist', () => {
      const named = [...text.matchAll(/npm (?:run )?(start|test(?!:)|(?<=run )[a-z:]+)/g)];
      for (const [, command] of named) assert.ok(command! in packageJson.scripts, command);
    });

    it('has links that lead somewhere', () => {
      for (const [, target] of text.matchAll(/\]\(([^)]+)\)/g)) {
        if (/^<?https:/.test(target!)) continue;
        const [path = '', anchor] = target!.split('#');
        const document = path ? join(dirname(file), path) : file;
        assert.ok(existsSync(document), target);
        if (anchor) assert.ok(anchorsOf(read(document)).includes(anchor), target);
      }
    });
  });
}

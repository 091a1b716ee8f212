/** What the documents of the repository claim, held against the code and the build. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { PAGE_POLICY } from '../../scripts/serve.mjs';
import { parsePhone } from '../../src/domain/index.js';
import { baseline, readInline } from '../../src/feeds/index.js';

const read = (path: string): string => readFileSync(path, 'utf8');
const readme = read('README.md');
const documents = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'];

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
const ladder = elements.find(({ tagName }) => tagName === 'mz-zorgladder')!;

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

describe('the README on the widget', () => {
  it('names its attributes', () => {
    assert.deepEqual(firstCells('attributes').sort(), names(ladder.attributes));
  });

  it('names its events', () => {
    assert.deepEqual(firstCells('events').sort(), names(ladder.events));
  });

  it('names its parts', () => {
    assert.deepEqual(codeIn(marked('parts')).sort(), names(ladder.cssParts));
  });

  it('names its states', () => {
    assert.deepEqual(codeIn(marked('states')).sort(), names(ladder.cssStates));
  });

  it('names its properties and methods', () => {
    const [, section] = readme.split('\n## Events, properties, methods\n');
    const words = codeIn(section!.split('\n## ')[0]!);
    for (const { kind, name } of ladder.members) {
      // What the widgets tell each other; a page has no use for it.
      if (name === 'feedSettled') continue;
      const written = kind === 'method' ? `${name}()` : name;
      assert.ok(words.includes(written), written);
    }
  });

  const styles = readdirSync('src/elements', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.styles.ts'))
    .map((file) => read(`src/elements/${file}`))
    .join('\n');
  const readByStyles = (pattern: RegExp): string[] => [...new Set(styles.match(pattern))].sort();

  it('names the custom properties and tokens that the styles read', () => {
    assert.deepEqual(firstCells('custom properties').sort(), readByStyles(/--mz-[a-z-]+/g));
    assert.deepEqual(codeIn(marked('tokens')).sort(), readByStyles(/--(nl|utrecht)-[a-z-]+/g));
  });

  it('explains every code that can stand in the console', () => {
    const codes = read('src/feeds/problem.ts').match(/'feed-[a-z-]+'/g)!;
    const explained = codeIn(readme);
    for (const code of codes) assert.ok(explained.includes(code.slice(1, -1)), code);
  });

  it('reserves the height that the example page reserves', () => {
    // There a rem is 10 px.
    const css = read('demo/municipality.css');
    const reserved = [...css.matchAll(/min-block-size: (\d+)rem/g)].map(([, rem]) => +rem! * 10);
    const [snippet] = blocks('css');
    const named = [...snippet!.matchAll(/min-block-size: (\d+)px/g)].map(([, pixels]) => +pixels!);
    assert.deepEqual(named, reserved);
    assert.equal(/\(width >= \d+px\)/.exec(snippet!)?.[0], '(width >= 600px)');
    assert.match(css, /\(width >= 600px\) {\s+mz-zorgladder {\s+min-block-size: 60rem/);
  });
});

describe('what the README gives to paste', () => {
  const [snippet] = blocks('html');

  it('is a script of the build and a tag with attributes that exist', () => {
    const file = /src="[^"]*\/([^"/]+)"/.exec(snippet!)![1]!;
    const hashes = JSON.parse(read('dist/sri.json')) as Record<string, string>;
    assert.ok(file in hashes, file);
    const tag = /<(mz-[a-z-]+)([^>]*)>/.exec(snippet!)!;
    assert.equal(tag[1], ladder.tagName);
    const used = [...tag[2]!.matchAll(/([a-z-]+)="/g)].map(([, name]) => name!);
    for (const name of used) assert.ok(names(ladder.attributes).includes(name), name);
  });

  it('is a feed without a fault', () => {
    const [example] = blocks('json');
    const { feeds, problems, failure } = readInline(JSON.parse(example!));
    assert.deepEqual([problems, failure], [[], null]);
    assert.equal(feeds[0]?.services.length, 1);
    const services = baseline().services.map(({ id }) => `national:${id}`);
    for (const hidden of feeds[0].hides) assert.ok(services.includes(hidden), hidden);
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

  for (const command of ['from-sheet', 'check']) {
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
      const rooms = /^(\.storybook|demo|dist|locales|scripts|src|stories|test)\/[^\s<>*]*$/;
      const atRoot = /^([A-Z]+\.md|package(-lock)?\.json)$/;
      const paths = codeIn(text).filter((code) => rooms.test(code) || atRoot.test(code));
      assert.deepEqual(
        paths.filter((path) => !existsSync(path)),
        [],
      );
    });

    it('names commands that exist', () => {
      const named = [...text.matchAll(/npm (?:run )?(start|test|(?<=run )[a-z]+)/g)];
      for (const [, command] of named) assert.ok(command! in packageJson.scripts, command);
    });

    it('has links that lead somewhere', () => {
      const anchors = [...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
        title!
          .toLowerCase()
          .replaceAll(/[^\p{L}\p{N} -]/gu, '')
          .replaceAll(' ', '-'),
      );
      for (const [, target] of text.matchAll(/\]\(([^)]+)\)/g)) {
        if (target!.startsWith('https:')) continue;
        const leads = target!.startsWith('#')
          ? anchors.includes(target!.slice(1))
          : existsSync(target!);
        assert.ok(leads, target);
      }
    });
  });
}

/**
 * What leaves the build, seen from outside: the files an editor or a developer gets.
 * Run after `npm run build` with `node --import tsx --test`.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Script, createContext } from 'node:vm';
import Ajv2020, { type AnySchemaObject } from 'ajv/dist/2020.js';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const dist = join(root, 'dist');
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
const readJson = <T>(...path: string[]): T => JSON.parse(read(...path)) as T;
const manifest = readJson<{
  version: string;
  bin: Record<string, string>;
  exports: Record<string, string | { default: string }>;
}>('package.json');

const scripts = readdirSync(dist).filter((name) => /^mantelzorg.*\.js$/.test(name));
const parts = readdirSync(join(dist, 'parts')).map((name) => `parts/${name}`);
const others = ['frame.js', 'embed-page.js'];
const sideFiles = ['fhir.js', 'gazetteer.js', 'hsds.js', 'steunpunt-map.js'];
const locales = existsSync(join(dist, 'locales')) ? readdirSync(join(dist, 'locales')) : [];

describe('scripts', () => {
  const widgets = readdirSync(join(dist, 'elements')).filter((name) =>
    existsSync(join(dist, 'elements', name, 'definition.js')),
  );

  it('are one for all widgets and one for each', () => {
    const expected = ['mantelzorg.js', ...widgets.map((name) => `mantelzorg-${name}.js`)];
    assert.deepEqual(scripts.sort(), expected.sort());
  });

  // What each of these would mean: zod's compiled parsers or any eval trip a strict CSP, Lit's
  // development build is slow and talks in the console, a locale of zod is dead weight.
  const forbidden = [
    /new Function\b/,
    /[^.\w]Function\(/,
    /\beval\(/,
    /ZodObjectJIT/,
    /Lit is in dev mode/,
    /Invalid input: expected/,
    /Ongeldige invoer/,
    /sourceMappingURL/,
    /\bprocess\.env\b/,
    /unsafeHTML|unsafe-html/,
  ];

  for (const name of [
    ...[...scripts, ...parts, ...others, ...sideFiles],
    ...locales.map((locale) => `locales/${locale}`),
  ]) {
    const text = read('dist', name);

    it(`${name} holds nothing that must not be there`, () => {
      for (const pattern of forbidden) assert.doesNotMatch(text, pattern);
    });

    it(`${name} says what it is, once`, () => {
      if (name === 'gazetteer.js') {
        assert.match(text, /^\/\*! Places: GeoNames \(geonames\.org\), CC BY 4\.0 \*\/\n/);
        return;
      }
      const line = `/*! Mantelzorg Widgets ${manifest.version} | EUPL-1.2 */\n`;
      // A hint to the browser has to be the very first thing.
      assert.ok(text.replace('//# allFunctionsCalledOnLoad\n', '').startsWith(line));
      assert.equal(text.split('/*!').length, 2);
    });
  }

  for (const name of scripts) {
    const text = read('dist', name);

    it(`${name} parses as a classic script and leaves no global name`, () => {
      const script = new Script(text, { filename: name });
      const page = createContext({ console });
      script.runInContext(page);
      assert.deepEqual(Object.keys(page), ['console']);
    });

    it(`${name} looks for another copy before it makes its policy`, () => {
      const guard = text.indexOf('mantelzorg-widgets');
      const policy = text.search(/createPolicy\(/);
      assert.ok(guard > 0 && guard < 300, 'the guard comes first');
      assert.ok(policy > guard, 'and the policy for Trusted Types after it');
    });
  }

  it('say once that the same script is there twice', () => {
    const { version } = manifest;
    assert.deepEqual(runBeside('mantelzorg.js', { version }), [
      `[mantelzorg-widgets] ${version} not started: ${version} runs already`,
    ]);
  });

  it('say that another version was first', () => {
    assert.deepEqual(runBeside('mantelzorg.js', { version: '0.0.9' }), [
      `[mantelzorg-widgets] ${manifest.version} not started: 0.0.9 runs already`,
    ]);
  });

  it('say which widgets the first script lacks', () => {
    const tags = widgets.map((name) => `mz-${name}`);
    for (const [name, first, lacks] of [
      ['mantelzorg.js', [], tags],
      ['mantelzorg.js', tags.slice(0, 1), tags.slice(1)],
      ...widgets.map((name) => [`mantelzorg-${name}.js`, [], [`mz-${name}`]] as const),
    ] as const) {
      const warnings = runBeside(name, { version: manifest.version, tags: first });
      assert.equal(warnings.length, 1);
      const said = warnings[0]!.split('without ')[1]?.split(/[\s,]+/);
      assert.deepEqual(said?.sort(), [...lacks].sort());
    }
  });

  /** The warnings of a script that finds another one running on the page. */
  function runBeside(name: string, first: { version: string; tags?: readonly string[] }): string[] {
    const warnings: string[] = [];
    // A document that throws when it is touched: the script must stop before it needs one.
    const document = new Proxy({}, { get: () => assert.fail('the second script went on') });
    const console = { warn: (text: string) => warnings.push(text) };
    const tags = first.tags ?? widgets.map((widget) => `mz-${widget}`);
    const running = { version: first.version, tags };
    const page = createContext({ document, console, running });
    new Script("globalThis[Symbol.for('mantelzorg-widgets')] = running").runInContext(page);
    const script = new Script(read('dist', name));
    for (let times = 0; times < 3; times++) script.runInContext(page);
    return warnings;
  }
});

describe('parts', () => {
  it('are one for each widget', () => {
    const widgets = scripts.flatMap((name) => /^mantelzorg-(.*)/.exec(name)?.[1] ?? []);
    assert.deepEqual(parts.sort(), widgets.map((name) => `parts/${name}`).sort());
  });

  it('are named by their hash in the script, so that its own hash covers them', () => {
    const script = read('dist', 'mantelzorg.js');
    const hashes = readJson<Record<string, string>>('dist', 'sri.json');
    for (const name of parts) assert.ok(script.includes(hashes[name]!), name);
  });

  for (const name of [...parts, 'embed-page.js']) {
    it(`${name} does nothing without the script, or with that of another version`, () => {
      const script = new Script(read('dist', name), { filename: name });
      // A document that throws when it is touched.
      const document = new Proxy({}, { get: () => assert.fail('the part went on') });
      for (const running of [undefined, { version: '0.0.9', tags: [] }]) {
        const page = createContext({ document, running });
        new Script("globalThis[Symbol.for('mantelzorg-widgets')] = running").runInContext(page);
        script.runInContext(page);
        assert.deepEqual(Object.keys(page).sort(), ['document', 'running']);
      }
    });
  }
});

describe('integrity', () => {
  const hashes = readJson<Record<string, string>>('dist', 'sri.json');

  it('is listed for every file that can be included', () => {
    const files = [
      ...[...scripts, ...parts, ...others, ...sideFiles],
      ...locales.map((name) => `locales/${name}`),
    ];
    assert.deepEqual(Object.keys(hashes).sort(), files.sort());
  });

  it('matches the files', () => {
    for (const [file, hash] of Object.entries(hashes)) {
      const bytes = readFileSync(join(dist, file));
      assert.equal(`sha384-${createHash('sha384').update(bytes).digest('base64')}`, hash, file);
    }
  });
});

describe('feed.schema.json', () => {
  const schema = readJson<AnySchemaObject>('dist', 'schema', 'feed.schema.json');
  const ajv = new Ajv2020.default({ allErrors: true, validateFormats: false });

  it('is JSON Schema 2020-12', () => {
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.ok(ajv.validateSchema(schema), ajv.errorsText());
  });

  const validate = ajv.compile(schema);
  const feeds = readdirSync(join(root, 'stories', 'feeds')).filter((name) =>
    name.endsWith('.json'),
  );
  for (const name of feeds) {
    it(`accepts stories/feeds/${name}`, () => {
      assert.ok(validate(readJson('stories', 'feeds', name)), ajv.errorsText(validate.errors));
    });
  }

  it('refuses a feed without a publisher', () => {
    assert.equal(validate({ schemaVersion: '1.0', services: [] }), false);
  });
});

describe('custom-elements.json', () => {
  interface Module {
    path: string;
    declarations: { tagName?: string; members?: { name: string; privacy?: string }[] }[];
  }
  const { modules } = readJson<{ modules: Module[] }>('dist', 'custom-elements.json');

  it('points at files that are published', () => {
    for (const { path } of modules) assert.ok(existsSync(join(root, path)), path);
  });

  it('shows no private members', () => {
    const members = modules.flatMap((module) =>
      module.declarations.flatMap((item) => item.members ?? []),
    );
    const hidden = members.filter(
      ({ name, privacy }) => name.startsWith('#') || privacy === 'private',
    );
    assert.deepEqual(hidden, []);
  });
});

describe('package', () => {
  it('has no problem that publint knows', async () => {
    const { messages } = await publint({ pkgDir: root, strict: true, pack: 'npm' });
    const lines = messages.map(
      (message) => formatMessage(message, manifest, { color: false }) ?? message.code,
    );
    assert.deepEqual(lines, []);
  });

  // Server-side rendering and test runners import all of them, where there is no document.
  for (const [name, target] of Object.entries(manifest.exports)) {
    const path = typeof target === 'string' ? target : target.default;
    for (const file of expand(path).filter((entry) => entry.endsWith('.js'))) {
      it(`"${name}" can be imported without a DOM (${file})`, async () => {
        const url = pathToFileURL(join(root, file)).href;
        const { stderr, stdout } = await promisify(execFile)(process.execPath, [
          '--input-type=module',
          '--eval',
          `await import(${JSON.stringify(url)})`,
        ]);
        assert.equal(stdout + stderr, '');
      });
    }
  }

  it('carries a command that can be run', () => {
    for (const path of Object.values(manifest.bin)) {
      assert.match(read(path), /^#!\/usr\/bin\/env node\n/);
      assert.ok(statSync(join(root, path)).mode & 0o100, path);
    }
  });
});

/** The files behind one target of `exports`, which may hold one `*`. */
function expand(target: string): string[] {
  if (!target.includes('*')) return [target];
  const [before = '', after = ''] = target.split('*');
  const names = readdirSync(join(root, before)).filter((name) => name.endsWith(after));
  assert.ok(names.length > 0, `${target} leads to no file`);
  return names.map((name) => before + name);
}

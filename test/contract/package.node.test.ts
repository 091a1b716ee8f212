/**
 * The package as npm and a bundler see it: what is in it, what of it ends up in an application, and
 * whether TypeScript finds its types. Needs dist/ (`npm run build`).
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup, type RollupCache } from 'rollup';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | { types: string; default: string }>;
};
const widgets = (await readdir(join(root, 'dist', 'elements'), { withFileTypes: true }))
  .filter((entry) => entry.isDirectory() && entry.name !== 'internal')
  .map(({ name }) => name);

describe('a bundle of an application', () => {
  it('stays empty when it imports the package and uses nothing', async () => {
    assert.equal((await bundle(`import 'mantelzorg-widgets';`)).code.trim(), '');
    assert.equal((await bundle(`import 'mantelzorg-widgets/domain';`)).code.trim(), '');
    assert.equal((await bundle(`import 'mantelzorg-widgets/feeds';`)).code.trim(), '');
  });

  it('holds of the rules only the one that is used', async () => {
    const { modules } = await bundle(
      `import { parsePhone } from 'mantelzorg-widgets/domain'; console.log(parsePhone);`,
    );
    assert.deepEqual(modules, ['dist/domain/shared/phone.js']);
  });

  for (const widget of widgets) {
    it(`that registers ${widget} holds no other widget`, async (t) => {
      const { code, modules } = await bundle(`import 'mantelzorg-widgets/${widget}/define';`);
      assert.ok(code.includes(`mz-${widget}`), 'its tag');
      assert.deepEqual(foundOf(widget, code, modules), []);
      t.diagnostic(`${widget}: ${code.length} characters before minifying`);
    });
  }

  it('that takes one class from the whole package holds no other widget', async () => {
    const { code, modules } = await bundle(
      `import { ZorgladderElement } from 'mantelzorg-widgets'; console.log(ZorgladderElement);`,
    );
    assert.ok(code.includes('class ZorgladderElement'), 'the class');
    assert.deepEqual(foundOf('zorgladder', code, modules), []);
  });

  /** What of other widgets is in the bundle of one. */
  function foundOf(widget: string, code: string, modules: string[]): string[] {
    return widgets
      .filter((other) => other !== widget)
      .flatMap((other) => [
        ...modules.filter((path) => path.startsWith(`dist/elements/${other}/`)),
        ...[`'mz-${other}'`, `class ${classOf(other)}`].filter((text) => code.includes(text)),
      ]);
  }
});

describe('the packed package', () => {
  interface Packed {
    filename: string;
    size: number;
    unpackedSize: number;
    files: { path: string }[];
  }
  let folder: string;
  let packed: Packed;
  let paths: string[];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mantelzorg-pack-'));
    const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
    const { stdout } = await promisify(execFile)('npm', args, { cwd: root });
    [packed] = JSON.parse(stdout) as [Packed];
    paths = packed.files.map(({ path }) => path);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('holds what is meant for users, and nothing else', (t) => {
    const allowed = [
      /^(package\.json|README\.md|CHANGELOG\.md|LICENSE|publiccode\.yml)$/,
      /^dist\/([\w-]+\/)*[\w.-]+(\.js|\.d\.ts)$/,
      /^dist\/embed\.(html|css)$/,
      /^dist\/builder\/(index\.html|builder\.css|example-feed\.json)$/,
      /^dist\/feed-editor\/(index\.html|feed-editor\.css)$/,
      /^dist\/(custom-elements|html-custom-data|web-types|sri)\.json$/,
      /^dist\/schema\/[\w.-]+\.json$/,
      /^dist\/licenses\.txt$/,
    ];
    const unwanted = /(^|\/)(tests?|fixtures?|stories|demo|bench)\/|\.(test|stories)\.|tsbuildinfo/;
    const wrong = paths.filter(
      (path) => unwanted.test(path) || !allowed.some((pattern) => pattern.test(path)),
    );
    assert.deepEqual(wrong, []);
    const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
    t.diagnostic(
      `${paths.length} files, ${kilobytes(packed.size)} packed, ${kilobytes(packed.unpackedSize)} unpacked`,
    );
  });

  it('holds what its exports lead to', () => {
    const targets = Object.values(manifest.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const missing = targets.filter((target) => {
      const [start = '', end] = target.replace('./', '').split('*');
      return !paths.some((path) =>
        end === undefined ? path === start : path.startsWith(start) && path.endsWith(end),
      );
    });
    assert.deepEqual(missing, []);
  });

  it('has types that TypeScript finds for each of its modules', async () => {
    const tarball = await readFile(join(folder, packed.filename));
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)), {
      // Scripts to copy to a server; there is nothing in them to import.
      excludeEntrypoints: [/^\.\/(mantelzorg[\w-]*|frame|embed-page)\.js$/],
    });
    assert.ok(result.types, 'no types at all');
    // The package has ES modules alone; `require` and TypeScript from before `exports` don't count.
    const problems = result.problems.filter(
      (problem) =>
        !('resolutionKind' in problem) ||
        !['node10', 'node16-cjs'].includes(problem.resolutionKind),
    );
    assert.deepEqual(problems, []);
  });
});

/** `burden-test` → `BurdenTestElement`. */
function classOf(widget: string): string {
  const words = widget.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1));
  return `${words.join('')}Element`;
}

/** What was parsed for the first bundle, of the whole package, serves the next ones. */
let cache: RollupCache | undefined;

/** What a bundler makes of a module; without what is only loaded later, when it is needed. */
async function bundle(code: string): Promise<{ code: string; modules: string[] }> {
  const entry = '\0application';
  const build = await rollup({
    ...(cache && { cache }),
    input: entry,
    plugins: [
      {
        name: 'application',
        resolveId(id, importer) {
          if (id === entry) return id;
          if (importer !== entry) return null;
          return this.resolve(id, join(root, 'dist', 'index.js'), { skipSelf: true });
        },
        load: (id) => (id === entry ? { code, moduleSideEffects: true } : null),
      },
      nodeResolve({ browser: true, exportConditions: ['production'] }),
    ],
    onwarn: () => {},
  });
  cache ??= build.cache;
  const { output } = await build.generate({ format: 'es' });
  await build.close();
  const [first] = output;
  const modules = Object.entries(first.modules).filter(([, module]) => module.renderedLength > 0);
  return {
    code: first.code,
    modules: modules
      .map(([id]) => id.replaceAll('\\', '/').slice(root.length + 1))
      .filter((path) => path.startsWith('dist/')),
  };
}

import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { guard } from './guard.mjs';
import { internalNames, refusePublicNames } from './internal-names.mjs';
import { withoutIds } from './messages.mjs';
import { templateWhitespace } from './template-whitespace.mjs';

const ENTRY = '\0entry';
/** The widgets of the script that gets their code from parts. */
const LIST = '\0list';

/** TypeScript's decorator helper looks for `this.__decorate`; zod writes `@__PURE__` in a sentence. */
const HARMLESS = new Set(['THIS_IS_UNDEFINED', 'INVALID_ANNOTATION']);

/**
 * A classic script: one file that one `integrity` hash covers.
 *
 * @param {object} options
 * @param {string} options.code the module that starts the widgets; imports by absolute path
 * @param {string} options.file where the script goes
 * @param {string[]} options.tags the tags it registers
 * @param {string} options.version
 * @param {string} options.modules the folder with the compiled modules
 * @param {boolean} [options.isEager] whether the browser compiles all of it ahead
 * @returns {Promise<string[]>} the ids of the modules that went into it
 */
export function bundleScript({ code, file, tags, version, modules, isEager }) {
  const intro = guard(version, tags);
  // Read by Chromium (explicit compile hints), and only at the very top; a comment to others.
  const hint = isEager ? '//# allFunctionsCalledOnLoad\n' : '';
  const output = { file, format: 'iife', intro, banner: hint + banner(version) };
  return bundle(code, output, scriptStandIns(modules));
}

/** What stands in for a package in a script. */
const scriptStandIns = (modules) => (id) => {
  const standIn = (name) => join(modules, 'embedding', name);
  // What each leaves out, and why, stands in the module itself.
  if (id === '@lit/localize') return standIn('script-localize.js');
  if (/\/import-[a-z]+\.js$/.test(id)) return standIn('script-side-files.js');
  return id === 'lit' ? standIn('lit-element.js') : null;
};

/**
 * A classic script that gets the rest of its code from parts beside it, each when it is needed. What
 * two parts have in common is in the script; it gives that to them.
 *
 * @param {object} options
 * @param {string} options.core the module that starts it; imports by absolute path
 * @param {Record<string, string>} options.parts the module of each part, by name
 * @param {Record<string, string>} options.followers scripts that run after it and use what is in it
 * @param {string[]} options.tags the tags it registers
 * @param {string} options.version
 * @param {string} options.modules the folder with the compiled modules
 * @param {(integrities: Record<string, string>) => string} options.list what the entry imports as its
 *   list of widgets, once the parts are known
 * @param {string} options.out the folder they go to
 * @returns {Promise<string[]>} the ids of the modules that went into them
 */
export async function bundleWithParts(options) {
  const { core, parts, followers, tags, version, modules, list, out } = options;
  const placeholders = Object.fromEntries(
    Object.keys(parts).map((name, index) => [name, `sha384-${String(index).padStart(64, '#')}`]),
  );
  const entries = { ...parts, ...followers };
  const standIns = scriptStandIns(modules);
  const build = await rollup({
    input: { core: ENTRY, ...entries },
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      entryPlugin(core),
      {
        name: 'stand-ins',
        resolveId: (id, importer) =>
          importer === join(modules, 'embed.js') && id === './elements/index.js'
            ? LIST
            : standIns(id),
        load: (id) => (id === LIST ? list(placeholders) : null),
      },
      ...scriptPlugins(),
    ],
    onwarn: refuseWarnings,
  });
  const { output: chunks } = await build.generate({
    format: 'cjs',
    exports: 'named',
    minifyInternalExports: true,
    manualChunks: sharedInto('core', { core: ENTRY, ...entries }),
  });
  await build.close();

  const text = (name) => chunks.find((chunk) => chunk.name === name).code;
  const only = chunks.every(({ name }) => name === 'core' || Object.hasOwn(entries, name));
  if (!only) throw new Error(`not one of the parts: ${chunks.map(({ name }) => name)}`);
  const copy = `globalThis[Symbol.for('mantelzorg-widgets')]`;
  // A copy of another version has other names for what it gives.
  const receive = (code, left) => `(() => {
const copy = ${copy};
if (copy?.version !== ${JSON.stringify(version)}) return;
const require = () => copy.core, exports = {};
${code}
${left}
})();`;
  const write = async (file, code) => {
    const { code: minified } = await minify(code, minification);
    const path = join(out, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${banner(version)}\n${minified}\n`);
    return path;
  };
  let script = `(() => {
${guard(version, tags)}
const exports = {};
${text('core')}
Object.assign(${copy}, { core: exports, parts: {} });
})();`;
  for (const name of Object.keys(parts)) {
    const left = `copy.parts[${JSON.stringify(name)}] = exports.definition;`;
    const path = await write(`parts/${name}.js`, receive(text(name), left));
    script = script.replaceAll(placeholders[name], await integrityOf(path));
  }
  for (const name of Object.keys(followers)) await write(`${name}.js`, receive(text(name), ''));
  await write('mantelzorg.js', script);
  return chunks.flatMap(({ moduleIds }) => moduleIds);
}

/** `sha384-…` of a file, as an `integrity` attribute has it. */
export const integrityOf = async (path) =>
  `sha384-${createHash('sha384')
    .update(await readFile(path))
    .digest('base64')}`;

/**
 * Which chunk a module goes to: what belongs to one entry alone stays with it, all else goes to the
 * core.
 */
const sharedInto = (core, entries) => {
  let owners;
  const find = (getModuleInfo) => {
    owners = new Map();
    for (const [name, module] of Object.entries(entries)) {
      const ids = [module];
      for (let id = ids.pop(); id !== undefined; id = ids.pop()) {
        const names = owners.get(id) ?? new Set();
        if (names.has(name)) continue;
        owners.set(id, names.add(name));
        ids.push(...getModuleInfo(id).importedIds);
      }
    }
  };
  return (id, { getModuleInfo }) => {
    if (!owners) find(getModuleInfo);
    // What knows the page belongs with what starts, also where one part alone uses it.
    const isShared = owners.get(id)?.size !== 1 || /\/embedding\/(?!embed-page)/.test(id);
    return isShared ? core : [...owners.get(id)][0];
  };
};

/** A self-contained ES module, for what is fetched with `import()` beside a classic script. */
export function bundleModule({ code, file, version }) {
  return bundle(code, { file, format: 'es', banner: banner(version) });
}

/** A classic script of its own, without widgets. */
export function bundlePlainScript({ code, file, version }) {
  return bundle(code, { file, format: 'iife', banner: banner(version) });
}

/** Rollup puts this line before the minified text; the licences of what is inside are in licenses.txt. */
export const banner = (version) => `/*! Mantelzorg Widgets ${version} | EUPL-1.2 */`;

const minification = {
  ecma: 2022,
  toplevel: true,
  compress: { passes: 3, pure_getters: true, inline: 1 },
  format: { comments: /^! Mantelzorg|^# all/ },
};

const entryPlugin = (code) => ({
  name: 'entry',
  resolveId: (id) => (id === ENTRY ? id : null),
  load: (id) => (id === ENTRY ? { code, moduleSideEffects: true } : null),
});

// Lit's default build is its production one; naming the condition keeps it so whatever NODE_ENV says.
const resolvePlugin = () =>
  nodeResolve({ browser: true, exportConditions: ['production'], ignoreSideEffectsForRoot: true });

const scriptPlugins = () => [templateWhitespace(), withoutIds(), resolvePlugin()];

function refuseWarnings(warning) {
  if (HARMLESS.has(warning.code) || warning.ids?.every((id) => id.includes('/node_modules/')))
    return;
  throw new Error(warning.message);
}

/** What rollup parsed for one script serves the next; they share nearly everything. */
let cache;

async function bundle(code, output, resolveStandIn) {
  const script = output.format === 'iife';
  const build = await rollup({
    cache: script && cache,
    input: ENTRY,
    // A module beside the script holds only data: whatever its imports do when evaluated is not needed.
    treeshake: { moduleSideEffects: script },
    plugins: [
      entryPlugin(code),
      { name: 'stand-ins', resolveId: resolveStandIn },
      ...(script ? scriptPlugins() : [resolvePlugin()]),
    ],
    onwarn: refuseWarnings,
  });
  if (script) cache = build.cache;
  const { output: chunks } = await build.write({
    ...output,
    inlineDynamicImports: true,
    plugins: [
      {
        name: 'minify',
        renderChunk(text) {
          if (!script) return minify(text, minification);
          refusePublicNames(text, output.file);
          return minify(text, {
            ...minification,
            mangle: { properties: { regex: internalNames } },
          });
        },
      },
    ],
  });
  await build.close();
  return chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}

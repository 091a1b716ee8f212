import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { mayStart } from './guard.mjs';
import { withoutIds } from './messages.mjs';
import { templateWhitespace } from './template-whitespace.mjs';

const ENTRY = '\0entry';

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
  // Without a document (a server that renders, a test) the script does nothing instead of throwing.
  const intro = `${mayStart}
if (typeof document === 'undefined' || !mayStart(${JSON.stringify(version)}, ${JSON.stringify(tags)})) return;`;
  const standIn = (name) => join(modules, 'embedding', name);
  // Read by Chromium (explicit compile hints), and only at the very top; a comment to others.
  const hint = isEager ? '//# allFunctionsCalledOnLoad\n' : '';
  return bundle(code, { file, format: 'iife', intro, banner: hint + banner(version) }, (id) => {
    // What each leaves out, and why, stands in the module itself.
    if (id === '@lit/localize') return standIn('script-localize.js');
    if (/\/import-[a-z]+\.js$/.test(id)) return standIn('script-side-files.js');
    return id === 'lit' ? standIn('lit-element.js') : null;
  });
}

/** A self-contained ES module, for what is fetched with `import()` beside a classic script. */
export function bundleModule({ code, file, version }) {
  return bundle(code, { file, format: 'es', banner: banner(version) });
}

/** Rollup puts this line before the minified text; the licences of what is inside are in licenses.txt. */
export const banner = (version) => `/*! Mantelzorg Widgets ${version} | EUPL-1.2 */`;

const minification = {
  ecma: 2022,
  toplevel: true,
  compress: { passes: 3, pure_getters: true, inline: 1 },
  // What Lit calls its own parts; nobody outside a script reads them.
  mangle: { properties: { regex: /^_\$/ } },
  format: { comments: /^! Mantelzorg|^# all/ },
};

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
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : null),
        load: (id) => (id === ENTRY ? { code, moduleSideEffects: true } : null),
      },
      { name: 'stand-ins', resolveId: resolveStandIn },
      script && templateWhitespace(),
      script && withoutIds(),
      // Lit's default build is its production one; naming the condition keeps it so whatever NODE_ENV says.
      nodeResolve({
        browser: true,
        exportConditions: ['production'],
        ignoreSideEffectsForRoot: true,
      }),
    ],
    onwarn(warning) {
      if (HARMLESS.has(warning.code) || warning.ids?.every((id) => id.includes('/node_modules/')))
        return;
      throw new Error(warning.message);
    },
  });
  if (script) cache = build.cache;
  const { output: chunks } = await build.write({
    ...output,
    inlineDynamicImports: true,
    plugins: [{ name: 'minify', renderChunk: (text) => minify(text, minification) }],
  });
  await build.close();
  return chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}

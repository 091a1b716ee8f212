import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { minify } from 'terser';
import { banner } from './bundle.mjs';
import { gazetteer, gazetteerSource } from './gazetteer.mjs';
import { templateWhitespace } from './template-whitespace.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const ENTRY = '\0feed-editor';

/** Of these packages the build for browsers has another name. */
const inBrowser = { 'csv-parse/sync': 'csv-parse/browser/esm/sync' };

/**
 * Writes the page on which the keeper of a feed corrects it. Everything is in its three files, a list
 * of made-up help to try it with too: the page asks for nothing once it is there, and works from a
 * disk as well, where a browser loads classic scripts alone.
 *
 * @param {object} options
 * @param {string} options.modules the folder with the compiled modules
 * @param {string} options.out the folder with the scripts
 * @param {string} options.version
 * @returns {Promise<{made: string, modules: string[]}>} what was written, and the ids of what is in it
 */
export async function writeFeedEditor({ modules, out, version }) {
  const source = join(root, 'src', 'feed-editor');
  const folder = join(out, 'feed-editor');
  await mkdir(folder, { recursive: true });
  const page = JSON.stringify(join(modules, 'feed-editor', 'page.js'));
  const example = await readFile(join(root, 'stories', 'feeds', 'builder-example.json'), 'utf8');
  const code = `import { startFeedEditor } from ${page};
startFeedEditor(
  document.getElementById('feed-editor'),
  ${JSON.stringify(example)},
  ${JSON.stringify(gazetteer())},
);`;
  const ids = await bundle(code, join(folder, 'feed-editor.js'), version);
  // What was compiled into the same folder is whole in that file.
  for (const name of await readdir(folder)) {
    if (/\.(js|d\.ts)$/.test(name) && name !== 'feed-editor.js') await rm(join(folder, name));
  }
  await copyFile(join(source, 'index.html'), join(folder, 'index.html'));
  const sheets = [join(root, 'src', 'pages', 'page.css'), join(source, 'feed-editor.css')];
  const css = await Promise.all(sheets.map((file) => readFile(file, 'utf8')));
  await writeFile(join(folder, 'feed-editor.css'), css.join('\n'));
  return { made: 'feed-editor/: index.html, feed-editor.css, feed-editor.js', modules: ids };
}

async function bundle(code, file, version) {
  const require = createRequire(import.meta.url);
  const build = await rollup({
    input: ENTRY,
    treeshake: { moduleSideEffects: false },
    plugins: [
      {
        name: 'entry',
        resolveId(id) {
          if (id === ENTRY) return id;
          return inBrowser[id] ? require.resolve(inBrowser[id]) : null;
        },
        load: (id) => (id === ENTRY ? { code, moduleSideEffects: true } : null),
      },
      templateWhitespace(),
      nodeResolve({ browser: true, exportConditions: ['production'] }),
    ],
    onwarn(warning) {
      if (warning.code === 'THIS_IS_UNDEFINED' || warning.code === 'INVALID_ANNOTATION') return;
      if (warning.code === 'CIRCULAR_DEPENDENCY') return;
      throw new Error(warning.message);
    },
  });
  const { output } = await build.write({
    file,
    format: 'iife',
    banner: `${banner(version)}\n${gazetteerSource}`,
    inlineDynamicImports: true,
    plugins: [
      {
        name: 'minify',
        renderChunk: (text) =>
          minify(text, {
            ecma: 2022,
            compress: { passes: 2 },
            format: { comments: /^! (Mantelzorg|Places)/ },
          }),
      },
    ],
  });
  await build.close();
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}

import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleModule } from './bundle.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Writes the page on which a web editor puts a widget together, with a list of made-up help to try it
 * with. It stands in a folder beside the scripts, and finds them there.
 *
 * @param {object} options
 * @param {string} options.modules the folder with the compiled modules
 * @param {string} options.out the folder with the scripts
 * @param {string} options.version
 * @returns {Promise<string>} what was written
 */
export async function writeBuilder({ modules, out, version }) {
  const source = join(root, 'src', 'builder');
  const folder = join(out, 'builder');
  await mkdir(folder, { recursive: true });
  const page = JSON.stringify(join(modules, 'builder', 'page.js'));
  const code = `import { startBuilder } from ${page};
startBuilder(document.getElementById('builder'));`;
  await bundleModule({ code, file: join(folder, 'builder.js'), version });
  // What was compiled into the same folder is whole in that file.
  for (const name of await readdir(folder)) {
    if (/\.(js|d\.ts)$/.test(name) && name !== 'builder.js') await rm(join(folder, name));
  }
  await copyFile(join(source, 'index.html'), join(folder, 'index.html'));
  const sheets = [join(root, 'src', 'pages', 'page.css'), join(source, 'builder.css')];
  const css = await Promise.all(sheets.map((file) => readFile(file, 'utf8')));
  await writeFile(join(folder, 'builder.css'), css.join('\n'));
  const example = join(root, 'stories', 'feeds', 'builder-example.json');
  await copyFile(example, join(folder, 'example-feed.json'));
  return 'builder/: index.html, builder.css, builder.js, example-feed.json';
}

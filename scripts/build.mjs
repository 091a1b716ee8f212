import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cli as analyze } from '@custom-elements-manifest/analyzer/cli.js';
import {
  banner,
  bundleModule,
  bundlePlainScript,
  bundleScript,
  bundleWithParts,
  integrityOf,
} from './bundle.mjs';
import { refusePublicNames } from './internal-names.mjs';
import { customData, webTypes } from './editor-data.mjs';
import { writeBuilder } from './builder.mjs';
import { writeFeedEditor } from './feed-editor.mjs';
import { gazetteerModule } from './gazetteer.mjs';
import { mapModule } from './map.mjs';
import { localeModule } from './messages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
// Built here first and swapped in at the end, so that a server on dist/ always has a whole one.
const out = join(root, '.cache', `dist-${process.pid}`);
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

/** Builds dist/. Throws with a readable message when a step fails; dist/ then stays as it was. */
export async function build() {
  const began = performance.now();
  try {
    await step('modules', compile);
    const widgets = await findWidgets();
    const modules = new Set();
    await step('scripts', () => bundleScripts(widgets, modules));
    await step('locales', () => bundleLocales(modules));
    await step('beside', () => writeSideFiles(modules));
    await step('page', writePage);
    await step('builder', () => writeBuilder({ modules: out, out, version }));
    await step('editor', () => buildFeedEditor(modules));
    await step('schema', writeSchema);
    await step('manifest', () => writeManifest(widgets));
    await step('licenses', () => writeLicenses(modules));
    await step('hashes', writeHashes);
    await swap();
  } finally {
    await rm(out, { recursive: true, force: true });
  }
  console.log(`dist/ built in ${seconds(began)}`);
}

/** Runs one step and prints one line: its name, what it made, how long it took. */
async function step(name, run) {
  const began = performance.now();
  const made = await run();
  console.log(`  ${name.padEnd(9)} ${made}  (${seconds(began)})`);
}

const seconds = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

async function compile() {
  await rm(out, { recursive: true, force: true });
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  try {
    execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', out], {
      cwd: root,
      stdio: 'pipe',
    });
  } catch (error) {
    throw new Error(`TypeScript:\n${error.stdout}${error.stderr}`, { cause: error });
  }
  const cli = join(out, 'cli', 'main.js');
  if (existsSync(cli)) await chmod(cli, 0o755);
  return `${(await files(out)).filter((file) => file.endsWith('.js')).length} files`;
}

/** Every folder in elements/ with a definition is a widget. */
async function findWidgets() {
  const folders = await readdir(join(out, 'elements'));
  const widgets = [];
  for (const name of folders.sort()) {
    const path = join(out, 'elements', name, 'definition.js');
    if (!existsSync(path)) continue;
    const { definition } = await import(pathToFileURL(path));
    widgets.push({ name, path, tag: definition.tag });
  }
  return widgets;
}

/**
 * Widgets whose script is compiled whole while it loads, in the background, instead of a function at a
 * time when each is first called: measured with `npm run bench:form`, it takes a third off the time to
 * the first step. The others reach their goals without, and the line costs them bytes they do not have.
 */
const eager = ['verklaring-form'];

async function bundleScripts(widgets, modules) {
  const quoted = (...path) => JSON.stringify(join(out, ...path));
  const scripts = [
    ...widgets.map(({ name, path, tag }) => ({
      file: `mantelzorg-${name}.js`,
      tags: [tag],
      isEager: eager.includes(name),
      // First what is most like what follows it: the order of the modules takes a tenth of a kilobyte off.
      code: `import ${quoted('feeds', 'schema', 'compiled.js')};
import { start } from ${quoted('embedding', 'start.js')};
import { definition } from ${JSON.stringify(path)};
start(definition);`,
    })),
  ];
  for (const { file, ...script } of scripts) {
    const ids = await bundleScript({ ...script, file: join(out, file), version, modules: out });
    ids.forEach((id) => modules.add(id));
  }
  await bundleWithParts({
    core: `import ${quoted('embed.js')};`,
    parts: Object.fromEntries(widgets.map(({ name, path }) => [name, path])),
    followers: { 'embed-page': join(out, 'embed-page.js') },
    tags: widgets.map(({ tag }) => tag),
    list: (integrities) => `import { loadPart } from ${quoted('embedding', 'load-part.js')};
export const widgets = ${JSON.stringify(widgets.map(({ name, tag }) => [tag, name, integrities[name]]))}
  .map(([tag, name, integrity]) => ({ tag, load: (report) => loadPart(name, integrity, report) }));`,
    version,
    modules: out,
    out,
  });
  return ['mantelzorg.js and its parts', ...scripts.map(({ file }) => file)].join(', ');
}

async function bundleLocales(modules) {
  const folder = join(out, 'localization', 'locales');
  const names = existsSync(folder)
    ? (await readdir(folder)).filter((name) => name.endsWith('.js'))
    : [];
  const sources = (await files(out)).filter((file) => /^(elements|embedding)\/.*\.js$/.test(file));
  const codes = await Promise.all(sources.map((file) => readFile(join(out, file), 'utf8')));
  for (const name of names) {
    const { templates } = await import(pathToFileURL(join(folder, name)));
    const code = localeModule(codes, templates);
    const ids = await bundleModule({ code, file: join(out, 'locales', name), version });
    ids.forEach((id) => modules.add(id));
  }
  return names.map((name) => `locales/${name}`).join(', ') || 'none';
}

/** What the scripts fetch from beside them when it is needed. */
async function writeSideFiles(modules) {
  await writeFile(join(out, 'gazetteer.js'), gazetteerModule());
  const parts = {
    'fhir.js': ['questionnaireResponse', 'domain/burden-test/questionnaire-response.js'],
    'hsds.js': ['loadHsds', 'feeds/hsds/load.js'],
  };
  for (const [name, [what, module]] of Object.entries(parts)) {
    const code = `export { ${what} } from ${JSON.stringify(join(out, module))};`;
    await bundleModule({ code, file: join(out, name), version });
  }
  const map = await mapModule({ banner: banner(version) });
  await writeFile(join(out, 'steunpunt-map.js'), map.code);
  map.modules.forEach((id) => modules.add(id));
  for (const name of [...Object.keys(parts), 'gazetteer.js', 'steunpunt-map.js'])
    refusePublicNames(await readFile(join(out, name), 'utf8'), name, true);
  // It is whole in that file; by itself it imports what only a bundler can.
  const folder = join(out, 'elements', 'steunpunt-finder', 'map');
  const unwanted = (await readdir(folder)).filter(
    (name) => !/^map\.d\.ts$|^marker\.d\.ts$/.test(name),
  );
  for (const name of unwanted) await rm(join(folder, name));
  return 'fhir.js, gazetteer.js, hsds.js, steunpunt-map.js';
}

/** The page of one widget, and the script that gives a frame with it its height. */
async function writePage() {
  for (const file of ['embed.html', 'embed.css'])
    await copyFile(join(root, 'src', file), join(out, file));
  const code = `import ${JSON.stringify(join(out, 'frame.js'))};`;
  await bundlePlainScript({ code, file: join(out, 'frame.js'), version });
  return 'embed.html, embed.css, frame.js';
}

async function buildFeedEditor(modules) {
  const { made, modules: inside } = await writeFeedEditor({ modules: out, out, version });
  inside.forEach((id) => modules.add(id));
  // Its controls are whole in the pages that use them.
  await rm(join(out, 'pages'), { recursive: true });
  return made;
}

async function writeSchema() {
  const { feedJsonSchema } = await import(pathToFileURL(join(out, 'feeds', 'json-schema.js')));
  const contract = pathToFileURL(join(out, 'feeds', 'verklaring-contract.js'));
  const { verklaringOpenApi } = await import(contract);
  await writeJson('schema/feed.schema.json', feedJsonSchema());
  await writeJson('schema/verklaring.openapi.json', verklaringOpenApi(version));
  return 'schema/feed.schema.json, schema/verklaring.openapi.json';
}

async function writeManifest(widgets) {
  const manifest = await analyze({ argv: ['analyze', '--quiet'], cwd: root, noWrite: true });
  const elements = manifest.modules
    .flatMap((module) => module.declarations)
    .filter((item) => item.customElement);
  const problems = elements.flatMap(undocumented);
  for (const { tag } of widgets) {
    if (!elements.some(({ tagName }) => tagName === tag))
      problems.push(`${tag}: no *-element.ts in its folder`);
  }
  if (problems.length) throw new Error(`custom-elements.json:\n  ${problems.join('\n  ')}`);
  await writeJson('custom-elements.json', manifest);
  await writeJson('html-custom-data.json', customData(manifest));
  await writeJson('web-types.json', webTypes(manifest, version));
  return `custom-elements.json, html-custom-data.json, web-types.json, ${elements.length} elements`;
}

/** What a public element does not yet tell its users: each kind at least once, and each with a text. */
function undocumented(element) {
  const kinds = {
    slots: '@slot',
    events: '@fires',
    cssParts: '@csspart',
    cssProperties: '@cssproperty',
  };
  const problems = Object.entries(kinds).flatMap(([kind, tag]) => {
    if (!element[kind]?.length) return [`no ${tag}`];
    return element[kind]
      .filter((item) => !item.description)
      .map((item) => `${tag} ${item.name} has no text`);
  });
  if (!element.summary) problems.unshift('no @summary');
  const fields = element.attributes ?? [];
  problems.push(
    ...fields
      .filter((item) => !item.description)
      .map((item) => `attribute ${item.name} has no text`),
  );
  return problems.map((problem) => `${element.tagName ?? element.name}: ${problem}`);
}

/** The packages inside the scripts ask that their notices travel along. */
async function writeLicenses(modules) {
  const packages = new Map();
  for (const id of modules) {
    const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];
    if (!folder || packages.has(folder)) continue;
    const { name, version, license } = JSON.parse(
      await readFile(join(folder, 'package.json'), 'utf8'),
    );
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.\w+)?$/i.test(entry));
    if (!file) throw new Error(`${name} has no licence file`);
    packages.set(
      folder,
      `${name} ${version} (${license})\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`,
    );
  }
  const texts = [...packages.values()].sort();
  if (texts.length === 0) return 'none needed: the scripts hold no code of other packages';
  await writeFile(join(out, 'licenses.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
  return `licenses.txt, ${texts.length} packages`;
}

/** Subresource Integrity for every file that an editor can include. */
async function writeHashes() {
  const includable = (await files(out))
    .filter((file) =>
      /^(mantelzorg[^/]*|frame|embed-page|fhir|gazetteer|hsds|steunpunt-map|(locales|parts)\/[^/]+)\.js$/.test(
        file,
      ),
    )
    .sort();
  const hashes = {};
  for (const file of includable) {
    hashes[file] = await integrityOf(join(out, file));
  }
  await writeJson('sri.json', hashes);
  return `sri.json, ${includable.length} files`;
}

async function swap() {
  const old = `${out}-old`;
  for (let tries = 1; ; tries++) {
    await rm(old, { recursive: true, force: true });
    try {
      if (existsSync(dist)) await rename(dist, old);
      await rename(out, dist);
      break;
    } catch (error) {
      // Another build swapped its own in between these two lines; the last one wins.
      if (tries === 5) throw error;
    }
  }
  await rm(old, { recursive: true, force: true });
}

async function writeJson(path, value) {
  await mkdir(dirname(join(out, path)), { recursive: true });
  await writeFile(join(out, path), `${JSON.stringify(value, null, 2)}\n`);
}

/** The files in a folder, at any depth, as paths with slashes relative to it. */
async function files(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

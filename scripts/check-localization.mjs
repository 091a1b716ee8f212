import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

// Generates the localization again and fails when that changes a file (somebody changed a text and
// forgot `npm run localize`) or when a text has no translation. The new files stay: they are right.

const root = fileURLToPath(new URL('..', import.meta.url));

const before = hashes();
const localize = spawnSync('npm', ['run', '--silent', 'localize'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (localize.status !== 0) fail(`npm run localize failed:\n${localize.stdout}${localize.stderr}`);

const after = hashes();
for (const file of new Set([...before.keys(), ...after.keys()])) {
  if (before.get(file) !== after.get(file)) {
    fail(`${file} was not up to date; npm run localize has just changed it.`);
  }
}

for (const file of after.keys()) {
  if (!file.endsWith('.xlf')) continue;
  for (const id of untranslated(readFileSync(join(root, file), 'utf8'))) {
    fail(`${file}: "${id}" has no translation.`);
  }
}

/** Hash of every generated file, by its path from the root. */
function hashes() {
  const files = [...list('src/localization'), ...list('locales')];
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    ]),
  );
}

function list(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function untranslated(xliff) {
  const units = xliff.matchAll(/<trans-unit id="([^"]*)"[^>]*>([\s\S]*?)<\/trans-unit>/g);
  return [...units]
    .filter(([, , unit]) => !/<target[^>]*>[\s\S]*?\S[\s\S]*?<\/target>/.test(unit))
    .map(([, id]) => id);
}

function fail(line) {
  console.error(line);
  process.exitCode = 1;
}

import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// Compares the built files with the ceilings under "sizes" in package.json ("24 kB" is 24,000
// bytes after brotli at its highest level, which is what servers send of a static file).

const root = new URL('..', import.meta.url);
const { sizes = {} } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

const rows = [['file', 'raw', 'gzip', 'brotli', 'ceiling', '']];
for (const [file, ceiling] of Object.entries(sizes)) {
  const measured = measure(new URL(file, root));
  const fits = measured !== undefined && measured.brotli <= parseSize(ceiling);
  if (!fits) process.exitCode = 1;
  const { raw, gzip, brotli } = measured ?? {};
  const verdict = fits ? '' : measured ? 'too large' : 'missing';
  rows.push([file, format(raw), format(gzip), format(brotli), ceiling, verdict]);
}

const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
for (const row of rows) {
  const cells = row.map((cell, column) =>
    column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
  );
  console.log(cells.join('  ').trimEnd());
}

function measure(file) {
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params: quality }).length,
  };
}

function parseSize(text) {
  const [, number] = /^(\d+(?:\.\d+)?) kB$/.exec(text) ?? [];
  if (number === undefined)
    throw new Error(`"${text}" in package.json is not a size like "24 kB".`);
  return Number(number) * 1000;
}

function format(bytes) {
  return bytes === undefined ? '-' : `${(bytes / 1000).toFixed(2)} kB`;
}

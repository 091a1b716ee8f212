import { readFile, writeFile } from 'node:fs/promises';

// Puts the hash of the built script into what the README gives to paste; a test holds it there.

const root = new URL('../', import.meta.url);
const hashes = JSON.parse(await readFile(new URL('dist/sri.json', root), 'utf8'));
const readme = await readFile(new URL('README.md', root), 'utf8');
const pasted = /(\/mantelzorg\.js"\s+integrity=")[^"]*/g;
await writeFile(
  new URL('README.md', root),
  readme.replace(pasted, (_, before) => before + hashes['mantelzorg.js']),
);

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

// domain ← feeds ← elements ← embedding: a room imports only from rooms to its left, and each room
// has its own short list of packages.

interface Room {
  rooms: readonly string[];
  packages: RegExp;
}

const none = /(?!)/;
const lit = /^(lit|lit\/.+|@lit\/localize)$/;
/** The map is a file of its own; nothing else of the elements knows these. */
const mapFolder = 'elements/steunpunt-finder/map/';
const mapPackages =
  /^(leaflet(\/dist\/leaflet\.css)?|@open-formulieren\/leaflet-tools|proj4|supercluster)$/;
const node = new RegExp(`^(node:.+|${builtinModules.join('|')}|csv-parse(/sync)?|hucre/xlsx)$`);

const rooms: Record<string, Room> = {
  domain: { rooms: ['domain'], packages: none },
  feeds: { rooms: ['domain', 'feeds'], packages: /^zod\/mini$/ },
  elements: { rooms: ['domain', 'feeds', 'elements'], packages: lit },
  embedding: {
    rooms: ['domain', 'feeds', 'elements', 'embedding', 'localization'],
    packages: lit,
  },
  cli: { rooms: ['domain', 'feeds', 'cli'], packages: node },
  pages: { rooms: ['pages'], packages: lit },
  builder: { rooms: ['domain', 'feeds', 'cli', 'embedding', 'pages', 'builder'], packages: lit },
  'feed-editor': {
    rooms: ['domain', 'feeds', 'elements', 'cli', 'pages', 'feed-editor'],
    packages: lit,
  },
  localization: { rooms: ['localization'], packages: lit },
};
/** What the build makes beside the scripts; fetched when it is needed. */
const sideFiles = ['gazetteer.js', 'steunpunt-map.js'];
/** src/index.ts and src/embed.ts stand before the rooms. */
const entry: Room = { rooms: Object.keys(rooms), packages: lit };

/** The arrows in one file, named from `src/`, that should not be there. */
function wrongArrows(file: string, code: string): string[] {
  const name = roomOf(file);
  const room = name === undefined ? entry : rooms[name];
  if (room === undefined) return [`${file}: "${name}" is not a room`];
  return importsOf(code)
    .filter((specifier) => {
      if (!specifier.startsWith('.')) {
        const isMap = file.startsWith(mapFolder) && mapPackages.test(specifier);
        return !isMap && !room.packages.test(specifier);
      }
      const path = posix.join(posix.dirname(file), specifier);
      if (sideFiles.includes(path)) return name !== 'elements' && name !== 'feeds';
      const target = roomOf(path);
      return target === undefined || !room.rooms.includes(target);
    })
    .map((specifier) => `${file} → ${specifier}`);
}

/** The first folder of a path from `src/`; undefined for a file that stands in no room. */
function roomOf(path: string): string | undefined {
  const parts = path.split('/');
  return parts.length > 1 ? parts[0] : undefined;
}

/** Static, dynamic and type imports, and re-exports. */
function importsOf(code: string): string[] {
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

describe('the rooms', () => {
  it('import only from rooms to their left, and only their own packages', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
    assert.ok(files.length > 0);
    const wrong = files.flatMap((file) => wrongArrows(file, readFileSync(`src/${file}`, 'utf8')));
    assert.deepEqual(wrong, []);
  });
});

describe('the check on the rooms', () => {
  const cases: [file: string, line: string, isRight: boolean][] = [
    ['domain/zorgladder/session.ts', `import { a } from '../shared/a.js';`, true],
    ['domain/zorgladder/session.ts', `import { a } from '../../feeds/url.js';`, false],
    ['domain/index.ts', `export * from './zorgladder/index.js';`, true],
    ['domain/a.ts', `import { html } from 'lit';`, false],
    ['domain/a.ts', `import type { z } from 'zod/mini';`, false],
    ['feeds/a.ts', `import * as z from 'zod/mini';`, true],
    ['feeds/a.ts', `import { z } from 'zod';`, false],
    ['feeds/a.ts', `export { a } from '../domain/index.js';`, true],
    ['feeds/a.ts', `const a = await import('../elements/a.js');`, false],
    ['elements/internal/a.ts', `import { repeat } from 'lit/directives/repeat.js';`, true],
    ['elements/internal/a.ts', `import { parse } from '../../feeds/index.js';`, true],
    ['elements/internal/a.ts', `import { a } from '../../embedding/a.js';`, false],
    ['elements/internal/a.ts', `import '../../localization/locales/en.js';`, false],
    ['elements/a.ts', `import { a } from '../index.js';`, false],
    ['elements/steunpunt-finder/map/a.ts', `import { map } from 'leaflet';`, true],
    ['elements/steunpunt-finder/a.ts', `import { map } from 'leaflet';`, false],
    ['feeds/a.ts', `const a = await import('../gazetteer.js');`, true],
    ['domain/a.ts', `const a = await import('../gazetteer.js');`, false],
    ['embedding/a.ts', `import { a } from '../localization/locale-codes.js';`, true],
    ['embedding/a.ts', `import { readFile } from 'node:fs';`, false],
    ['cli/main.ts', `import { readFile } from 'node:fs/promises';`, true],
    ['cli/main.ts', `import { parse } from 'csv-parse/sync';`, true],
    ['cli/main.ts', `import '../elements/a.js';`, false],
    ['embed.ts', `import './embedding/a.js';`, true],
    ['embed.ts', `import { a } from './domain/index.js';`, true],
    ['attic/a.ts', ``, false],
  ];

  for (const [file, line, isRight] of cases) {
    it(`${isRight ? 'accepts' : 'refuses'} ${file}: ${line}`, () => {
      assert.equal(wrongArrows(file, line).length === 0, isRight);
    });
  }
});

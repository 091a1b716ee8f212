import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { before, describe, it } from 'node:test';
import type { SchemaNode } from '../../src/cli/schema/describe.js';
import { fields as descriptions } from '../../src/cli/schema/descriptions-nl.js';
import { feedJsonSchema } from '../../src/feeds/index.js';
import {
  feedFields,
  fieldsTable,
  pageOfField,
  textFields,
} from '../../stories/voorbeeld-feed/fields-table.js';
import { contents, pageOf, pages } from '../../stories/voorbeeld-feed/pages.js';
import { root, runHere } from './cli.js';

const pagesFolder = join(root, 'stories/voorbeeld-feed');
const examplesFolder = join(root, 'stories/feeds/voorbeeld');
const schema = feedJsonSchema() as SchemaNode;

const examples = (await readdir(examplesFolder)).filter((name) => name.endsWith('.json'));
const documents = new Map<string, unknown>();
const sources = new Map<string, string>();
let stories = '';

before(async () => {
  for (const name of examples) {
    const text = await readFile(join(examplesFolder, name), 'utf8');
    documents.set(basename(name, '.json'), JSON.parse(text));
  }
  for (const name of await readdir(pagesFolder)) {
    if (!name.endsWith('.mdx')) continue;
    sources.set(basename(name, '.mdx'), await readFile(join(pagesFolder, name), 'utf8'));
  }
  stories = await readFile(join(pagesFolder, 'voorbeeld-feed.stories.ts'), 'utf8');
});

/** Whether something stands at a path that leaves out the places in lists. */
function holds(value: unknown, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return value !== undefined;
  if (Array.isArray(value)) return value.some((one) => holds(one, [name, ...rest]));
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return false;
  return holds((value as Record<string, unknown>)[name], rest);
}

/** Every string in a document. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

describe('the examples on the pages about the feed', () => {
  for (const name of examples) {
    it(`give check nothing to say of ${name}`, async () => {
      const { code, out, err } = await runHere('check', join(examplesFolder, name));
      assert.deepEqual([code, err], [0, '']);
      assert.match(out, /: niets gevonden\. /);
    });
  }

  it('hold what their page is about', () => {
    for (const { name, fields } of pages) {
      for (const path of fields) {
        assert.ok(holds(documents.get(name), path.split('.')), `${name}: ${path}`);
      }
    }
  });

  it('hold a text in two languages on the page about languages, and one in Dutch alone', () => {
    const texts = feedFields(schema).filter(({ isText }) => isText);
    const translated = texts.filter(({ path }) =>
      ['nl', 'en'].every((language) =>
        holds(documents.get('vertalingen'), [...path.split('.'), language]),
      ),
    );
    assert.ok(translated.length >= 3);
    assert.ok(!holds(documents.get('vertalingen'), ['services', 'howToApply', 'nl']));
    assert.ok(holds(documents.get('vertalingen'), ['services', 'howToApply']));
  });

  it('list feeds that are there, for the municipality that the widget is set to', () => {
    const { shards } = documents.get('gemeenten') as {
      shards: readonly { municipality: string; url: string }[];
    };
    for (const { url } of shards) assert.ok(examples.includes(url), url);
    const { municipality } = pageOf('gemeenten').attributes!;
    assert.ok(shards.some((shard) => shard.municipality === municipality));
  });

  it('lead nobody to a real organisation', () => {
    for (const [name, document] of documents) {
      for (const text of strings(document)) {
        const place = `${name}: ${text}`;
        for (const [, host] of text.matchAll(/(?:https?:\/\/|@)([^/\s]+)/g)) {
          assert.match(host!, /\.example$/, place);
        }
        if (/^[\d +]{9,}$/.test(text)) assert.equal(text, '088 000 00 00', place);
      }
    }
  });
});

describe('the pages about the feed', () => {
  it('explain every field of the schema, each on one page', () => {
    const fields = feedFields(schema);
    assert.deepEqual(fields.map(({ path }) => path).sort(), Object.keys(descriptions).sort());
    for (const { path } of fields) {
      assert.notEqual(pageOfField(path), null, `${path} has no page: see pages.ts`);
    }
    const rows = pages.flatMap(({ name }) => fieldsTable(schema, name).split('\n').slice(2));
    assert.equal(rows.length, fields.length);
  });

  it('leave a field without a page when nobody claims its section', () => {
    assert.equal(pageOfField('leaveGuide.introduction'), null);
    assert.equal(pageOfField('servicesOfOthers'), null);
  });

  it('take the most exact page for a field', () => {
    assert.equal(pageOfField('services.name'), 'diensten');
    assert.equal(pageOfField('services.locations.city'), 'locaties');
    assert.equal(pageOfField('services.respite'), 'respijtzorg');
  });

  it('say what a field is for, whether it must be there and what it can hold', () => {
    const table = fieldsTable(schema, 'zorgladder');
    assert.match(table, /^\| veld \| wat u invult \|\n\| --- \| --- \|\n/);
    assert.ok(table.includes(descriptions['zorgladder.coordinationPoint']));
    assert.match(table, /rungs\.<wbr \/>rung\*\* \| _Verplicht\._ .*<br \/>\*\*5\*\*: Trede 5: /);
    assert.match(table, /zorgladder\.<wbr \/>introduction\*\* \| Een eigen inleiding/);
  });

  it('ask only of an index that it says what it is', () => {
    const kind = feedFields(schema).find(({ path }) => path === 'kind')!;
    assert.deepEqual([kind.isRequired, [...kind.codes.keys()]], [false, ['feed', 'index']]);
  });

  it('keep a bar in a text from ending its cell', () => {
    const bar: SchemaNode = { properties: { hides: { description: 'links | rechts' } } };
    const [, , row] = fieldsTable(bar, 'uitgever').split('\n');
    assert.equal(row, '| **hides** | links \\| rechts |');
  });

  it('name every text that can be translated, and nothing else', () => {
    const list = textFields(schema).split('\n');
    assert.ok(list.includes('- **services.<wbr />name**'));
    assert.ok(list.some((line) => line.includes('burden<wbr />Test.<wbr />texts')));
    assert.ok(!list.some((line) => line.includes('phone') || line.includes('street')));
  });

  it('are there, each with its own example, table and widget', () => {
    assert.deepEqual([...sources.keys()].sort(), [
      ...[...pages.map(({ name }) => name), 'lees-dit-eerst'].sort(),
    ]);
    for (const { name, title, fields } of pages) {
      const source = sources.get(name)!;
      const story = name[0]!.toUpperCase() + name.slice(1);
      const generated = fields.length > 0 ? `{fieldsTable(schema, '${name}')}` : '{textFields(';
      for (const part of [
        `import example from '../feeds/voorbeeld/${name}.json?raw';`,
        `<Meta title="Voorbeeld-feed/${title}" />`,
        '<Source code={example} language="json" />',
        `<Canvas of={Widgets.${story}} `,
        generated,
      ]) {
        assert.ok(source.includes(part), `${name}.mdx: ${part}`);
      }
      assert.ok(stories.includes(`export const ${story}: Story = show('${name}');`), name);
    }
  });

  it('stand in the sidebar in the order of the list', async () => {
    const preview = await readFile(join(root, '.storybook/preview.ts'), 'utf8');
    const [, list] = /'Voorbeeld-feed',\s*\[([^\]]*)\]/.exec(preview)!;
    const titles = [...list!.matchAll(/'([^']+)'/g)].map(([, title]) => title);
    assert.deepEqual(titles, ['Lees dit eerst', ...pages.map(({ title }) => title)]);
  });

  it('lead to each other', () => {
    const titles = [...sources.values()].map(
      (source) => /<Meta title="([^"]+)" \/>/.exec(source)![1]!,
    );
    const ids = titles.map((title) => title.toLowerCase().replaceAll(/[^a-z]+/g, '-'));
    const links = [contents(), ...sources.values()].flatMap((text) => [
      ...text.matchAll(/\?path=\/docs\/(voorbeeld-feed-[a-z-]+)--docs/g),
    ]);
    assert.ok(links.length > pages.length);
    for (const [, id] of links) assert.ok(ids.includes(id!), id);
  });
});

import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import {
  codeLists,
  describeSchema,
  descriptionsIn,
  fieldPath,
  type SchemaNode,
} from '../../src/cli/schema/describe.js';
import { languages } from '../../src/cli/messages/messages.js';
import { feedJsonSchema } from '../../src/feeds/index.js';
import { root, runHere, withFiles } from './cli.js';

const plain = feedJsonSchema() as SchemaNode;

/** Every node of a schema with the path of the field whose value it describes. */
function walk(node: SchemaNode, path: string, tell: (node: SchemaNode, path: string) => void) {
  tell(node, path);
  for (const option of node.anyOf ?? []) walk(option, path, tell);
  if (node.items) walk(node.items, path, tell);
  for (const [field, property] of Object.entries(node.properties ?? {})) {
    walk(property, fieldPath(path, field), tell);
  }
}

/** The paths of all fields, and the codes that each can hold. */
function contentsOf(schema: SchemaNode) {
  const fields = new Set<string>();
  const codes = new Map<string, Set<string>>();
  walk(schema, '', (node, path) => {
    for (const field of Object.keys(node.properties ?? {})) fields.add(fieldPath(path, field));
    const values = node.enum ?? (node.const === undefined ? [] : [node.const]);
    const known = codes.get(path) ?? new Set();
    for (const value of values) known.add(String(value));
    if (known.size > 0) codes.set(path, known);
  });
  return { fields, codes };
}

describe('the explanations of the schema', () => {
  const { fields, codes } = contentsOf(plain);
  for (const language of languages) {
    const texts = descriptionsIn(language);

    it(`in ${language} are there for every field, and for no other`, () => {
      assert.ok(fields.size > 100);
      assert.deepEqual(Object.keys(texts.fields).sort(), [...fields].sort());
      for (const [path, text] of Object.entries(texts.fields)) {
        assert.match(text, /^\S.*[.")\]}]$/s, path);
        assert.doesNotMatch(text, /undefined|[<>]/, path);
      }
    });

    it(`in ${language} are there for every code, and for no other`, () => {
      assert.deepEqual([...codeLists.keys()].sort(), [...codes.keys()].sort());
      const used = new Map<string, Set<string>>();
      for (const [path, list] of codeLists) {
        const all = used.get(list) ?? new Set();
        used.set(list, all);
        for (const code of codes.get(path)!) {
          assert.ok(texts.codes[list][code]?.trim(), `${path}: ${code}`);
          all.add(code);
        }
      }
      for (const [list, explained] of Object.entries(texts.codes)) {
        assert.deepEqual(Object.keys(explained).sort(), [...used.get(list)!].sort(), list);
      }
    });

    it(`in ${language} stand at every field and code of what is written`, () => {
      walk(describeSchema(plain, texts), '', (node, path) => {
        for (const [field, property] of Object.entries(node.properties ?? {})) {
          const at = fieldPath(path, field);
          assert.equal(property.description, texts.fields[at], at);
        }
        if (!node.enum) return;
        const list = codeLists.get(path)!;
        assert.deepEqual(
          node.enumDescriptions,
          node.enum.map((code) => texts.codes[list][String(code)]),
          path,
        );
      });
    });
  }

  it('are not the same in two languages', () => {
    const [dutch, english] = ['nl', 'en'].map((language) => descriptionsIn(language).fields);
    for (const [path, text] of Object.entries(dutch!)) assert.notEqual(english![path], text, path);
  });
});

describe('schema', () => {
  it('writes a schema that takes what the feed takes', async () => {
    const { code, out, err } = await runHere('schema');
    assert.deepEqual([code, err], [0, '']);
    const ajv = new Ajv2020({ strict: false, allowUnionTypes: true });
    const described = ajv.compile(JSON.parse(out) as object);
    const published = ajv.compile(feedJsonSchema());
    let refused = 0;
    for (const kind of ['valid', 'invalid']) {
      const folder = join(root, 'test/fixtures/feeds', kind);
      for (const name of await readdir(folder)) {
        const text = await readFile(join(folder, name), 'utf8');
        let document: unknown;
        try {
          document = JSON.parse(text);
        } catch {
          continue;
        }
        const isTaken = published(document);
        if (!isTaken) refused++;
        assert.equal(described(document), isTaken, name);
      }
    }
    assert.ok(refused > 0);
  });

  it('explains in Dutch, or in English', async () => {
    const dutch = JSON.parse((await runHere('schema')).out) as SchemaNode;
    const english = JSON.parse((await runHere('schema', '--lang', 'en')).out) as SchemaNode;
    assert.match(String(dutch.description), /^De hulp van één organisatie/);
    assert.match(String(english.description), /^The help of one organisation/);
    assert.equal(dutch.$schema, 'https://json-schema.org/draft/2020-12/schema');
  });

  it('writes over an earlier schema, and over nothing else', async () => {
    const published = JSON.stringify(feedJsonSchema());
    const files = { 'a.json': '{"title": "Mijn werk"}', 'b.json': 'null', 'c.json': published };
    await withFiles(files, async (pathOf) => {
      for (const name of ['a.json', 'b.json']) {
        const { code, err } = await runHere('schema', '--out', pathOf(name));
        assert.equal(code, 1);
        assert.match(err, /bestaat al en is geen schema van de feed\. Er is niets geschreven/);
        assert.equal(await readFile(pathOf(name), 'utf8'), files[name as 'a.json']);
      }
      for (const args of [[], ['--lang', 'en'], []]) {
        const { code, out, err } = await runHere('schema', '--out', pathOf('c.json'), ...args);
        assert.deepEqual([code, out], [0, '']);
        assert.match(err, /"\$schema": "\.\/c\.json"/);
      }
      const { out } = await runHere('schema');
      assert.equal(await readFile(pathOf('c.json'), 'utf8'), out);
    });
  });

  it('says in its help how a feed names it', async () => {
    const { out } = await runHere('schema', '--help');
    assert.match(out, /^ {2}"\$schema": "\.\/feed\.schema\.json",$/m);
  });

  it('takes no file, and no folder that is not there', async () => {
    const usage = await runHere('schema', 'feed.json');
    assert.equal(usage.code, 2);
    assert.match(usage.err, /Dit is te veel: feed\.json/);
    const folder = await runHere('schema', '--out', '/weg/hier.json');
    assert.deepEqual([folder.code, folder.err], [1, 'De map /weg bestaat niet. Maak hem eerst.\n']);
  });
});

/** What is used of the package with which VS Code reads JSON. */
interface LanguageService {
  configure(settings: object): void;
  parseJSONDocument(document: TextDocument): object;
  doHover(document: TextDocument, position: object, json: object): Promise<{ contents: string[] }>;
  doComplete(
    document: TextDocument,
    position: object,
    json: object,
  ): Promise<{ items: { label: string; documentation?: string | { value: string } }[] }>;
}
interface TextDocument {
  positionAt(offset: number): object;
}
interface LanguageServiceModule {
  getLanguageService(settings: object): LanguageService;
  TextDocument: {
    create(uri: string, language: string, version: number, text: string): TextDocument;
  };
}

// By a name that the compiler does not follow, so that the rest runs where it is not installed.
const packageName = 'vscode-json-languageservice' as string;
const editor = await import(packageName).then(
  // Of a CommonJS module, Node and tsx give the exports in different places.
  (found: LanguageServiceModule & { default?: LanguageServiceModule }) => found.default ?? found,
  () => null,
);

describe('VS Code', { skip: editor === null && `${packageName} is not installed` }, () => {
  /** What it shows at the place of the bar in a feed that names the schema. */
  async function at(text: string) {
    const { out } = await runHere('schema');
    const service = editor!.getLanguageService({
      schemaRequestService: (uri: string) =>
        uri === 'file:///lijst/feed.schema.json'
          ? Promise.resolve(out)
          : Promise.reject(new Error(uri)),
      workspaceContext: {
        resolveRelativePath: (path: string, base: string) => new URL(path, base).href,
      },
    });
    service.configure({});
    const plainText = text.replace('|', '');
    const document = editor!.TextDocument.create('file:///lijst/feed.json', 'json', 1, plainText);
    const json = service.parseJSONDocument(document);
    const position = document.positionAt(text.indexOf('|'));
    const { items } = await service.doComplete(document, position, json);
    const hover = (await service.doHover(document, position, json)) as {
      contents: string[];
    } | null;
    const documentation = items.map(({ label, documentation: found }): [string, string] => [
      label.replaceAll('"', ''),
      typeof found === 'string' ? found : (found?.value ?? ''),
    ]);
    return {
      // It escapes what would be markup.
      hover: (hover?.contents.join('\n') ?? '').replaceAll('\\', ''),
      completions: new Map(documentation),
    };
  }
  const inFeed = (more: string) =>
    `{ "$schema": "./feed.schema.json", "schemaVersion": "1.0", "publisher": { "id": "x", "name": "X" }, ${more} }`;
  const inService = (more: string) => inFeed(`"services": [{ "id": "a", "name": "A", ${more} }]`);
  const { fields, codes } = descriptionsIn('nl');

  it('explains a field', async () => {
    const { hover } = await at(inService('"howTo|Apply": "Bel."'));
    assert.equal(hover, fields['services.howToApply']);
    const deep = await at(inFeed('"verklaring": { "delivery": { "idempo|tencyKey": true } }'));
    assert.equal(deep.hover, fields['verklaring.delivery.idempotencyKey']);
    const item = await at(
      inFeed('"burdenTest": { "instrument": { "id": "x", "items": [{ "reve|rse": true }] } }'),
    );
    assert.equal(item.hover, fields['burdenTest.instrument.items.reverse']);
  });

  it('explains a code', async () => {
    const { hover } = await at(inService('"types": ["de|sk"]'));
    assert.equal(hover, `\`desk\`: ${codes.serviceType.desk}`);
    assert.match((await at(inService('"rungs": [|3]'))).hover, /Trede 3/);
    assert.ok((await at(inService('"access": "se|lf"'))).hover.endsWith(codes.access.self!));
  });

  it('completes fields with what they are for', async () => {
    const { completions } = await at(inService('"|"'));
    assert.equal(completions.get('funding'), fields['services.funding']);
    assert.equal(completions.has('publisher'), false);
    const top = await at(inFeed('"|"'));
    assert.equal(top.completions.get('respiteMenu'), fields.respiteMenu);
    const index = await at(
      '{ "$schema": "./feed.schema.json", "schemaVersion": "1.0", "kind": "index", "shards": [{ "|" }] }',
    );
    assert.equal(index.completions.get('municipality'), fields['shards.municipality']);
  });

  it('completes codes with what they mean', async () => {
    const { completions } = await at(inService('"types": ["|"]'));
    assert.deepEqual(completions, new Map(Object.entries(codes.serviceType)));
    const mode = await at(inFeed('"verklaring": { "delivery": { "mode": "|" } }'));
    assert.equal(mode.completions.get('mailto'), codes.delivery.mailto);
  });
});

/**
 * What editors get to know of the widgets (`scripts/editor-data.mjs`), made from the manifest in dist/
 * and, for Visual Studio Code, asked back from the language service that it has inside.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import vscode from 'vscode-html-languageservice';
import { customData, webTypes, type Manifest } from '../../scripts/editor-data.mjs';

const { getLanguageService, newHTMLDataProvider, TextDocument } = vscode;

interface Item {
  name: string;
  description: string;
}
interface Element {
  customElement?: boolean;
  tagName: string;
  description: string;
  attributes: (Item & { type: { text: string } })[];
  members: (Item & { kind: string })[];
  events: Item[];
  slots: Item[];
  cssParts: Item[];
  cssProperties: Item[];
}

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
const elements = manifest.modules
  .flatMap(({ declarations }) => declarations as Element[])
  .filter(({ customElement }) => customElement);

const names = (items: readonly { name: string }[]): string[] =>
  items.map(({ name }) => name).sort();
const texts = (items: readonly Item[]): string[] =>
  items.map(({ name, description }) => `${name}: ${description}`).sort();
const attribute = (tag: string, name: string) => ({ tag, name });

describe('the data for Visual Studio Code', () => {
  const data = customData(manifest);
  const service = getLanguageService({
    useDefaultDataProvider: false,
    customDataProviders: [newHTMLDataProvider('mantelzorg-widgets', data)],
  });

  /** What is offered, and what is told, where `|` stands. */
  function ask(text: string) {
    const document = TextDocument.create('file:///page.html', 'html', 1, text.replace('|', ''));
    const html = service.parseHTMLDocument(document);
    const position = document.positionAt(text.indexOf('|'));
    const hover = service.doHover(document, position, html)?.contents;
    return {
      offered: service.doComplete(document, position, html).items.map(({ label }) => label),
      told: hover && typeof hover === 'object' && 'value' in hover ? hover.value : '',
    };
  }

  it('offers each tag', () => {
    const { offered } = ask('<|');
    assert.ok(elements.length >= 5);
    for (const { tagName } of elements) assert.ok(offered.includes(tagName), tagName);
  });

  for (const element of elements) {
    it(`offers the attributes of ${element.tagName}, and explains them`, () => {
      const { offered } = ask(`<${element.tagName} |></${element.tagName}>`);
      for (const { name, description } of element.attributes) {
        assert.ok(offered.includes(name), name);
        const { told } = ask(`<${element.tagName} |${name}="x"></${element.tagName}>`);
        assert.ok(told.includes(description), `${name}: ${told}`);
      }
    });

    it(`tells of ${element.tagName} what else it has`, () => {
      const { told } = ask(`<|${element.tagName}></${element.tagName}>`);
      const kinds = [element.events, element.slots, element.cssParts, element.cssProperties];
      for (const { name, description } of kinds.flat()) {
        const line = `- ${name ? `\`${name}\`` : '(default)'}: ${description}`;
        assert.ok(told.includes(line), line);
      }
    });
  }

  it('offers the words that an attribute knows', () => {
    assert.deepEqual(ask('<mz-zorgladder loading="|">').offered.sort(), ['eager', 'lazy']);
    assert.deepEqual(ask('<mz-steunpunt-finder geocoder="|">').offered, ['pdok']);
    assert.deepEqual(ask('<mz-zorgladder feed="|">').offered, []);
  });

  it('knows which attributes need no value', () => {
    const withoutValue = data.tags.flatMap(({ name: tag, attributes }) =>
      attributes.filter(({ valueSet }) => valueSet === 'v').map(({ name }) => attribute(tag, name)),
    );
    const booleans = elements.flatMap(({ tagName, attributes }) =>
      attributes
        .filter(({ type }) => type.text === 'boolean')
        .map(({ name }) => attribute(tagName, name)),
    );
    assert.ok(booleans.length > 0);
    assert.deepEqual(withoutValue, booleans);
  });
});

describe('the data for editors of JetBrains', () => {
  const { contributions, ...about } = webTypes(manifest, '1.2.3');

  it('says what it is about', () => {
    assert.equal(about.name, 'mantelzorg-widgets');
    assert.equal(about.version, '1.2.3');
    assert.deepEqual(
      names(contributions.html.elements),
      elements.map(({ tagName }) => tagName).sort(),
    );
  });

  for (const element of elements) {
    it(`has all of ${element.tagName}`, () => {
      const made = contributions.html.elements.find(({ name }) => name === element.tagName)!;
      assert.ok(made.description.startsWith(element.description));
      assert.deepEqual(texts(made.attributes), texts(element.attributes));
      assert.deepEqual(texts(made.slots), texts(element.slots));
      assert.deepEqual(texts(made.js.events), texts(element.events));
      assert.deepEqual(texts(made.css.properties), texts(element.cssProperties));
      const fields = element.members.filter(({ kind }) => kind === 'field');
      assert.deepEqual(texts(made.js.properties), texts(fields));
      const parts = names(contributions.css['pseudo-elements']);
      for (const { name } of element.cssParts) assert.ok(parts.includes(`part(${name})`), name);
    });
  }

  it('says what can be written in an attribute', () => {
    const value = (tag: string, name: string) =>
      contributions.html.elements
        .find((element) => element.name === tag)!
        .attributes.find((candidate) => candidate.name === name)!.value;
    assert.deepEqual(value('mz-zorgladder', 'loading'), { type: "'eager' | 'lazy'" });
    assert.deepEqual(value('mz-zorgladder', 'rung'), { type: 'number' });
    assert.deepEqual(value('mz-zorgladder', 'feed'), { type: 'string' });
    assert.deepEqual(value('mz-steunpunt-finder', 'geocoder'), { type: "'pdok'" });
    assert.deepEqual(value('mz-burden-test', 'without-intro'), {
      kind: 'no-value',
      type: 'boolean',
    });
  });

  it('names each part once', () => {
    const parts = names(contributions.css['pseudo-elements']);
    assert.deepEqual(parts, [...new Set(parts)]);
  });
});

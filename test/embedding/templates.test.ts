import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import * as lit from 'lit/html.js';
import * as ours from '../../src/embedding/templates.js';

/** One of the two, as the widgets use them. */
interface Templates {
  html(strings: TemplateStringsArray, ...values: unknown[]): unknown;
  render(value: unknown, root: HTMLElement): unknown;
  readonly nothing: symbol;
}

const both: readonly [name: string, templates: Templates][] = [
  ['the package', lit],
  ['the script', ours],
];

/** What is in an element, without the comments that mark places. */
function shown(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) (comment as Comment).remove();
  copy.normalize();
  return copy.innerHTML;
}

/** Renders one after the other in the same place with both, and compares what is shown each time. */
function sameFor(...steps: readonly ((templates: Templates) => unknown)[]): void {
  const results = both.map(([, templates]) => {
    const root = document.createElement('div');
    return steps.map((step) => {
      templates.render(step(templates), root);
      return shown(root);
    });
  });
  assert.deepEqual(results[1], results[0]);
}

const values: readonly unknown[] = [
  'tekst',
  '',
  '<b>geen opmaak</b>',
  '{mz}',
  '<!--{mz}-->',
  '"',
  "'>",
  0,
  7,
  false,
  true,
  null,
  undefined,
];

describe('the templates inside the scripts', () => {
  const text = (value: (templates: Templates) => unknown) => (templates: Templates) =>
    templates.html`<p>Voor ${value(templates)} na</p>`;

  it('show text as text, whatever it holds', () => {
    for (const value of values) sameFor(text(() => value));
    sameFor(text(({ nothing }) => nothing));
  });

  it('go from any value to any other', () => {
    const kinds: ((templates: Templates) => unknown)[] = [
      ...values.map((value) => () => value),
      ({ nothing }) => nothing,
      ({ html }) => html`<b>${1}</b>`,
      ({ html }) => html`<i>${'a'}</i>`,
      ({ html }) => html`zonder waarde`,
      () => [],
      () => ['a', 'b'],
      ({ html }) => [html`<b>1</b>`, 'x', null],
      ({ html }) => [[1, 2], html`<i>${[3]}</i>`],
    ];
    for (const from of kinds) for (const to of kinds) sameFor(text(from), text(to), text(from));
  });

  it('let lists grow and shrink', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { maxLength: 5 }), { maxLength: 5 }), (lists) => {
        sameFor(
          ...lists.map(
            (list) =>
              ({ html }: Templates) =>
                html`<ul>
                  ${list.map((item) => html`<li title=${item}>${item}</li>`)}
                </ul>`,
          ),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('set attributes with one value and with several', () => {
    const steps = [...values, 'nog een'].map(
      (value) =>
        ({ html }: Templates) =>
          html`<a href="tel:${value}" title=${value} class="a ${value} b ${'c'}" id=${'x'}
            >${value}</a
          >`,
    );
    sameFor(...steps);
  });

  it('take an attribute away for nothing', () => {
    sameFor(
      ({ html, nothing }) => html`<p title=${nothing} class="a ${nothing}">a</p>`,
      ({ html }) => html`<p title=${'b'} class="a ${'b'}">a</p>`,
      ({ html, nothing }) => html`<p title=${nothing} class="a ${nothing}">a</p>`,
    );
    const again = (more: (templates: Templates) => unknown) => (templates: Templates) =>
      templates.html`<p title=${more(templates)}>a</p>`;
    sameFor(
      again(({ nothing }) => nothing),
      again(() => 'b'),
      again(({ nothing }) => nothing),
    );
  });

  it('turn boolean attributes on and off', () => {
    const step = (value: (templates: Templates) => unknown) => (templates: Templates) =>
      templates.html`<p ?hidden=${value(templates)}>a</p>`;
    sameFor(
      step(() => true),
      step(() => false),
      step(() => 'x'),
      step(() => null),
      step(({ nothing }) => nothing),
      step(() => 1),
    );
  });

  it('put what is drawn in SVG into SVG', () => {
    sameFor(
      ({ html }) =>
        html`<svg viewBox="0 0 9 9">
          <path d="M${1} 1h12l-${6} 10z" />
          <rect width=${3} />
        </svg>`,
    );
    const root = document.createElement('div');
    ours.render(ours.html`<svg><rect width=${3} /></svg>`, root);
    assert.instanceOf(root.querySelector('rect'), SVGRectElement);
  });

  for (const [name, { html, render }] of both) {
    it(`keep the elements of a template that comes again (${name})`, () => {
      const root = document.createElement('div');
      const draw = (value: string) =>
        render(html`<p title=${value}><b>${value}</b>${[html`<i>${value}</i>`]}</p>`, root);
      draw('a');
      const before = [...root.querySelectorAll('*')];
      draw('b');
      assert.deepEqual([...root.querySelectorAll('*')], before);
      assert.equal(root.textContent, 'bb');
    });

    it(`set properties, and only when the value is another (${name})`, () => {
      const root = document.createElement('div');
      const draw = (on: boolean) => render(html`<input type="checkbox" .checked=${on} />`, root);
      draw(true);
      const box = root.querySelector('input')!;
      assert.isTrue(box.checked);
      assert.deepEqual(box.getAttributeNames(), ['type']);
      box.checked = false;
      draw(true);
      assert.isFalse(box.checked, 'what the reader did stays');
      draw(false);
      draw(true);
      assert.isTrue(box.checked);
    });

    it(`call the last handler, once (${name})`, () => {
      const root = document.createElement('div');
      const calls: string[] = [];
      const draw = (word: string) =>
        render(html`<button @click=${() => calls.push(word)}>a</button>`, root);
      draw('first');
      draw('second');
      root.querySelector('button')!.click();
      assert.deepEqual(calls, ['second']);
      assert.deepEqual(root.querySelector('button')!.getAttributeNames(), []);
    });

    it(`draw beside what is in the root already (${name})`, () => {
      const root = document.createElement('div');
      root.append('eerst ');
      render(html`<p>${1}</p>`, root);
      render(html`<p>${2}</p>`, root);
      assert.equal(root.textContent, 'eerst 2');
    });
  }

  it('refuse what is no template of the source', () => {
    const forged = { strings: ['<img src=x onerror=alert(1)>'], values: [] };
    const root = document.createElement('div');
    assert.throws(() => ours.render(forged, root), 'not a template');
    assert.isNull(root.querySelector('img'));
  });
});

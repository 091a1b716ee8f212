/**
 * What the script files need of `lit/html.js`, and no more: the build puts this in its place there,
 * which saves each page one and a half kilobyte. It renders the templates of the widgets, which are
 * all our own, and a test holds it beside the package.
 *
 * Left out: directives, templates in SVG or MathML alone, expressions in tag names, in comments and
 * in `<style>`, `<script>`, `<textarea>` and `<title>`, values that are nodes, and properties and
 * events whose names have capitals.
 */
export interface TemplateResult {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
}

/** A place in a template for one value or, in an attribute, several: sets them. */
type Part = (values: readonly unknown[]) => void;

/** A template in the page: takes its values. */
interface Instance {
  readonly strings: TemplateStringsArray;
  readonly set: Part;
  /** What is not in the page yet. */
  readonly content: DocumentFragment;
}

/** Shows nothing, and takes an attribute away. */
export const nothing = Symbol('nothing');

export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult => ({
  strings,
  values,
});

/** Stands for a value in the markup; no template says it. */
const mark = '{mz}';

interface Policy {
  createHTML(text: string): string;
  createScriptURL(url: string): string;
}

// The name that a page with Trusted Types is asked to allow; that of Lit, which npm users have.
let policy: Policy | undefined;

/** Why the page refuses the policy: nothing can be shown then. */
export let refusal: Error | undefined;

try {
  policy = (
    globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }
  ).trustedTypes?.createPolicy('lit-html', {
    createHTML: (text) => text,
    createScriptURL: (url) => url,
  });
} catch (error) {
  refusal = error as Error;
}

/** The address of a script of our own, in the form that a page with Trusted Types takes. */
export const trustedScriptUrl = (url: string): string => policy?.createScriptURL(url) ?? url;

/** An attribute whose value goes on where the text ends; so far it has another name, which no rule reads. */
const openAttribute = /([^\s"'<>=]+)(=["']?[^"'<>=]*)$/;
const named = (all: string, name: string, value: string): string =>
  name.endsWith('$') ? all : `${name}$${value}`;

const templates = new WeakMap<TemplateStringsArray, HTMLTemplateElement>();

/** The markup of a template, made once for each place in the source. */
function templateOf(strings: TemplateStringsArray): HTMLTemplateElement {
  let template = templates.get(strings);
  if (!template) {
    // Only constant parts of our own templates are such an array; a feed can make none.
    if (!strings.raw) throw new TypeError('not a template');
    const markup = strings.reduce((before, after) => {
      const open = before.lastIndexOf('<');
      const tag = before.slice(open);
      if (open < 0 || tag.includes('>')) return `${before}<!--${mark}-->${after}`;
      return before.slice(0, open) + tag.replace(openAttribute, named) + mark + after;
    });
    template = document.createElement('template');
    // eslint-disable-next-line no-restricted-syntax -- see above: never text from a feed
    template.innerHTML = policy?.createHTML(markup) ?? markup;
    templates.set(strings, template);
  }
  return template;
}

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && 'strings' in value;

/** An attribute, `.property`, `?boolean` or `@event`, and how many values it takes. */
function attributePart(element: Element, name: string, text: string): [Part, number] {
  const strings = text.split(mark);
  const [prefix] = name;
  const own = name.slice(1);
  let last: readonly unknown[] = [];
  if (prefix === '@') {
    element.addEventListener(own, (event) => (last[0] as (event: Event) => void)(event));
  }
  const set: Part = (values) => {
    if (values.every((value, index) => index in last && Object.is(value, last[index]))) return;
    last = values;
    const [value] = values;
    if (prefix === '@') return;
    if (prefix === '.') (element as unknown as Record<string, unknown>)[own] = value;
    else if (prefix === '?') element.toggleAttribute(own, !!value && value !== nothing);
    else if (values.includes(nothing)) element.removeAttribute(name);
    else {
      const whole = values.reduce<string>(
        (before, one, index) =>
          `${before}${(one as string | null | undefined) ?? ''}${strings[index + 1]}`,
        strings[0]!,
      );
      element.setAttribute(name, whole);
    }
  };
  return [set, strings.length - 1];
}

/** What stands before a comment in the page: text, a template, a list of either, or nothing. */
function childPart(end: Comment): Part {
  const start = document.createComment('');
  end.before(start);
  let last: unknown = nothing;
  let instance: Instance | null = null;
  let items: { readonly end: Comment; readonly set: Part }[] | null = null;

  const clear = (from: ChildNode = start): void => {
    while (from.nextSibling !== end) from.nextSibling!.remove();
    instance = null;
    items = null;
  };

  return ([value]) => {
    // The very same text or template: all of it is there already.
    if (value === last) return;
    if (Array.isArray(value)) {
      if (!items) clear();
      items ??= [];
      for (const index of value.keys()) {
        if (!items[index]) {
          const place = document.createComment('');
          end.before(place);
          items.push({ end: place, set: childPart(place) });
        }
        items[index]!.set([value[index]]);
      }
      if (items.length > value.length) {
        const kept = items.slice(0, value.length);
        clear(kept.at(-1)?.end);
        items = kept;
      }
    } else if (isTemplate(value)) {
      if (instance?.strings !== value.strings) {
        clear();
        instance = instantiate(value.strings);
      }
      instance.set(value.values);
      // Once all is in it: what is put into a page piece by piece costs it much more.
      if (instance.content.firstChild) end.before(instance.content);
    } else {
      clear();
      end.before(value == null || value === nothing ? '' : `${value as string}`);
    }
    last = value;
  };
}

/** Copies a template into the page and finds its places, which are in the order of its values. */
function instantiate(strings: TemplateStringsArray): Instance {
  const content = document.importNode(templateOf(strings).content, true);
  const walker = document.createTreeWalker(
    content,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT,
  );
  const places: (() => [Part, number])[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Comment) {
      if (node.data !== mark) continue;
      const comment = node;
      places.push(() => [childPart(comment), 1]);
    } else {
      const element = node as Element;
      for (const { name, value } of [...element.attributes]) {
        if (!name.endsWith('$')) continue;
        element.removeAttribute(name);
        places.push(() => attributePart(element, name.slice(0, -1), value));
      }
    }
  }
  // Not while walking, since each adds to what is walked through.
  const parts = places.map((place) => place());
  return {
    strings,
    content,
    set(values) {
      let at = 0;
      for (const [part, count] of parts) part(values.slice(at, (at += count)));
    },
  };
}

const roots = new WeakMap<Node, Part>();

/** Shows a template in a shadow root, or brings what is there up to date. */
export function render(value: unknown, root: ShadowRoot | HTMLElement): void {
  let part = roots.get(root);
  if (!part) {
    const end = document.createComment('');
    root.append(end);
    part = childPart(end);
    roots.set(root, part);
  }
  part([value]);
}

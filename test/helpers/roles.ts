/**
 * Finds things the way a person does, by what they are and what they are called. Looks only at what
 * is rendered and not hidden from assistive technology. Works in the documents of frames as well.
 */
const selectors = {
  alert: '[role="alert"]',
  article: 'article',
  button: 'button',
  checkbox: 'input[type="checkbox"]',
  combobox: '[role="combobox"], select',
  definition: 'dd',
  disclosure: 'summary',
  group: 'fieldset',
  heading: 'h1, h2, h3, h4, h5, h6',
  link: 'a[href]',
  list: 'ul, ol',
  listbox: '[role="listbox"]',
  listitem: 'li',
  option: '[role="option"]',
  radio: 'input[type="radio"]',
  searchbox: 'input[type="search"]',
  status: '[role="status"]',
  term: 'dt',
  textbox: 'input:is([type="text"], [type="tel"], [type="email"]), textarea',
} as const;

export type Role = keyof typeof selectors;

const isElement = (node: Node): node is HTMLElement => node.nodeType === 1;

/** A slot has no box of its own, and what is not rendered has none either. */
const isShown = (element: Element): boolean =>
  element.localName === 'slot' || element.checkVisibility();

function rawText(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (!isElement(node)) return [...node.childNodes].map(rawText).join('');
  if (node.getAttribute('aria-hidden') === 'true' || !isShown(node)) return '';
  const content = node.shadowRoot ?? node;
  const nodes = node.localName === 'slot' ? (node as HTMLSlotElement).assignedNodes() : [];
  const text = [...(nodes.length > 0 ? nodes : content.childNodes)].map(rawText).join('');
  return getComputedStyle(node).display === 'inline' ? text : ` ${text} `;
}

/** The text of an element as it is read aloud. */
export const textOf = (node: Node): string => rawText(node).replace(/\s+/g, ' ').trim();

/** The accessible name. */
export function nameOf(element: HTMLElement): string {
  const { labels } = element as HTMLInputElement;
  const source = labels?.[0] ?? element.querySelector(':scope > legend') ?? element;
  return element.getAttribute('aria-label') ?? textOf(source);
}

/** All that have a role and, where it is given, a name that holds or matches this. */
export function allByRole<T extends HTMLElement = HTMLElement>(
  root: ParentNode,
  role: Role,
  name?: string | RegExp,
): T[] {
  return [...root.querySelectorAll<T>(selectors[role])].filter((element) => {
    if (!isShown(element) || element.closest('[aria-hidden="true"]')) return false;
    if (name === undefined) return true;
    const own = nameOf(element);
    return typeof name === 'string' ? own.includes(name) : name.test(own);
  });
}

/** The one that has this role and name; fails with what there is when that is not exactly one. */
export function byRole<T extends HTMLElement = HTMLElement>(
  root: ParentNode,
  role: Role,
  name?: string | RegExp,
): T {
  const found = allByRole<T>(root, role, name);
  if (found.length === 1) return found[0]!;
  const there = allByRole(root, role).map(nameOf).join('\n  ');
  throw new Error(`${found.length} of ${role} ${String(name)}; there are:\n  ${there}`);
}

/** The element with the focus, inside whatever shadow roots. */
export function focused(root: Document | ShadowRoot = document): HTMLElement | null {
  const active = root.activeElement as HTMLElement | null;
  return active?.shadowRoot?.activeElement ? focused(active.shadowRoot) : active;
}

import type { CDPSession, ElementHandle, Protocol } from 'puppeteer-core';

type AXNode = Protocol.Accessibility.AXNode;

/** Roles whose text is a name, their own or that of something else. */
const names = ['button', 'heading', 'link', 'DisclosureTriangle', 'StaticText', 'term'];
const otherNames = ['LabelText', 'Legend'];
/** What counts for itself inside a name. */
const notText = ['button', 'checkbox', 'heading', 'link', 'radio'];
const meaningless = ['generic', 'none', 'InlineTextBox', 'ListMarker', ...otherNames];
const states = ['level', 'expanded', 'checked', 'disabled', 'focused', 'live', 'invalid'];

const valueOf = ({ properties }: AXNode, name: string) =>
  properties?.find((property) => property.name === name)?.value.value as
    string | number | boolean | undefined;

/** One node in words: `button "Trede 2: …" expanded=false`. */
export function describeNode(node: AXNode): string {
  const role = String(node.role?.value).replace('StaticText', 'text');
  const name = String(node.name?.value ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  const description = node.description?.value as string | undefined;
  const known = states.flatMap((state) => {
    // The depth of a list shows in the indentation.
    if (state === 'level' && role !== 'heading') return [];
    const value = valueOf(node, state);
    const isSaid =
      value !== undefined && value !== 'off' && !(state === 'invalid' && value === 'false');
    return isSaid ? [`${state}=${String(value)}`] : [];
  });
  return [
    role,
    ...(name ? [`"${name}"`] : []),
    ...known,
    ...(description ? [`described by "${description}"`] : []),
  ].join(' ');
}

/** The accessibility tree of an element and what is in it, a line for each node, indented. */
export async function accessibilityTree(
  devtools: CDPSession,
  element: ElementHandle,
): Promise<string> {
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const backendId = await element.backendNodeId();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const add = (node: AXNode, depth: number, isNamed = false): void => {
    const role = String(node.role?.value);
    const isShown =
      !node.ignored && !meaningless.includes(role) && (!isNamed || notText.includes(role));
    if (isShown) lines.push(`${'  '.repeat(depth)}${describeNode(node)}`);
    const isName = isShown ? names.includes(role) : otherNames.includes(role);
    for (const id of node.childIds ?? []) {
      add(byId.get(id)!, isShown ? depth + 1 : depth, isNamed || isName);
    }
  };
  add(
    nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === backendId)!,
    0,
  );
  return `${lines.join('\n')}\n`;
}

/** What has the focus, as the tree says it; null for nothing in particular. */
export async function focusedNode(devtools: CDPSession): Promise<string | null> {
  const { result } = await devtools.send('Runtime.evaluate', {
    expression: `(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active === document.body ? null : active;
    })()`,
  });
  if (!result.objectId) return null;
  const { nodes } = await devtools.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  return describeNode(nodes[0]!).replace(' focused=true', '');
}

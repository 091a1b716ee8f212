/**
 * Calls a function with each node of a syntax tree, the outer ones first.
 *
 * @param {unknown} node what rollup's parser gives, or a part of it
 * @param {(node: object) => void} found
 */
export function visit(node, found) {
  if (node === null || typeof node !== 'object') return;
  if (typeof node.type === 'string') found(node);
  for (const value of Object.values(node)) visit(value, found);
}

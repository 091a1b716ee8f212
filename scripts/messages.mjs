import { parseAst } from 'rollup/parseAst';
import { visit } from './visit.mjs';

/**
 * In the source each text has an id, so that a change of wording keeps its translations. In the script
 * files the Dutch text itself is the key: the ids, which are a twentieth of a script, stay out of it, and a
 * translation that belongs to another version finds nothing instead of something else.
 */

/** The text by which a script looks for a translation; `sourceKey` in script-localize.ts does the same. */
const keyOf = (node) =>
  node.type === 'Literal'
    ? node.value
    : node.type === 'TemplateLiteral'
      ? node.quasis.map(({ value }) => value.cooked).join('{}')
      : keyOf(node.quasi);

/** Each `msg(text, { id })` in a module: its id, its key, and where the second argument stands. */
function messagesIn(code) {
  const messages = [];
  if (!/\bmsg\(/.test(code)) return messages;
  visit(parseAst(code), ({ type, callee, arguments: given }) => {
    if (type !== 'CallExpression' || callee.name !== 'msg' || given.length !== 2) return;
    const [text, options] = given;
    const id = options.properties?.find(({ key }) => key.name === 'id')?.value.value;
    if (id) messages.push({ id, key: keyOf(text), start: text.end, end: options.end });
  });
  return messages;
}

/** Takes the ids out of a script. */
export function withoutIds() {
  return {
    name: 'without-ids',
    transform(code) {
      const messages = messagesIn(code).sort((a, b) => b.start - a.start);
      if (messages.length === 0) return null;
      return {
        code: messages.reduce(
          (text, { start, end }) => text.slice(0, start) + text.slice(end),
          code,
        ),
        map: null,
      };
    },
  };
}

/**
 * The translations of one language by their Dutch text.
 *
 * @param {string[]} modules the code of all modules that have texts
 * @param {Record<string, string | { strings: string[], values: number[] }>} templates by id
 * @returns {string} the module that a script imports
 */
export function localeModule(modules, templates) {
  const byKey = new Map();
  for (const { id, key } of modules.flatMap(messagesIn)) {
    const template = templates[id];
    if (template === undefined) continue;
    const plain = typeof template === 'string' ? template : { ...template };
    const other = byKey.get(key);
    if (other && JSON.stringify(other.plain) !== JSON.stringify(plain)) {
      throw new Error(`${other.id} and ${id} are the same in Dutch, and not in a translation`);
    }
    byKey.set(key, { id, plain });
  }
  const entries = [...byKey].map(([key, { plain }]) => [key, plain]);
  return `export const templates = ${JSON.stringify(Object.fromEntries(entries))};`;
}

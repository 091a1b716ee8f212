/**
 * Where JSON goes wrong because of a bracket or a quotation mark elsewhere.
 *
 * @param opened the bracket that is still open, its line, and how many are, `{ 3 2`; empty where there is none.
 * @returns empty where something else is wrong.
 */
export function brackets(expected: string, character: string, opened: string): string {
  if (expected === 'quote') {
    return "There are double quotation marks inside this text, which end it too early. Use single ones in a text: 'Jan'.";
  }
  const [bracket = '', line = '', depth = ''] = opened.split(' ');
  const close = bracket === '[' ? ']' : '}';
  if (Number(depth) > 1 && character === '') {
    return `The file is not complete: it ends while ${depth} brackets are open, the last of line ${line}. Was all of it saved or fetched? Get it again.`;
  }
  if (line && character === '') {
    return `The file ends here, but the ${bracket} of line ${line} is still open. Put ${close} in the right place.`;
  }
  return line && expected === 'comma' && /[}\]]/.test(character)
    ? `Here is "${character}", but the ${bracket} of line ${line} is still open. Put ${close} before it, or remove this sign.`
    : '';
}

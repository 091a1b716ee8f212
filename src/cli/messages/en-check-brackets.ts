/**
 * Where JSON goes wrong because of a bracket or a quotation mark elsewhere.
 *
 * @param opened the bracket that is still open and its line, `{ 3`; empty where there is none.
 * @returns empty where something else is wrong.
 */
export function brackets(expected: string, character: string, opened: string): string {
  if (expected === 'quote') {
    return "There are double quotation marks inside this text, which end it too early. Use single ones in a text: 'Jan'.";
  }
  const [bracket = '', line = ''] = opened.split(' ');
  const close = bracket === '[' ? ']' : '}';
  if (line && character === '') {
    return `The file ends here, but the ${bracket} of line ${line} is still open. Put ${close} in the right place.`;
  }
  return line && expected === 'comma' && /[}\]]/.test(character)
    ? `Here is "${character}", but the ${bracket} of line ${line} is still open. Put ${close} before it, or remove this sign.`
    : '';
}

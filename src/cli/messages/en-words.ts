export const amount = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

/** A character between quotes, unless it is one. */
function named(character: string): string {
  if (character === '"') return 'a quote (")';
  return character < ' ' ? 'an invisible character' : `"${character}"`;
}

const found = (character: string): string =>
  character ? `There is ${named(character)} here` : 'The file ends here';

/** What is wrong with JSON at the place where it goes wrong. */
export function syntax(expected: string, character: string, lineBefore: number | string): string {
  if (/[“”„‟‘’‚«»]/.test(character)) return 'These are curly quotes. Use straight ones: "';
  switch (expected) {
    case 'key':
      return `${found(character)} where the name of a field should be, between double quotes.`;
    case 'colon':
      return `${found(character)} where a colon should follow the name of a field.`;
    case 'comma':
      return /["{[\w-]/.test(character) && lineBefore
        ? `${found(character)}, but most likely a comma is missing at the end of line ${lineBefore}.`
        : `${found(character)}. Most likely a comma is missing before it, or a bracket.`;
    case 'no-comma':
      return 'This comma is one too many: nothing follows it. Remove it.';
    case 'string-end':
      return 'This text is never closed. Put a double quote behind it, on the same line.';
    case 'escape':
      return 'A backslash \\ in a text has a meaning of its own. Write two: \\\\.';
    case 'end':
      return `The document has ended already, but ${character ? `${named(character)} follows` : 'something follows'}. Remove what is too much.`;
    default:
      return `${found(character)} where a value should be: a text between double quotes, a number, true, false, null, a list or an object.`;
  }
}

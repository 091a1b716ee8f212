export const amount = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;

/** A character between quotes, unless it is one. */
function named(character: string): string {
  if (character === '"') return 'een aanhalingsteken (")';
  return character < ' ' ? 'een onzichtbaar teken' : `"${character}"`;
}

const found = (character: string): string =>
  character ? `staat ${named(character)}` : 'houdt het bestand op';

/** What is wrong with JSON at the place where it goes wrong. */
export function syntax(expected: string, character: string, lineBefore: number | string): string {
  if (/[“”„‟‘’‚«»]/.test(character)) return 'Dit zijn krulaanhalingstekens. Gebruik rechte: "';
  switch (expected) {
    case 'key':
      return `Hier ${found(character)}, maar hier hoort de naam van een veld, tussen dubbele aanhalingstekens.`;
    case 'colon':
      return `Hier ${found(character)}, maar achter de naam van een veld hoort een dubbele punt.`;
    case 'comma':
      return /["{[\w-]/.test(character) && lineBefore
        ? `Hier ${found(character)}, maar waarschijnlijk ontbreekt aan het eind van regel ${lineBefore} een komma.`
        : `Hier ${found(character)}. Waarschijnlijk ontbreekt er een komma voor, of een haakje.`;
    case 'no-comma':
      return 'Deze komma is er een te veel: er komt niets meer achter. Haal hem weg.';
    case 'string-end':
      return 'Deze tekst wordt niet afgesloten. Zet er een dubbel aanhalingsteken achter, op dezelfde regel.';
    case 'escape':
      return 'Een schuine streep \\ in een tekst heeft een eigen betekenis. Schrijf er twee: \\\\.';
    case 'end':
      return `Het document is hier al afgelopen, maar er ${character ? `staat nog ${named(character)}` : 'staat nog iets'}. Haal weg wat er te veel is.`;
    default:
      return `Hier ${found(character)}, maar hier hoort een waarde: een tekst tussen dubbele aanhalingstekens, een getal, true, false, null, een lijst of een object.`;
  }
}

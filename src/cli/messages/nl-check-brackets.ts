/**
 * Where JSON goes wrong because of a bracket or a quotation mark elsewhere.
 *
 * @param opened the bracket that is still open, its line, and how many are, `{ 3 2`; empty where there is none.
 * @returns empty where something else is wrong.
 */
export function brackets(expected: string, character: string, opened: string): string {
  if (expected === 'quote') {
    return "In deze tekst staan dubbele aanhalingstekens; daardoor houdt de tekst te vroeg op. Gebruik binnen een tekst enkele: 'Jan'.";
  }
  const [bracket = '', line = '', depth = ''] = opened.split(' ');
  const close = bracket === '[' ? ']' : '}';
  if (Number(depth) > 1 && character === '') {
    return `Het bestand is niet compleet: het houdt op terwijl er nog ${depth} haakjes open zijn, het laatste van regel ${line}. Is het helemaal opgeslagen of opgehaald? Haal het opnieuw op.`;
  }
  if (line && character === '') {
    return `Het bestand houdt hier op, maar de ${bracket} van regel ${line} is nog open. Zet ${close} op de goede plaats.`;
  }
  return line && expected === 'comma' && /[}\]]/.test(character)
    ? `Hier staat "${character}", maar de ${bracket} van regel ${line} is nog open. Zet er eerst ${close} voor, of haal dit teken weg.`
    : '';
}

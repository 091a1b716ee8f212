/**
 * A municipality in the form in which two of them can be compared: `GM0301` for a CBS code with or
 * without its letters, and the letters of a name alone (`shertogenbosch`) for anything else.
 */
export function normalizedMunicipality(text: string): string {
  const trimmed = text.trim();
  const code = /^(?:GM)?(\d{4})$/i.exec(trimmed);
  if (code) return `GM${code[1]}`;
  return trimmed
    .replace(/^gemeente\s+/i, '')
    .normalize('NFD')
    .replace(/\W/g, '')
    .toLowerCase();
}

const isCode = (municipality: string): boolean => municipality.startsWith('GM');

/**
 * Whether a list of municipalities covers one. A name can't be compared with a list of codes; then
 * the answer is yes, because help that is shown once too often is better than help that is hidden.
 */
export function coversMunicipality(list: readonly string[], municipality: string): boolean {
  const wanted = normalizedMunicipality(municipality);
  const offered = list.map(normalizedMunicipality);
  const comparable = offered.filter((entry) => isCode(entry) === isCode(wanted));
  return comparable.length === 0 || comparable.includes(wanted);
}

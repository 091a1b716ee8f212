/** Calls back for every text in a document, without recursion. */
export function eachText(document: unknown, tell: (text: string, path: string) => void): void {
  const open: [unknown, string][] = [[document, '']];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, path] = next;
    if (typeof value === 'string') tell(value, path);
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, child] of Object.entries(value)) {
      open.push([child, path ? `${path}.${key}` : key]);
    }
  }
}

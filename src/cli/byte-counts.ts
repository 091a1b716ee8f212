/**
 * Whether some characters together are there too often: what stands before a value in JSON, or
 * between the cells of a sheet. Tells how much there is to read before any of it is read.
 *
 * @param characters ASCII, none of them part of another character in UTF-8.
 */
export function hasMoreThan(most: number, bytes: Uint8Array, characters: string): boolean {
  const counts = new Uint8Array(256);
  for (const character of characters) counts[character.charCodeAt(0)] = 1;
  let found = 0;
  for (const byte of bytes) found += counts[byte]!;
  return found > most;
}

/** Whether so many bytes stand in a row without one of some ASCII characters between them. */
export function hasStretchOf(length: number, bytes: Uint8Array, characters: string): boolean {
  const ends = new Uint8Array(256);
  for (const character of characters) ends[character.charCodeAt(0)] = 1;
  let stretch = 0;
  for (const byte of bytes) {
    stretch = ends[byte] ? 0 : stretch + 1;
    if (stretch > length) return true;
  }
  return false;
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const short = (value: number): number[] => [value & 0xff, value >> 8];
const long = (value: number): number[] => [...short(value & 0xffff), ...short(value >>> 16)];
const zeros = (count: number): number[] => new Array<number>(count).fill(0);

/** A zip file with empty files of these names. */
export function zipOf(...names: readonly string[]): Uint8Array<ArrayBuffer> {
  const files: number[] = [];
  const list: number[] = [];
  for (const name of names) {
    const fields = [...short(20), ...zeros(20), ...short(name.length)];
    list.push(...long(0x02014b50), ...short(20), ...fields, ...zeros(12), ...long(files.length));
    list.push(...ascii(name));
    files.push(...long(0x04034b50), ...fields, ...zeros(2), ...ascii(name));
  }
  const { length } = names;
  const sizes = [...long(list.length), ...long(files.length)];
  const end = [...long(0x06054b50), ...zeros(4), ...short(length), ...short(length), ...sizes];
  return Uint8Array.from([...files, ...list, ...end, ...zeros(2)]);
}

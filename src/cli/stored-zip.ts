const encoder = new TextEncoder();

/** Writes the fields of a header; two bytes each, or four where the mark of a file stands. */
function header(...fields: readonly (readonly [value: number, size: 2 | 4])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, size]) => sum + size, 0)));
  let at = 0;
  for (const [value, size] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}

/**
 * A zip file of texts that are not packed, for a reader in the same program: it has no checksums.
 *
 * @param files texts by their path.
 */
export function storedZip(files: ReadonlyMap<string, string>): Uint8Array {
  const parts: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let offset = 0;
  for (const [path, text] of files) {
    const name = encoder.encode(path);
    const data = encoder.encode(text);
    const sizes = [
      [0, 4],
      [data.byteLength, 4],
      [data.byteLength, 4],
      [name.byteLength, 2],
      [0, 2],
    ] as const;
    const version = [20, 2] as const;
    // Flags, method, time and date.
    const plain = [
      [0, 4],
      [0, 4],
    ] as const;
    const local = header([0x04034b50, 4], version, ...plain, ...sizes);
    // A comment, the number of a disk, and attributes, all of nothing.
    const rest = [
      [0, 2],
      [0, 2],
      [0, 2],
      [0, 4],
      [offset, 4],
    ] as const;
    list.push(header([0x02014b50, 4], version, version, ...plain, ...sizes, ...rest), name);
    parts.push(local, name, data);
    offset += local.byteLength + name.byteLength + data.byteLength;
  }
  const listSize = list.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const end = header(
    [0x06054b50, 4],
    [0, 4],
    [files.size, 2],
    [files.size, 2],
    [listSize, 4],
    [offset, 4],
    [0, 2],
  );
  const zip = new Uint8Array(offset + listSize + end.byteLength);
  let at = 0;
  for (const part of [...parts, ...list, end]) {
    zip.set(part, at);
    at += part.byteLength;
  }
  return zip;
}

/**
 * Text in UTF-8, without its byte order mark.
 *
 * @returns null when the bytes are something else.
 */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

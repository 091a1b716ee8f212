const localHosts = ['localhost', '127.0.0.1', '[::1]'];

/** White space, control characters, and the invisible ones that make an address look like another. */
const invisible = /[\s\p{C}]/u;

/**
 * The address of a page or a feed, if it is one that a carer may be sent to.
 *
 * Parsed without a base, since with one nearly any text is a valid relative address.
 *
 * @returns the normalised address; null for anything but `https:` (or `http:` on this computer), for
 *   credentials in it, and for invisible characters.
 */
export function safeUrl(text: string): string | null {
  const trimmed = text.trim();
  if (invisible.test(trimmed) || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  const isLocal = url.protocol === 'http:' && localHosts.includes(url.hostname);
  if ((url.protocol !== 'https:' && !isLocal) || url.username || url.password) return null;
  return url.href;
}

/** An e-mail address for behind `mailto:`; null when it is none, or carries more than an address. */
export function safeEmail(text: string): string | null {
  const trimmed = text.trim();
  // Without the "%" and "#" that a mail program would take for an escape or an end.
  return /^[\w.!$&'*+/=^`{|}~-]+@[a-z\d](?:[a-z\d.-]*[a-z\d])?\.[a-z]{2,}$/i.test(trimmed)
    ? trimmed
    : null;
}

/** An address relative to another one made whole; what can't be one stays as it is. */
export const absolute = (address: string, base: string): string =>
  URL.canParse(address, base) ? new URL(address, base).href : address;

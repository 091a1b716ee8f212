import { safeUrl } from '../feeds/url.js';

/** What the address of `embed.html` asks for. */
export interface PageQuery {
  /** The tag, as far as the address says; not yet held against the widgets that there are. */
  readonly tag: string;
  /** Names of attributes with their values; the addresses of several feeds are one value. */
  readonly options: readonly (readonly [string, string])[];
  /** Custom properties with their values. */
  readonly colors: readonly (readonly [string, string])[];
  /** Addresses of feeds that were left out, since they are not `https:`. */
  readonly refused: readonly string[];
}

const colorName = /^color-(action|action-text|link|ink|paper|focus|error)$/;
const hexColor = /^[\da-f]{6}$/i;

/**
 * Reads `?widget=zorgladder&feed=…&municipality=GM0301&color-action=154273`: the widget, its
 * attributes by their own names, and colours as six hexadecimal digits.
 *
 * Anybody can write such an address, so a feed must be `https:` (or on this computer), and a colour
 * can be nothing but one.
 */
export function readPageQuery(query: URLSearchParams): PageQuery {
  const feeds = query.getAll('feed').flatMap((value) => value.split(/\s+/).filter(Boolean));
  const refused = feeds.filter((address) => safeUrl(address) === null);
  const safe = feeds.filter((address) => !refused.includes(address));
  const options = [...query].filter(([name]) => name !== 'feed' && name !== 'widget');
  return {
    tag: `mz-${query.get('widget')?.trim()}`,
    options: [...options, ...(safe.length > 0 ? [['feed', safe.join(' ')] as const] : [])],
    colors: options
      .filter(([name, value]) => colorName.test(name) && hexColor.test(value))
      .map(([name, value]) => [`--mz-${name}`, `#${value}`]),
    refused,
  };
}

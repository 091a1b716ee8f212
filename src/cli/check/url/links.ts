import { safeUrl } from '../../../feeds/index.js';
import { eachText } from '../each-text.js';
import { shapeAt } from '../shape-at.js';

/** An address that a carer can be sent to, with every place in the feed where it stands. */
export interface Link {
  readonly url: string;
  /** In the order of the file. */
  readonly paths: readonly string[];
}

/** An endpoint takes requests and has no page to show; only the shards of an index are fetched. */
function isLink(path: string, isEndpoint: boolean): boolean {
  if (path === 'verklaring.delivery.url') return !isEndpoint;
  return shapeAt(path) === 'url' || /^shards\.\d+\.url$/.test(path);
}

function hasEndpoint(document: unknown): boolean {
  const { verklaring } = Object(document) as { verklaring?: unknown };
  const { delivery } = Object(verklaring) as { delivery?: unknown };
  const { mode } = Object(delivery) as { mode?: unknown };
  return mode === 'post';
}

/**
 * The links in a document, each once, whatever stands behind its `#`.
 *
 * @param document the feed or index as parsed JSON.
 * @param base the address of the document, for the relative addresses in an index; null for a file.
 * @returns only what widgets make a link of: no `mailto:`, no `tel:`, nothing that `check` reports.
 */
export function linksOf(document: unknown, base: string | null): readonly Link[] {
  const isEndpoint = hasEndpoint(document);
  const found: [string, string][] = [];
  eachText(document, (text, path) => {
    if (!isLink(path, isEndpoint)) return;
    const isRelative = path.startsWith('shards.') && base !== null && URL.canParse(text, base);
    const safe = safeUrl(isRelative ? new URL(text, base).href : text);
    if (safe !== null) found.push([safe.replace(/#.*$/s, ''), path]);
  });
  const pathsByUrl = new Map<string, string[]>();
  // The last text comes first.
  for (const [url, path] of found.reverse()) {
    const paths = pathsByUrl.get(url);
    if (paths) paths.push(path);
    else pathsByUrl.set(url, [path]);
  }
  return [...pathsByUrl].map(([url, paths]) => ({ url, paths }));
}

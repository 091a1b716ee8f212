import { placeWidget } from './places.js';
import { readPageQuery, type PageQuery } from './query.js';

/**
 * Whether a link is all there is in its paragraph. A menu or a list of links stays what it is, and so
 * does what is being written in an editor.
 */
const isAlone = (link: HTMLAnchorElement): boolean =>
  link.matches('p > a, div > a') &&
  !link.closest('nav, li, header, footer, [role="navigation"]') &&
  !link.isContentEditable &&
  link.parentElement!.textContent.trim() === link.textContent.trim();

/** The links to a widget's own page, with what they ask for. */
function linksFor(tag: string, base: string): { link: HTMLAnchorElement; query: PageQuery }[] {
  const { href: page } = new URL('embed.html', base);
  return [...document.querySelectorAll<HTMLAnchorElement>('a[href*="embed.html?"]')].flatMap(
    (link) => {
      const url = URL.canParse(link.href) ? new URL(link.href) : null;
      if (!url || url.origin + url.pathname !== page || link.closest(tag)) return [];
      const query = readPageQuery(url.searchParams);
      return query.tag === tag && isAlone(link) ? [{ link, query }] : [];
    },
  );
}

/** Whether the page links to the widget in a way that is made the widget. */
export const hasLinks = (tag: string, base: string): boolean => linksFor(tag, base).length > 0;

/**
 * Puts the widget in the place of each link to its own page beside the script,
 * `embed.html?widget=…`: what every editor of every system leaves alone. It is known by its address,
 * since classes do get lost.
 *
 * Only a link that stands alone in a paragraph: in a sentence or a menu it stays a link. And only to
 * that one page: somebody who may write a link on a page (in a reply, say) should not get anything
 * else in its place.
 */
export function fillLinks(tag: string, base: string): void {
  for (const { link, query } of linksFor(tag, base)) {
    const options = new Map(query.options);
    placeWidget(
      tag,
      (name) => options.get(name) ?? null,
      (widget) => {
        for (const [name, value] of query.colors) widget.style.setProperty(name, value);
        link.before(widget);
        widget.append(link);
      },
    );
  }
}

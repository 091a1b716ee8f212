import { updateWhenLocaleChanges } from '@lit/localize';
import type { ReactiveControllerHost } from 'lit';
import type { WidgetElement } from '../elements/internal/widget-element.js';
import { sourceLocale, targetLocales } from '../localization/locale-codes.js';
import { content } from './embed-page.content.js';
import { heightMessage, isGreeting } from './frame-messages.js';
import { readPageQuery } from './query.js';
import { runningCopy } from './running-copy.js';

/** Tells the page around this one how high it is, from the moment that page asks. */
function answerGreetings(): void {
  let target: string | undefined;
  const tell = () => {
    if (!target) return;
    const { height } = document.body.getBoundingClientRect();
    parent.postMessage(heightMessage(height), target);
  };
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || !isGreeting(data)) return;
    target = origin === 'null' ? '*' : origin;
    tell();
  });
  new ResizeObserver(tell).observe(document.body);
  // A frame that is out of sight is not observed meanwhile.
  document.addEventListener('mz-ready', tell);
}

/** The texts of the page in the language of the widget. */
async function translate(widget: WidgetElement): Promise<void> {
  await widget.updateComplete;
  const heading = widget.shadowRoot?.querySelector('h2, h3, h4, h5, h6')?.textContent.trim() ?? '';
  for (const [id, text] of Object.entries({ title: content.title(), back: content.back() })) {
    const element = document.getElementById(id)!;
    element.textContent = text;
    element.removeAttribute('lang');
  }
  document.title = content.tabTitle(heading);
}

/** Offers the same page in the other language, each by its own name. */
function showLanguages(query: URLSearchParams, active: string): void {
  const names = { nl: 'Nederlands', en: 'English' } as const;
  const other = active === 'nl' ? 'en' : 'nl';
  const link = document.getElementById('language') as HTMLAnchorElement;
  const search = new URLSearchParams(query);
  search.set('lang', other);
  link.href = `?${search}`;
  link.lang = link.hreflang = other;
  link.textContent = names[other];
  link.hidden = false;
}

/** Whether a colour is nearer to black than to white. */
function isDark(hexColor: string): boolean {
  const [red = 0, green = 0, blue = 0] = (hexColor.match(/[\da-f]{2}/gi) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return red * 0.3 + green * 0.6 + blue * 0.1 < 128;
}

function showWayBack(): void {
  const link = document.getElementById('back') as HTMLAnchorElement;
  // Opened in a tab of its own there is nothing to go back to.
  if (history.length < 2 && !document.referrer) return;
  link.href = document.referrer || '#';
  link.hidden = false;
  link.addEventListener('click', (event) => {
    if (history.length < 2) return;
    event.preventDefault();
    history.back();
  });
}

/**
 * Fills `embed.html` with the widget that its address asks for: a page by itself for who follows a
 * link to it, and what stands in an `<iframe>` of another page.
 */
export function showWidgetPage(): void {
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const { tag, options, colors, refused } = readPageQuery(query);
  const isFramed = parent !== window;
  root.classList.toggle('framed', isFramed);
  if (isFramed) answerGreetings();
  else showWayBack();
  for (const [name, value] of colors) root.style.setProperty(name, value);
  const paper = new Map(colors).get('--mz-color-paper');
  root.classList.toggle('dark', paper !== undefined && isDark(paper));
  const lang = query.get('lang')?.toLowerCase() ?? '';
  if ([sourceLocale, ...targetLocales].some((locale) => locale === lang)) root.lang = lang;
  showLanguages(query, root.lang);

  const { tags = [] } = runningCopy() ?? {};
  for (const address of refused)
    console.warn(`[mantelzorg-widgets] feed left out, not an https address: ${address}`);
  const place = document.getElementById('widget')!;
  if (!tags.includes(tag)) {
    document.getElementById('unknown')!.hidden = false;
    place.hidden = true;
    const names = tags.map((name) => name.slice(3)).join(', ');
    console.warn(`[mantelzorg-widgets] widget= in the address must be one of ${names}`);
    return;
  }
  for (const [name, value] of options)
    if (/^[a-z]+(-[a-z]+)*$/.test(name)) place.setAttribute(`data-mz-${name}`, value);
  place.dataset.mz = tag.slice(3);
  const follow = () => {
    // In a frame the page around it says whom to call, from when there is something to see.
    root.classList.add('ready');
    const widget = place.querySelector<WidgetElement>(tag);
    if (widget) void translate(widget);
  };
  document.addEventListener('mz-ready', follow);
  updateWhenLocaleChanges({
    addController: (controller) => controller.hostConnected?.(),
    requestUpdate: follow,
  } as ReactiveControllerHost);
}

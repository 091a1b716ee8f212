import { assert } from '@open-wc/testing';
import type { WidgetElement } from '../../src/elements/index.js';

/** What `contract-probe.js` writes down. */
export interface Probe {
  readonly violations: readonly string[];
  readonly lines: readonly string[];
  readonly errors: readonly string[];
  readonly stored: readonly string[];
  readonly page: readonly string[];
  readonly sent: readonly string[];
  readonly titles: readonly string[];
  readonly events: readonly string[];
  readonly requests: readonly string[];
}

/** A page from `contract-pages.mjs` in a frame. */
export interface Page {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  readonly probe: Probe;
  readonly widget: WidgetElement;
}

const tags =
  'mz-zorgladder, mz-burden-test, mz-steunpunt-finder, mz-respite-menu, mz-verklaring-form';

let frame: HTMLIFrameElement | undefined;

/** Names of the files that the page gave to the carer. */
export const saved: string[] = [];

/** For after each test. */
export function closePage(): void {
  frame?.remove();
  saved.length = 0;
}

/** Begins to open a page; with `sandbox` it can only be listened to. */
export function openFrame(name: string, sandbox?: string): HTMLIFrameElement {
  frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.src = `/__page/${name}`;
  document.body.append(frame);
  return frame;
}

export async function until<T>(find: () => T): Promise<NonNullable<T>> {
  for (;;) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export const hasTold = ({ probe }: Pick<Page, 'probe'>, type: string): boolean =>
  probe.events.some((event) => event.startsWith(type));

/** Opens a page; its own script has run by then, the widget may be late. */
export async function open(name: string): Promise<Page> {
  const opening = openFrame(name);
  await new Promise((resolve) => opening.addEventListener('load', resolve, { once: true }));
  const window = opening.contentWindow as Window & typeof globalThis & { probe: Probe };
  // A print dialog would wait for somebody, and a download would land on this computer.
  window.print = () => {};
  window.HTMLAnchorElement.prototype.click = function () {
    const isDownload = this.hasAttribute('download') && this.href.startsWith('blob:');
    if (isDownload) saved.push(this.download);
    else this.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  };
  return {
    window,
    document: window.document,
    probe: window.probe,
    get widget() {
      return window.document.querySelector<WidgetElement>(tags)!;
    },
  };
}

/** The same, and waits for the widget. */
export async function opened(name: string): Promise<Page> {
  const page = await open(name);
  await until(() => hasTold(page, 'mz-ready'));
  return page;
}

/** Addresses of what was loaded, without what keeps an old part out of the cache. */
export const loadedBy = ({ requests }: Probe): string[] =>
  requests
    .filter((address) => !/\.(css|svg)$/.test(address))
    .map((address) => address.replace(/\?v=[\w%]{8,}$/, ''))
    .sort();

/** Holds against a page what the widgets promise of every page. */
export function assertQuiet({ probe, widget }: Page): void {
  assert.deepEqual(probe.violations, [], 'reports of the policy');
  assert.deepEqual(probe.errors, [], 'errors');
  assert.deepEqual(probe.lines, [], 'lines in the console');
  // The form looks whether a draft is there, which only somebody who wanted that has left.
  const isLook = (use: string) => /^(sessionStorage read|getItem called)$/.test(use);
  const stored =
    widget.localName === 'mz-verklaring-form'
      ? probe.stored.filter((use) => !isLook(use))
      : probe.stored;
  assert.deepEqual(stored, [], 'what was kept on the device');
  assert.deepEqual(probe.sent, [], 'what was sent');
  assert.deepEqual(probe.page, [], 'what was done to the page');
}

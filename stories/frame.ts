import { html, nothing, type TemplateResult } from 'lit';
import { userEvent, within } from 'storybook/test';
import { WidgetElement } from '../src/elements/index.js';
import { FeedStore, type FeedLoad } from '../src/feeds/feed-store.js';

// What the stories of all widgets share.

/** A Monday morning in November, so that "open now" says the same on every day. */
export const clock = () => new Date('2026-11-23T10:30:00+01:00');

/** A column as wide as the page gives it, in pixels. */
export const column = (width: number, content: unknown): TemplateResult =>
  html`<div style="max-inline-size: ${width}px; margin-inline: auto">${content}</div>`;

/** Leaves an attribute out where a control is empty. */
export const orNothing = (value: string) => value || nothing;

/** A part of the page with a theme of NL Design System: the tokens are read as they are. */
export const themed = (content: unknown): TemplateResult =>
  html`<div
    style="
      padding: 24px;
      background: #fbf7f0;
      font-family: Georgia, serif;
      --utrecht-document-background-color: #fbf7f0;
      --utrecht-document-color: #2b2230;
      --utrecht-link-color: #6a1b6a;
      --utrecht-button-primary-action-background-color: #6a1b6a;
      --utrecht-button-primary-action-color: #fff;
      --utrecht-focus-outline-color: #2b2230;
    "
  >
    ${content}
  </div>`;

/** The controls that every widget has. */
export const sharedArgTypes = {
  'heading-level': { control: 'inline-radio', options: [2, 3, 4, 5, 6] },
  loading: { control: 'inline-radio', options: ['eager', 'lazy'] },
  lang: {
    control: 'inline-radio',
    options: ['nl', 'en'],
    description:
      'Language. All widgets of a page share one: that of the script, else of the first widget with `lang`, else of the page, else Dutch.',
    table: {
      category: 'attributes',
      type: { summary: "'nl' | 'en'" },
      defaultValue: { summary: 'that of the page' },
    },
  },
  dir: {
    control: { type: 'inline-radio', labels: { '': 'not set' } },
    options: ['', 'ltr', 'rtl'],
    description: 'Writing direction, where it must differ from that of the language.',
    table: {
      category: 'attributes',
      type: { summary: "'ltr' | 'rtl'" },
      defaultValue: { summary: 'that of the language' },
    },
  },
  width: {
    control: { type: 'range', min: 280, max: 1200, step: 20 },
    description: 'Width of the column around the widget, in pixels. No part of the element.',
    table: { category: 'page around it' },
  },
} as const;

/** A store that never answers: a state that would else be over in a moment. */
export class SilentStore extends FeedStore {
  override load(): Promise<FeedLoad> {
    return new Promise(() => {});
  }
}

/** Shows on the screen what the rules of an element for paper make of it. */
export function asOnPaper(root: ShadowRoot): void {
  root.adoptedStyleSheets = root.adoptedStyleSheets.map((sheet) => {
    const rules = [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
    const onPaper = rules.replaceAll('@media print', '@media all');
    const copy = new CSSStyleSheet();
    copy.replaceSync(onPaper.replaceAll('@media screen', '@media not all'));
    return copy;
  });
}

/** What a story does before it is looked at. */
export type Play = (context: { readonly canvasElement: HTMLElement }) => Promise<void>;

/** The widget of a story, and its shadow root as the testing library wants it. */
export async function inside(canvasElement: HTMLElement) {
  const element = [...canvasElement.querySelectorAll('*')].find(
    (one): one is WidgetElement => one instanceof WidgetElement,
  )!;
  await element.updateComplete;
  return { element, widget: within(element.shadowRoot as unknown as HTMLElement) };
}

/** Presses one button after the other. */
export const press =
  (...buttons: (string | RegExp)[]): Play =>
  async ({ canvasElement }) => {
    const { widget } = await inside(canvasElement);
    for (const name of buttons) {
      await userEvent.click(await widget.findByRole('button', { name }));
    }
  };

/** One after the other. */
export const all =
  (...plays: Play[]): Play =>
  async (context) => {
    for (const play of plays) await play(context);
  };

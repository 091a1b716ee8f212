import { html, render } from 'lit';
import { followFrames } from '../embedding/frames.js';
import { heightIn } from '../embedding/frame-messages.js';
import { checkAddress } from './check.js';
import { initialChoices, reduce } from './choices.js';
import { paintSample, renderColorQuestion } from './color-view.js';
import { renderFeedQuestion, usedFeeds } from './feed-view.js';
import type { Actions, Model } from './model.js';
import {
  renderMunicipalityQuestion,
  renderPlaceQuestion,
  renderSettingsQuestion,
  renderWidgetQuestion,
} from './questions-view.js';
import { renderPreview, renderResult } from './result-view.js';
import { pageAddress, type Hashes } from './snippet.js';
import { texts } from './texts.js';
import { plainColors, readTokens } from './tokens.js';

/** How long somebody is still typing, in milliseconds. */
const pause = 400;

/** After this the widget in the frame will not come any more. */
const patience = 10_000;

async function loadHashes(base: string): Promise<Hashes | null> {
  try {
    const response = await fetch(new URL('sri.json', base), { credentials: 'omit' });
    return response.ok ? ((await response.json()) as Hashes) : null;
  } catch {
    return null;
  }
}

/** Copies a text; where the browser does not let a page do so, selects it. */
async function copyText(text: string, element: HTMLElement): Promise<'copied' | 'selected'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    getSelection()?.selectAllChildren(element);
    return 'selected';
  }
}

/** Fills the page and lets it work. */
export function startBuilder(root: HTMLElement): void {
  const folder = new URL('../', location.href).href;
  let model: Model = {
    choices: initialChoices(folder),
    checks: new Map(),
    isTyping: false,
    isListMissing: false,
    folder,
    example: new URL('example-feed.json', location.href).href,
    hashes: null,
    isHashesAsked: false,
    tokens: '',
    tokensRead: 'no',
    taken: null,
    preview: null,
    isPreviewLate: false,
    width: 'phone',
    copied: null,
  };

  const update = (changes: Partial<Model>) => {
    model = { ...model, ...changes };
    render(renderPage(model, actions), root);
    paintSample(model);
  };

  let typing: ReturnType<typeof setTimeout> | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const showPreview = () => {
    const { choices, example, preview } = model;
    const next = choices.widget ? pageAddress(choices, folder, example) : null;
    if (next === preview) return;
    // Keeps its height while the new one loads, so that nothing below jumps.
    const screen = document.getElementById('screen');
    screen?.style.setProperty('min-block-size', `${screen.offsetHeight}px`);
    clearTimeout(waiting);
    waiting = setTimeout(() => update({ isPreviewLate: true }), patience);
    update({ preview: next, isPreviewLate: false });
  };
  const showPreviewSoon = () => {
    clearTimeout(typing);
    typing = setTimeout(showPreview, pause);
  };
  addEventListener('message', ({ source, data }) => {
    const frame = document.querySelector<HTMLIFrameElement>('#screen iframe');
    if (!frame || source !== frame.contentWindow || heightIn(data) === null) return;
    clearTimeout(waiting);
    document.getElementById('screen')?.style.removeProperty('min-block-size');
    if (model.isPreviewLate) update({ isPreviewLate: false });
  });

  const requests = new Map<string, AbortController>();
  const check = async (address: string) => {
    requests.get(address)?.abort();
    const controller = new AbortController();
    requests.set(address, controller);
    update({ checks: new Map(model.checks).set(address, null) });
    const result = await checkAddress(address, controller.signal);
    if (controller.signal.aborted) return;
    update({ checks: new Map(model.checks).set(address, result) });
  };

  const actions: Actions = {
    send(event) {
      const before = model.choices;
      const choices = reduce(before, event);
      const typed = event.type === 'answer' ? event.name : null;
      const isTyping = typed === 'addresses' || typed === 'municipality';
      update({ choices, isTyping, isListMissing: false, copied: null, taken: null });
      const isSource = event.type === 'answer' && event.name === 'source';
      if (isSource || (event.type === 'answer' && event.name === 'widget')) showPreview();
      else showPreviewSoon();
    },
    check(isAgain = false) {
      for (const address of usedFeeds(model)) {
        if (isAgain || !model.checks.has(address)) void check(address);
      }
      const { source, addresses } = model.choices;
      const isListMissing = isAgain && source === 'address' && addresses.trim() === '';
      update({ isTyping: false, isListMissing });
      if (isListMissing) document.getElementById('addresses')?.focus();
    },
    stopTyping: () => update({ isTyping: false }),
    take(field, words, ...events) {
      for (const event of events) actions.send(event);
      update({ isTyping: false, taken: { field, words } });
      document.getElementById(field)?.focus();
    },
    setTokens: (tokens) => update({ tokens, tokensRead: 'no' }),
    readTokens() {
      const { tokens } = model;
      const found = readTokens(tokens);
      const isEmpty = tokens.trim() === '';
      const isPlain = plainColors(tokens).length > 0;
      const instead = isEmpty ? 'empty' : isPlain ? 'colors' : 'nothing';
      update({ tokensRead: found ? 'good' : instead });
      if (isEmpty) document.getElementById('tokens')?.focus();
      if (!found) return;
      const { action, actionText, link } = found;
      const main = action ?? link;
      actions.send({
        type: 'colors',
        colors: {
          ...(main && { action: main }),
          ...(actionText && { actionText }),
          link: link === main ? null : link,
        },
      });
    },
    setWidth(width, button) {
      // On a wide screen the preview moves; its buttons stay where the eye is.
      const { top } = button.getBoundingClientRect();
      update({ width });
      scrollBy({ top: button.getBoundingClientRect().top - top, behavior: 'instant' });
      button.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    },
    copy({ code }, element) {
      // Emptied first, so that a second time is said again.
      update({ copied: null });
      void copyText(code, element).then((how) =>
        update({ copied: { code, isSelected: how === 'selected' } }),
      );
    },
  };

  followFrames();
  update({});
  void loadHashes(folder).then((hashes) => update({ hashes, isHashesAsked: true }));
}

const renderPage = (model: Model, actions: Actions) => html`
  <div class=${`columns columns-${model.width}`}>
    <div class="questions">
      ${renderWidgetQuestion(model, actions)} ${renderFeedQuestion(model, actions)}
      ${renderMunicipalityQuestion(model, actions)} ${renderSettingsQuestion(model, actions)}
      ${renderColorQuestion(model, actions)} ${renderPlaceQuestion(model, actions)}
    </div>
    ${renderPreview(model, actions)} ${renderResult(model, actions)}
  </div>
  <p class="foot">${texts.stays}</p>
`;

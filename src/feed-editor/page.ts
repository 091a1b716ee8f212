import { html, nothing, render, type TemplateResult } from 'lit';
import { renderAbout } from './about-view.js';
import { createActions } from './actions.js';
import { isDirty, renderBar } from './bar-view.js';
import type { GazetteerRow } from '../domain/steunpunt-finder/gazetteer.js';
import { Findings } from './findings.js';
import { renderForm } from './form-view.js';
import { renderLeave } from './leave-view.js';
import { listedAtOnce, renderList } from './list-view.js';
import type { Actions, Model } from './model.js';
import { placesFrom, type Places } from './places.js';
import { paintPreview, renderPreview } from './preview-view.js';
import { renderRemoved } from './removed-view.js';
import { renderOwner, renderReport } from './sheet-view.js';
import { renderRefused } from './refused-view.js';
import { renderReading, renderStart } from './start-view.js';
import { texts } from './texts.js';

const initialModel = (): Model => ({
  screen: { kind: 'start' },
  isDropping: false,
  pasted: '',
  file: '',
  history: null,
  saved: null,
  place: null,
  area: 'list',
  query: '',
  show: 'all',
  most: listedAtOnce,
  findings: new Findings(null),
  isChecking: false,
  draft: null,
  readId: null,
  receipt: null,
  removed: null,
  leaving: null,
  refused: null,
  said: '',
  told: '',
});

function renderEditor(
  model: Model,
  actions: Actions,
  now: Date,
  { withNames }: Places,
): TemplateResult {
  const { place, area } = model;
  return html`
    ${renderBar(model, actions)}
    <div class=${`work area-${area}`}>
      <section class="list" aria-labelledby="list-title">${renderList(model, actions)}</section>
      <section class="form" aria-label=${texts.bar.form}>
        ${
          place === 'about'
            ? renderAbout(model, actions)
            : place === null
              ? model.removed
                ? renderRemoved(model, actions)
                : html`<p class="empty">${texts.form.nothing}</p>`
              : renderForm(place, model, actions)
        }
      </section>
      <section class="preview" aria-labelledby="preview-title">
        ${renderPreview(model, now, withNames)}
      </section>
    </div>
  `;
}

function renderScreen(model: Model, actions: Actions, now: Date, places: () => Places): unknown {
  const { screen } = model;
  switch (screen.kind) {
    case 'start':
      return renderStart(model, actions);
    case 'reading':
      return renderReading(screen.file);
    case 'owner':
      return renderOwner(screen, actions);
    case 'report':
      return renderReport(screen, actions, places().withNames);
    case 'edit':
      return renderEditor(model, actions, now, places());
  }
}

/** Whether a key is typed into text, which has an undo of its own. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(target.type));

/**
 * Fills the page and lets it work.
 *
 * @param root what is filled.
 * @param example the text of a feed to try it with.
 * @param rows the places of the Netherlands, as the built `gazetteer.js` has them.
 */
export function startFeedEditor(
  root: HTMLElement,
  example: string,
  rows: readonly GazetteerRow[],
): void {
  let model = initialModel();
  root.replaceChildren();
  const update = (changes: Partial<Model>): void => {
    model = { ...model, ...changes };
    const now = new Date();
    const { kind } = model.screen;
    document.body.classList.toggle('editing', kind === 'edit');
    render(
      html`<p class="unseen" role="status">${model.said || nothing}</p>
        ${renderRefused(model, actions)} ${renderScreen(model, actions, now, places)}
        ${renderLeave(model, actions)}`,
      root,
    );
    if (kind === 'edit') paintPreview(model, now);
  };
  const places = placesFrom(rows);
  const clock = () => new Date();
  const actions = createActions({ read: () => model, update, example, clock, places });

  addEventListener('beforeunload', (event) => {
    if (isDirty(model)) event.preventDefault();
  });
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
    if (!(ctrlKey || metaKey) || altKey || model.screen.kind !== 'edit') return;
    const pressed = key.toLowerCase();
    if (pressed === 's') {
      event.preventDefault();
      actions.save();
    } else if ((pressed === 'z' || pressed === 'y') && !isTyping(target)) {
      event.preventDefault();
      if (pressed === 'z' && !shiftKey) actions.undo();
      else actions.redo();
    }
  });
  // A file that is dropped beside the box would take the place of the page.
  addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (!model.isDropping) update({ isDropping: true });
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) update({ isDropping: false });
  });
  addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    update({ isDropping: false });
    actions.open(files);
  });

  update({});
}

import { html, nothing, type TemplateResult } from 'lit';
import type { ListFault } from '../cli/from-sheet/read-list.js';
import { fromSheet } from '../cli/messages/nl-from-sheet.js';
import type { Actions, Model, Refusal } from './model.js';
import { named } from './fault-texts.js';
import { texts } from './texts.js';
import { sentenceOfFile } from './words.js';

const { start: words, faults } = texts;

type NoFeed = Extract<Refusal, { kind: 'no-feed' }>;

/** A mistake in JSON with where it stands; of all else only the errors say why it is no feed. */
function renderFindings({ checked }: NoFeed): TemplateResult {
  const errors = checked.findings.filter(({ severity }) => severity === 'error');
  return html`<ul>
    ${errors.slice(0, 5).map(
      (finding) =>
        html`<li>
          <b>${faults.place(finding.position.line, finding.position.column)}</b>
          ${sentenceOfFile(finding)}
        </li>`,
    )}
  </ul>`;
}

/** Whether somebody can mend the file itself: a comma too many, or a version that is newer. */
const isMendable = ({ checked }: NoFeed): boolean =>
  checked.findings.some(({ code }) => code === 'syntax' || code === 'newerVersion');

/** Without sentences about options, which the program has and this page does not. */
const withoutOptions = (text: string): string => text.replace(/ ?[^.?]*--[a-z][^.?]*[.?]/g, '');

/** What is said here in other words than in the program. */
function ownReason({ kind }: ListFault): string | null {
  if (kind === 'empty' || kind === 'empty-workbook') return faults.empty;
  if (kind === 'binary') return faults.binary;
  return kind === 'no-workbook' ? faults.zip : null;
}

function reasonOf(refusal: Refusal, file: string): unknown {
  switch (refusal.kind) {
    case 'fault':
      return html`<p>${faults[refusal.fault]}</p>`;
    case 'no-sheet': {
      const own = ownReason(refusal.fault);
      const reason = own ?? withoutOptions(fromSheet.noSheet(named(file), refusal.fault));
      return html`<p class="lines">${reason}</p>`;
    }
    case 'no-feed':
      return isMendable(refusal)
        ? renderFindings(refusal)
        : html`<p>${faults.noFeed}</p>
            <details>
              <summary>${faults.why}</summary>
              ${renderFindings(refusal)}
            </details>`;
    case 'many':
      return html`<p>${words.tooMany}</p>`;
    case 'nothing-pasted':
      return html`<p>${words.pasteEmpty}</p>`;
  }
}

const isAboutFile = ({ kind }: Refusal): boolean => kind !== 'many' && kind !== 'nothing-pasted';

/** The way on from what is open: back to it. At the start the ways on are below. */
function renderBack({ screen }: Model, actions: Actions): unknown {
  if (screen.kind === 'start') return nothing;
  const isList = screen.kind === 'edit';
  return html`${isList ? html`<p>${faults.unchanged}</p>` : nothing}
    <p class="ways">
      <button type="button" @click=${() => actions.closeRefused()}>
        ${isList ? faults.back : texts.saving.close}
      </button>
    </p>`;
}

/** Why the last file was not opened; nothing where it was. */
export function renderRefused(model: Model, actions: Actions): unknown {
  if (!model.refused) return nothing;
  const { refusal, file } = model.refused;
  // Of what is no feed it is said already what to choose instead.
  const isSaid = refusal.kind === 'no-feed' && !isMendable(refusal);
  const again =
    model.screen.kind === 'start' && !isSaid ? html`<p>${faults.again(file)}</p>` : nothing;
  return html`<section class="refused" id="refused" tabindex="-1" aria-labelledby="refused-title">
    ${
      isAboutFile(refusal)
        ? html`<h2 id="refused-title">${faults.title(file)}</h2>
            ${reasonOf(refusal, file)} ${again}`
        : html`<h2 id="refused-title">${reasonOf(refusal, file)}</h2>`
    }
    ${renderBack(model, actions)}
  </section>`;
}

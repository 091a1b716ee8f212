import { html, nothing, type TemplateResult } from 'lit';
import { fromSheet } from '../cli/messages/nl-from-sheet.js';
import { rowList, type Finding, type FindingLevel } from '../cli/from-sheet/findings.js';
import type { ListSheet } from '../cli/from-sheet/read-list.js';
import { publisherKinds } from '../domain/index.js';
import { checkbox, field, radios, select } from '../pages/controls.js';
import type { Actions, Asked, Screen } from './model.js';
import type { Places } from './places.js';
import { texts } from './texts.js';
import { wordFor } from './words.js';

const { sheet: words } = texts;

/** Which sheet of a workbook is read, where it has more of them. */
function renderPages({ sheet }: Asked, { chooseSheet }: Actions): unknown {
  if (sheet?.kind !== 'xlsx' || sheet.otherSheets.length === 0) return nothing;
  const names = [sheet.name, ...sheet.otherSheets];
  return select(
    'owner-sheet',
    words.page,
    names.map((name) => ({ value: name, label: name })),
    sheet.name,
    chooseSheet,
    words.pageHint,
  );
}

/** A way to take along what people added to the feed of the same list. */
function renderEarlier({ earlier, noEarlier }: Asked, { takeEarlier }: Actions): TemplateResult {
  const chosen = ({ target }: Event) => {
    const [file] = (target as HTMLInputElement).files ?? [];
    if (file) takeEarlier(file);
  };
  return html`<section class="earlier" aria-labelledby="earlier-title">
    <h3 id="earlier-title">${words.earlier}</h3>
    <p class="hint" id="earlier-hint">${words.earlierHint}</p>
    <input
      class="unseen"
      type="file"
      id="earlier"
      accept=".json,application/json"
      aria-describedby="earlier-hint"
      @change=${chosen}
    />
    <label class="button" for="earlier">${words.earlierChoose}</label>
    <div role="status">
      ${earlier ? html`<p class="good">${words.earlierTaken(earlier.file)}</p>` : nothing}
      ${noEarlier ? html`<p class="error">${words.earlierNone(noEarlier)}</p>` : nothing}
    </div>
  </section>`;
}

function renderOwnerFields(
  { owner, isTried, municipalityFault }: Asked,
  { setOwner }: Actions,
): TemplateResult {
  const isNameMissing = isTried && !owner.name.trim();
  return html`
    ${field({
      id: 'owner-name',
      label: words.name,
      hint: words.nameHint,
      error: isNameMissing ? words.nameMissing : null,
      value: owner.name,
      input: (name) => setOwner({ name }),
    })}
    <fieldset class="field">
      <legend>${words.kind}</legend>
      ${radios(
        'owner-kind',
        publisherKinds.map((value) => ({
          value,
          label: wordFor('publisher.kind', value) ?? value,
        })),
        owner.kind,
        (kind) => setOwner({ kind }),
      )}
    </fieldset>
    ${field({
      id: 'owner-municipality',
      label: words.ownMunicipality,
      hint: words.municipalityHint,
      error: municipalityFault && words.municipalityFault(owner.municipality, municipalityFault),
      value: owner.municipality,
      input: (municipality) => setOwner({ municipality }),
    })}
  `;
}

/** Asks who a list is from, which no spreadsheet says. */
export function renderOwner(asked: Asked, actions: Actions): TemplateResult {
  const { sheet, earlier } = asked;
  return html`
    <h2 id="owner-title" tabindex="-1">${words.ownerTitle}</h2>
    <p>${words.ownerHint}</p>
    <form
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        actions.makeFeed();
      }}
    >
      ${renderPages(asked, actions)} ${sheet ? renderEarlier(asked, actions) : nothing}
      ${earlier ? nothing : renderOwnerFields(asked, actions)}
      <p class="ways">
        <button type="submit" class="primary">${sheet ? words.go : words.blankGo}</button>
        <button type="button" @click=${() => actions.restart()}>${words.back}</button>
      </p>
    </form>
  `;
}

type Report = Extract<Screen, { kind: 'report' }>;

/** More of one kind would push the way on out of sight. */
const shownAtFirst = 8;
const longest = 90;

function quoted(value: string): string {
  const line = value.replaceAll('\n', ' ');
  return line.length > longest ? `“${line.slice(0, longest - 3)}…”` : `“${line}”`;
}

function sentence({ code, rows, column, value, detail }: Finding): string {
  if (code === 'unknownColumn') {
    return `${column}: ${fromSheet.findings.unknownColumn(String(rows.length))}`;
  }
  const place = fromSheet.place(rowList(rows), rows.length, column);
  if (code === 'otherMunicipality') {
    return `${place}: ${fromSheet.findings.otherMunicipality(detail, value)}`;
  }
  return `${place}:${value ? ` ${quoted(value)}:` : ''} ${fromSheet.findings[code](detail)}`;
}

function renderLevel(
  level: FindingLevel,
  all: readonly Finding[],
  withNames: Places['withNames'],
): unknown {
  const found = all.filter((finding) => finding.level === level);
  if (found.length === 0) return nothing;
  const list = (findings: readonly Finding[]) =>
    html`<ul>
      ${findings.map((finding) => html`<li>${withNames(sentence(finding))}</li>`)}
    </ul>`;
  const rest = found.slice(shownAtFirst);
  return html`
    <h3>${words.levels[level]} (${found.length})</h3>
    ${list(found.slice(0, shownAtFirst))}
    ${
      rest.length > 0
        ? html`<details>
            <summary>${words.more(rest.length)}</summary>
            ${list(rest)}
          </details>`
        : nothing
    }
  `;
}

/** What is lost of the earlier feed, each with a way to keep it; nothing where all of it is there. */
function renderGone({ gone, kept }: Report, { keepGone }: Actions): unknown {
  if (gone.length === 0) return nothing;
  const choice = ({ index, name, organization }: Report['gone'][number]) =>
    checkbox(
      `gone-${index}`,
      [name || texts.list.noName, organization].filter(Boolean).join(', '),
      kept.has(index),
      (isKept) => keepGone([index], isKept),
    );
  const rest = gone.slice(shownAtFirst);
  return html`<section class="earlier" aria-labelledby="gone-title">
    <h3 id="gone-title">${words.gone(gone.length)}</h3>
    <p>${words.goneHint}</p>
    <fieldset class="field">
      <legend>${words.keep}</legend>
      <div class="choices">
        ${
          gone.length > 1
            ? checkbox('gone-all', words.keepAll, kept.size === gone.length, (isKept) =>
                keepGone(
                  gone.map(({ index }) => index),
                  isKept,
                ),
              )
            : nothing
        }
        ${gone.slice(0, shownAtFirst).map(choice)}
      </div>
      ${
        rest.length > 0
          ? html`<details>
              <summary>${words.more(rest.length)}</summary>
              <div class="choices">${rest.map(choice)}</div>
            </details>`
          : nothing
      }
    </fieldset>
  </section>`;
}

/** What is odd about the rows and cells of a spreadsheet. */
function renderSource(sheet: ListSheet): unknown {
  const { faultyCells } = sheet;
  const hiddenRows = sheet.kind === 'xlsx' ? sheet.hiddenRows : [];
  return html`
    ${
      hiddenRows.length > 0
        ? html`<p class="note">${words.hidden(rowList(hiddenRows), hiddenRows.length)}</p>`
        : nothing
    }
    ${faultyCells.length > 0 ? html`<p class="note">${words.faulty(faultyCells)}</p>` : nothing}
  `;
}

/** How a spreadsheet was read: what went where, what was guessed, and what is left out. */
export function renderReport(
  report: Report,
  actions: Actions,
  withNames: Places['withNames'],
): TemplateResult {
  const { sheet, conversion, gone } = report;
  const { services, columns, findings, own } = conversion;
  const { code, replaced } = own;
  const column = sheet.titles.get('municipality') ?? '';
  const isWhole = services > 0 && findings.length === 0 && gone.length === 0;
  const back = html`<button type="button" @click=${() => actions.askAgain()}>
      ${words.askAgain}
    </button>
    <button type="button" @click=${() => actions.restart()}>${words.back}</button>`;
  return html`
    <h2 id="report-title" tabindex="-1">${words.title}</h2>
    <p>${words.made(sheet.rows.length, services)} ${services > 0 ? words.later : nothing}</p>
    ${
      code !== null && replaced
        ? html`<p>${words.municipality(column, replaced.name, replaced.rows, withNames(code))}</p>`
        : nothing
    }
    ${renderSource(sheet)}
    ${
      services === 0
        ? html`<p class="warn">${words.none}</p>
            <p class="ways">${back}</p>`
        : html`${renderGone(report, actions)}
            <p class="ways">
              <button type="button" class="primary" @click=${() => actions.acceptReport()}>
                ${words.on}
              </button>
              ${back}
            </p>`
    }
    ${
      isWhole
        ? html`<p class="good">${words.fine}</p>`
        : (['lost', 'guessed', 'note'] as const).map((level) =>
            renderLevel(level, findings, withNames),
          )
    }
    <h3>${words.columns}</h3>
    <ul>
      ${columns.map((column) => html`<li>${words.column(column)}</li>`)}
    </ul>
  `;
}

import { html, nothing, type TemplateResult } from 'lit';
import type { CheckFinding, Severity } from '../cli/check/findings.js';
import { isLost, type FeedCheck } from './check.js';
import { feedAddresses, isUnsafe, localFeeds, sources } from './choices.js';
import { field, radios } from '../pages/controls.js';
import { question } from './controls.js';
import type { Actions, Model } from './model.js';
import { findingText, texts } from './texts.js';

type Checked = Extract<FeedCheck, { kind: 'checked' }>;

const { feed: words } = texts;
const severities: readonly Severity[] = ['error', 'warning', 'advice'];

/** More of one kind would push the rest of the questions out of sight. */
const shownAtFirst = 5;

const isUsable = (check: Checked): boolean => !isLost(check);

function renderFinding(finding: CheckFinding, { checked }: Checked): TemplateResult {
  const { code, details, path, position } = finding;
  return html`
    <li>
      <b>${checked.nameAt(path) || words.ofList}:</b> ${findingText(code, details)}
      <span class="place">(${words.place(position.line, path)})</span>
    </li>
  `;
}

function renderFindings(severity: Severity, check: Checked): unknown {
  const found = check.checked.findings.filter((finding) => finding.severity === severity);
  if (found.length === 0) return nothing;
  const list = (findings: readonly CheckFinding[]) =>
    html`<ul>
      ${findings.map((finding) => renderFinding(finding, check))}
    </ul>`;
  const rest = found.slice(shownAtFirst);
  return html`
    <h4 class=${severity}>${words.counted(words.severities[severity], found.length)}</h4>
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

/** The first sentence on a list, which is also said aloud. */
function verdict(check: FeedCheck | null): string {
  if (check === null) return words.checking;
  if (check.kind === 'failed') return words.faults[check.fault](check.reason);
  const { checked, facts } = check;
  if (!isUsable(check)) return words.unusable;
  if (checked.shards !== null) return words.index(checked.shards);
  return words.good(checked.services ?? 0, facts.publisher);
}

function renderDetails(check: FeedCheck | null | undefined, model: Model): unknown {
  if (check?.kind !== 'checked') return nothing;
  const { checked, facts } = check;
  const { widget } = model.choices;
  const count = widget ? facts.amounts[widget] : 0;
  return html`
    ${
      checked.services !== null && widget
        ? count > 0
          ? html`<p class="good">${words.forWidget[widget](count)}</p>`
          : html`<p class="warn">${words.nothingFor[widget]}</p>`
        : nothing
    }
    ${
      checked.findings.length === 0
        ? html`<p>${words.noProblems}</p>`
        : html`
            ${isUsable(check) ? nothing : html`<p>${words.wrong}</p>`}
            ${severities.map((severity) => renderFindings(severity, check))}
          `
    }
  `;
}

const tone = (check: FeedCheck | null | undefined): string => {
  if (!check) return 'busy';
  return check.kind === 'checked' && isUsable(check) ? 'good' : 'bad';
};

function renderCheck(address: string, model: Model, { check: checkNow }: Actions): unknown {
  if (!model.checks.has(address)) return nothing;
  const check = model.checks.get(address) ?? null;
  return html`
    <section class=${`check check-${tone(check)}`}>
      <h3 class="address">${address}</h3>
      <p class=${tone(check)}>${verdict(check)}</p>
      ${renderDetails(check, model)}
      ${
        check?.kind === 'failed'
          ? html`<p>${words.wayOn}</p>
              <p>
                <button type="button" @click=${() => checkNow(true)}>${words.again}</button>
              </p>`
          : nothing
      }
    </section>
  `;
}

/** The lists that the widget will use. */
export function usedFeeds({ choices, example }: Model): readonly string[] {
  if (choices.source === 'example') return [example];
  return choices.source === 'address' ? feedAddresses(choices).good : [];
}

export function renderFeedQuestion(model: Model, actions: Actions): TemplateResult {
  const { choices, checks } = model;
  const { bad } = feedAddresses(choices);
  const used = usedFeeds(model);
  const said = used.filter((address) => checks.has(address));
  return question(
    2,
    words.legend,
    html`
      ${radios(
        'source',
        sources.map((value) => ({ value, ...words.choices[value] })),
        choices.source,
        (value) => {
          actions.send({ type: 'answer', name: 'source', value });
          actions.check();
        },
      )}
      ${
        choices.source === 'address'
          ? html`<div class="more">
              ${field({
                id: 'addresses',
                label: words.address,
                hint: words.addressHint,
                error: model.isListMissing
                  ? words.noAddress
                  : model.isTyping
                    ? null
                    : bad
                        .map((one) => (isUnsafe(one) ? words.unsafe : words.badAddress(one)))
                        .join(' '),
                // Not "url": that allows one address alone.
                inputmode: 'url',
                value: choices.addresses,
                input: (value) => actions.send({ type: 'answer', name: 'addresses', value }),
                change: () => actions.check(),
              })}
              ${localFeeds(choices).length > 0 ? html`<p class="warn">${words.local}</p>` : nothing}
              <button type="button" @click=${() => actions.check(true)}>${words.check}</button>
            </div>`
          : nothing
      }
      <p role="status" class="unseen">
        ${said.map((address) => verdict(checks.get(address) ?? null)).join(' ')}
      </p>
      ${used.map((address) => renderCheck(address, model, actions))}
    `,
    words.hint,
  );
}

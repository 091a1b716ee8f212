import { html, nothing, type TemplateResult } from 'lit';
import { renderField, renderFinding } from './field-view.js';
import { otherParts, publisherFields } from './fields.js';
import type { Finding } from './findings.js';
import { presentOf } from './history.js';
import type { Actions, Model } from './model.js';
import { texts } from './texts.js';

const { about: words } = texts;

const ownFields: readonly string[] = [
  '$schema',
  'schemaVersion',
  'kind',
  'updatedAt',
  'publisher',
  'services',
];

const isOfField = ({ path }: Finding): boolean =>
  publisherFields.some(({ name }) => path === name || path.startsWith(`${name}.`));

const partOf = ({ path }: Finding): string => path.split('.')[0] ?? '';

const list = (findings: readonly Finding[]): TemplateResult =>
  html`<ul class="findings">
    ${findings.map((finding) => html`<li class=${finding.severity}>${renderFinding(finding)}</li>`)}
  </ul>`;

/** Who publishes the list, and what else is in the feed. */
export function renderAbout(model: Model, actions: Actions): TemplateResult {
  const { document } = presentOf(model.history!);
  const findings = model.findings.ofList;
  const isPart = (key: string) => otherParts.some((part) => part === key);
  const parts = Object.keys(document).filter((key) => !ownFields.includes(key));
  const general = findings.filter((one) => !isOfField(one) && !parts.includes(partOf(one)));
  const nameOf = (key: string) =>
    isPart(key) ? words.names[key as (typeof otherParts)[number]] : words.unknown(key);
  return html`
    <h2 id="form-title" tabindex="-1">${words.title}</h2>
    <p class="hint">${words.hint}</p>
    <section class="group" aria-labelledby="list-findings">
      <h3 id="list-findings">${words.findings}</h3>
      ${general.length > 0 ? list(general) : html`<p>${words.noFindings}</p>`}
    </section>
    <section class="group" aria-labelledby="form-title">
      ${publisherFields.map((field) =>
        renderField({ field, base: [], prefix: '', findings }, model, actions),
      )}
    </section>
    <section class="group" aria-labelledby="other-parts">
      <h3 id="other-parts">${words.parts}</h3>
      ${
        parts.length === 0
          ? html`<p>${words.noParts}</p>`
          : html`<p>${words.partsHint}</p>
              <ul class="parts">
                ${parts.map((key) => {
                  const own = findings.filter((finding) => partOf(finding) === key);
                  return html`<li>${nameOf(key)} ${own.length > 0 ? list(own) : nothing}</li>`;
                })}
              </ul>
              <p class="hint">${words.change}</p>`
      }
    </section>
  `;
}

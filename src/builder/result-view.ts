import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { stateOf } from './check.js';
import {
  baseAddress,
  chosenRoute,
  gapsIn,
  isLocal,
  localFeeds,
  usableColors,
  type Gap,
} from './choices.js';
import { usedFeeds } from './feed-view.js';
import { filesFor, policy, siteExample } from './keeper.js';
import type { Actions, Model } from './model.js';
import { knownFacts } from './questions-view.js';
import { snippet, type Block } from './snippet.js';
import { texts } from './texts.js';
import { wordsIn } from './words.js';

export function renderPreview(model: Model, { setWidth }: Actions): TemplateResult {
  const { preview: words } = texts;
  const { choices, preview, width, isPreviewLate } = model;
  const widths = (['phone', 'desktop'] as const).map(
    (value) => html`
      <button
        type="button"
        aria-pressed=${value === width ? 'true' : 'false'}
        @click=${({ currentTarget }: Event) => setWidth(value, currentTarget as HTMLElement)}
      >
        ${words[value]}
      </button>
    `,
  );
  return html`
    <section class="preview" aria-labelledby="preview-title">
      <h2 id="preview-title">${words.title}</h2>
      ${
        preview
          ? html`
              <p class="hint">${words.hint}</p>
              ${
                choices.widget === 'verklaring-form'
                  ? html`<p class="warn">${words.sends}</p>`
                  : nothing
              }
              <div class="widths" role="group" aria-label=${words.width}>${widths}</div>
              <div role="status">
                ${
                  choices.hasOwnColors && !usableColors(choices)
                    ? html`<p class="warn">${words.oldColors}</p>`
                    : nothing
                }
                ${isPreviewLate ? html`<p class="warn">${words.failed}</p>` : nothing}
              </div>
              <div
                class=${`screen screen-${width}`}
                id="screen"
                tabindex="0"
                role="group"
                aria-label=${words.frame}
              >
                ${keyed(
                  preview,
                  // A new frame for each address: going on in the same one would fill the history.
                  html`<iframe
                    data-mz-frame
                    title=${words.frame}
                    src=${preview}
                    height="600"
                    allow="geolocation"
                  ></iframe>`,
                )}
              </div>
            `
          : html`<p class="empty">${words.empty}</p>`
      }
    </section>
  `;
}

/** Where each of what is missing is answered. */
const questionOf: Readonly<Record<Gap, number>> = {
  widget: 1,
  source: 2,
  addresses: 2,
  phone: 4,
  services: 4,
  'color-codes': 5,
  colors: 5,
  place: 6,
  base: 6,
};

/** What there is to paste. */
export const blocksOf = ({ choices, hashes, example }: Model): readonly Block[] => {
  return snippet(choices, hashes ?? {}, example, wordsIn(choices));
};

function renderBlock(block: Block, model: Model, { copy }: Actions): TemplateResult {
  const { result: words } = texts;
  const { choices } = model;
  const route = chosenRoute(choices);
  const isOfLink = route === 'link' && block.kind === 'page';
  const { label, hint } = isOfLink ? words.linkHtml : words.blocks[block.kind];
  const isOfFrame = route === 'frame' && block.kind === 'site';
  const isOnSharePoint = route === 'frame' && choices.place === 'sharepoint';
  const isCopied = model.copied?.code === block.code;
  const id = `code-${block.kind}`;
  return html`
    <section class="block">
      <h3 id=${`${id}-title`}>${label}</h3>
      <p class="hint">${isOnSharePoint ? words.sharePoint : hint}</p>
      ${isOfFrame ? html`<p class="hint">${words.frameSiteHint}</p>` : nothing}
      ${
        block.kind === 'address'
          ? html`<p class="hint">${words.linkHint(wordsIn(choices).title)}</p>`
          : nothing
      }
      <pre tabindex="0" role="group" aria-labelledby=${`${id}-title`}><code
        id=${id}
      >${block.code}</code></pre>
      <p class="copying">
        <button
          type="button"
          class="copy"
          aria-label=${words.copyOf(label)}
          @click=${() => copy(block, document.getElementById(id)!)}
        >
          ${words.copy}
        </button>
        ${
          isCopied
            ? html`<span class="good"
                >${model.copied.isSelected ? words.selected : words.copied}</span
              >`
            : nothing
        }
      </p>
    </section>
  `;
}

function renderMissing(gaps: readonly Gap[]): TemplateResult {
  const { result: words } = texts;
  return html`
    <div class="missing">
      <p><b>${words.missing}</b></p>
      <ul>
        ${gaps.map(
          (gap) => html`<li><a href=${`#vraag-${questionOf[gap]}`}>${words.gaps[gap]}</a></li>`,
        )}
      </ul>
    </div>
  `;
}

function renderWarnings(model: Model): unknown {
  const { result: words } = texts;
  const { choices, folder, hashes, isHashesAsked } = model;
  const state = stateOf(usedFeeds(model).map((address) => model.checks.get(address)));
  const localLists = localFeeds(choices);
  const isNpm = chosenRoute(choices) === 'npm';
  const base = baseAddress(choices);
  const isElsewhere = !isNpm && hashes && base !== folder;
  return html`
    ${choices.source === 'example' ? html`<p class="warn">${words.isExample}</p>` : nothing}
    ${state === 'good' ? nothing : html`<p class="warn">${words.lists[state]}</p>`}
    ${
      localLists.length > 0
        ? html`<p class="warn">${words.localList(localLists.join(', '))}</p>`
        : nothing
    }
    ${!isNpm && base && isLocal(base) ? html`<p class="warn">${words.isLocal}</p>` : nothing}
    ${isElsewhere ? html`<p class="note">${words.otherFolder}</p>` : nothing}
    ${isHashesAsked && !hashes && !isNpm ? html`<p class="warn">${words.unhashed}</p>` : nothing}
  `;
}

function renderKeeper(model: Model): TemplateResult {
  const { result: words } = texts;
  const { choices, example } = model;
  const { place } = choices;
  const route = chosenRoute(choices);
  const base = baseAddress(choices) ?? '';
  const files = filesFor(choices);
  const { site, files: ownPage } = policy(choices, example, knownFacts(model));
  const origins = [...new Set(usedFeeds(model).map((address) => new URL(address).origin))];
  return html`
    <section class="keeper">
      <h3>${words.keeper}</h3>
      ${
        place === 'sharepoint' && route === 'frame'
          ? html`<p>${words.fieldSecurity(new URL(base).host)}</p>`
          : nothing
      }
      ${
        route === 'div' && (place === 'typo3' || place === 'drupal')
          ? html`<p>${words.editor[place]}</p>`
          : nothing
      }
      ${
        files.length > 0
          ? html`
              <p>${words.files(base)}:</p>
              <ul class="files">
                ${files.map((file) => html`<li><code>${file}</code></li>`)}
              </ul>
              <p class="hint">${words.filesHint(ownPage.length > 0)}</p>
            `
          : nothing
      }
      ${
        site.length > 0
          ? html`
              <p>${words.policy}</p>
              <pre tabindex="0" role="group" aria-label=${words.policy}><code
              id="policy-site"
            >${site.join('\n')}</code></pre>
              <p class="hint">
                ${words.policyHint} ${/trusted-types/.test(site.join()) ? words.trusted : nothing}
              </p>
            `
          : nothing
      }
      ${
        ownPage.length > 0
          ? html`
              <p>${words.policyFiles}</p>
              <pre tabindex="0" role="group" aria-label=${words.policyFiles}><code
              id="policy-files"
            >${ownPage.join('\n')}</code></pre>
              <p><b>${words.policyReason}</b></p>
              <p class="hint">${words.policyMore}</p>
            `
          : nothing
      }
      ${route === 'frame' ? html`<p>${words.ancestors(siteExample(choices))}</p>` : nothing}
      ${origins.length > 0 ? html`<p>${words.cors(origins.join(', '))}</p>` : nothing}
      ${blocksOf(model).some(({ kind }) => /^(all|site)$/.test(kind)) ? html`<p>${words.corsScript}</p>` : nothing}
      <p>${words.docs}</p>
    </section>
  `;
}

export function renderResult(model: Model, actions: Actions): TemplateResult {
  const { result: words } = texts;
  const gaps = gapsIn(model.choices);
  const { copied } = model;
  return html`
    <section class="result" aria-labelledby="result-title" id="code">
      <h2 id="result-title"><span class="number">7</span> ${words.title}</h2>
      <p role="status" class="unseen">
        ${copied ? (copied.isSelected ? words.selected : words.copied) : ''}
      </p>
      ${
        gaps.length > 0
          ? renderMissing(gaps)
          : html`
              ${renderWarnings(model)}
              ${blocksOf(model).map((block) => renderBlock(block, model, actions))}
              ${renderKeeper(model)}
            `
      }
    </section>
  `;
}

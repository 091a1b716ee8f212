import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { baseAddress, chosenRoute, gapsIn, type Gap } from './choices.js';
import { usedFeeds } from './feed-view.js';
import { filesFor, policy } from './keeper.js';
import type { Actions, Model } from './model.js';
import { knownFacts } from './questions-view.js';
import { snippet, type Block } from './snippet.js';
import { texts } from './texts.js';

export function renderPreview(model: Model, { setWidth }: Actions): TemplateResult {
  const { preview: words } = texts;
  const { preview, width, isPreviewLate } = model;
  const widths = (['phone', 'desktop'] as const).map(
    (value) => html`
      <button
        type="button"
        aria-pressed=${value === width ? 'true' : 'false'}
        @click=${() => setWidth(value)}
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
                model.choices.widget === 'verklaring-form'
                  ? html`<p class="warn">${words.sends}</p>`
                  : nothing
              }
              <div class="widths" role="group" aria-label=${words.width}>${widths}</div>
              <div role="status">
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
  colors: 5,
  place: 6,
  base: 6,
};

/** What there is to paste. */
export const blocksOf = ({ choices, hashes, example }: Model): readonly Block[] => {
  const { settings, widget } = texts;
  const title = choices.widget ? widget.titles[choices.widget] : '';
  return snippet(choices, hashes ?? {}, example, { title, fallback: settings.fallback });
};

function renderBlock(block: Block, model: Model, { copy }: Actions): TemplateResult {
  const { result: words } = texts;
  const { label, hint } = words.blocks[block.kind];
  const route = chosenRoute(model.choices);
  const isOfFrame = route === 'frame' && block.kind === 'site';
  const isCopied = model.copied?.code === block.code;
  const id = `code-${block.kind}`;
  return html`
    <section class="block">
      <h3 id=${`${id}-title`}>${label}</h3>
      ${hint ? html`<p class="hint">${hint}</p>` : nothing}
      ${isOfFrame ? html`<p class="hint">${words.frameSiteHint}</p>` : nothing}
      ${
        route === 'link' && block.kind === 'page'
          ? html`<p class="hint">${words.linkHint}</p>`
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

function renderWarnings({ choices, folder, hashes, isHashesAsked }: Model): unknown {
  const { result: words } = texts;
  const isNpm = chosenRoute(choices) === 'npm';
  const base = baseAddress(choices);
  const isLocal = !isNpm && base?.startsWith('http:');
  const isElsewhere = !isNpm && hashes && base !== folder;
  return html`
    ${choices.source === 'example' ? html`<p class="warn">${words.isExample}</p>` : nothing}
    ${isLocal ? html`<p class="warn">${words.isLocal}</p>` : nothing}
    ${isElsewhere ? html`<p class="note">${words.otherFolder}</p>` : nothing}
    ${isHashesAsked && !hashes && !isNpm ? html`<p class="warn">${words.unhashed}</p>` : nothing}
  `;
}

function renderKeeper(model: Model): TemplateResult {
  const { result: words } = texts;
  const { choices, example } = model;
  const route = chosenRoute(choices);
  const files = filesFor(choices);
  const { site, files: ownPage } = policy(choices, example, knownFacts(model));
  const origins = [...new Set(usedFeeds(model).map((address) => new URL(address).origin))];
  return html`
    <section class="keeper">
      <h3>${words.keeper}</h3>
      ${
        files.length > 0
          ? html`
              <p>${words.files(baseAddress(choices) ?? '')}:</p>
              <ul class="files">
                ${files.map((file) => html`<li><code>${file}</code></li>`)}
              </ul>
              <p class="hint">${words.filesHint}</p>
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
              <p class="hint">${words.policyHint}</p>
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
            `
          : nothing
      }
      ${route === 'frame' ? html`<p>${words.ancestors('frame-ancestors')}</p>` : nothing}
      ${origins.length > 0 ? html`<p>${words.cors(origins.join(', '))}</p>` : nothing}
      ${route === 'npm' ? nothing : html`<p>${words.corsScript}</p>`}
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

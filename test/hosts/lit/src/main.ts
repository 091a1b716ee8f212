import 'mantelzorg-widgets/zorgladder/define';
import { configureLocalization, msg, updateWhenLocaleChanges } from '@lit/localize';
import { html, LitElement, nothing } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { WidgetEventMap } from 'mantelzorg-widgets/zorgladder/define';
import { feed } from './feed';

// The application is translated with the same package as the widgets, which has one configuration
// for a page: its own texts and theirs are loaded together.
const { setLocale } = configureLocalization({
  sourceLocale: 'nl',
  targetLocales: ['en'],
  loadLocale: async () => {
    const { templates } = await import('mantelzorg-widgets/locales/en');
    return { templates: { ...templates, 'host.hide': 'Hide the ladder' } };
  },
});

class HostApp extends LitElement {
  static override properties = {
    isShown: { state: true },
    readyCount: { state: true },
    step: { state: true },
  };

  declare private isShown: boolean;
  declare private readyCount: number;
  declare private step: string;

  // The tag alone gives the type of the element.
  readonly #ladder = createRef<HTMLElementTagNameMap['mz-zorgladder']>();

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    this.isShown = true;
    this.readyCount = 0;
    this.step = '';
  }

  override connectedCallback() {
    super.connectedCallback();
    // The events leave the shadow root, so the element around the widget hears them.
    this.addEventListener('mz-ready', () => this.readyCount++);
  }

  readonly #showStep = ({ detail }: WidgetEventMap<'mz-zorgladder'>['mz-step']) => {
    this.step = detail.step satisfies 'ladder' | 'question' | 'advice';
  };

  override render() {
    return html`
      <button type="button" id="toggle" @click=${() => (this.isShown = !this.isShown)}>
        ${msg('Verberg de ladder', { id: 'host.hide' })}
      </button>
      <button type="button" id="reload" @click=${() => this.#ladder.value?.reload()}>
        Laad opnieuw
      </button>
      <output id="ready">${this.readyCount}</output> <output id="step">${this.step}</output>
      ${
        this.isShown
          ? html`<mz-zorgladder
              ${ref(this.#ladder)}
              class="ladder"
              heading-level="3"
              rung="1"
              .data=${feed}
              @mz-step=${this.#showStep}
            >
              <p>Bel 088 000 00 00.</p>
            </mz-zorgladder>`
          : nothing
      }
    `;
  }
}

/** Never called: what the types must refuse. */
export function refused(ladder: HTMLElementTagNameMap['mz-zorgladder']) {
  // @ts-expect-error -- there is no such property
  ladder.headingSize = 3;
  // @ts-expect-error -- no widget has such a screen
  ladder.addEventListener('mz-step', ({ detail }) => detail.step === 'landing');
  // @ts-expect-error -- says nothing
  ladder.addEventListener('mz-ready', ({ detail }) => detail.feeds);
  document.addEventListener('mz-error', ({ detail }) => detail.code satisfies string);
}

await setLocale('en');
customElements.define('host-app', HostApp);

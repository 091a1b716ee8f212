/* global customElements */
import { LitElement, css, html } from 'lit';

/** The same page as `vanilla.js`, in Lit and with nothing else: no languages, no errors, no print. */
class BenchTest extends LitElement {
  static properties = {
    feed: {},
    questions: { state: true },
    answers: { state: true },
  };

  static styles = css`
    fieldset {
      margin: 0 0 0.5rem;
      padding: 0.25rem 0.5rem;
    }
    label {
      margin-inline-end: 1rem;
    }
  `;

  constructor() {
    super();
    this.questions = [];
    this.answers = {};
  }

  async firstUpdated() {
    const response = await fetch(this.feed);
    const { burdenTest } = await response.json();
    this.questions = Object.entries(burdenTest.texts);
  }

  #answer({ target }) {
    this.answers = { ...this.answers, [target.name]: Number(target.value) };
  }

  #renderOption(name, value, text) {
    return html`<label>
      <input
        type="radio"
        name=${name}
        value=${value}
        .checked=${this.answers[name] === value}
        @change=${this.#answer}
      />
      ${text}
    </label>`;
  }

  #renderOutcome() {
    const scores = Object.values(this.answers);
    const count = this.questions.length;
    const score = scores.reduce((sum, value) => sum + value, 0);
    if (scores.length === 0) return '';
    if (scores.length < count) return `Score tot nu toe: ${score}`;
    return `Score: ${score} van ${count}. ${score < 7 ? 'Voorbeelduitslag laag.' : 'Voorbeelduitslag hoog.'}`;
  }

  render() {
    return html`<form>
      ${this.questions.map(
        ([id, text]) =>
          html`<fieldset>
            <legend>${text}</legend>
            ${this.#renderOption(id, 1, 'Ja')} ${this.#renderOption(id, 0, 'Nee')}
          </fieldset>`,
      )}
      <output>${this.#renderOutcome()}</output>
    </form>`;
  }
}

customElements.define('bench-test', BenchTest);

import { html, nothing, type TemplateResult } from 'lit';

/** One of the numbered questions. Its id is where the list of what is missing leads. */
export const question = (
  number: number,
  legend: string,
  content: unknown,
  hint?: string,
): TemplateResult => html`
  <fieldset id=${`vraag-${number}`} class="question" tabindex="-1">
    <legend>
      <h2><span class="number">${number}</span> ${legend}</h2>
    </legend>
    ${hint ? html`<p>${hint}</p>` : nothing} ${content}
  </fieldset>
`;

import { html, nothing, type TemplateResult } from 'lit';
import { longDate } from '../elements/internal/locale.js';
import { nameOf, servicesIn } from './document.js';
import { severities } from './findings.js';
import type { Actions, Model, Receipt } from './model.js';
import { texts } from './texts.js';

const { saving: words } = texts;

/** More buttons than these would push the rest of the message on out of sight. */
const shownAtFirst = 5;

/** Which services visitors do not see, each with a way to it; nothing where they see all. */
function renderUnseen({ visitors }: Receipt, model: Model, { select }: Actions): unknown {
  if (!visitors.isRead) {
    return html`<p class="warn">${words.noFeed}</p>
      <p><button type="button" @click=${() => select('about')}>${texts.list.about}</button></p>`;
  }
  const { unseen } = visitors;
  if (unseen.length === 0) return nothing;
  const services = servicesIn(model.saved!);
  const knownAs = (index: number) => nameOf(services[index]) || texts.list.noName;
  const toService = (index: number, label: string) =>
    html`<button type="button" @click=${() => select(index)}>${label}</button>`;
  const [first, ...others] = unseen;
  if (first !== undefined && others.length === 0) {
    return html`<p class="warn">${words.unseenOne(knownAs(first))}</p>
      <p>${toService(first, words.toUnseen)}</p>`;
  }
  const more = unseen.length - shownAtFirst;
  return html`<p class="warn">${words.unseen(unseen.length)}</p>
    <ul class="unseen-services" role="list">
      ${unseen.slice(0, shownAtFirst).map((index) => html`<li>${toService(index, knownAs(index))}</li>`)}
    </ul>
    ${more > 0 ? html`<p>${words.moreUnseen(more)}</p>` : nothing}`;
}

/** What was saved, what visitors will see of it, and what to do next. */
export function renderReceipt(receipt: Receipt, model: Model, actions: Actions): TemplateResult {
  const { file, services, dated, counts, visitors } = receipt;
  const isFine = severities.every((severity) => counts[severity] === 0);
  const isWhole = visitors.isRead && visitors.unseen.length === 0;
  return html`<section class="receipt" aria-labelledby="receipt-title">
    <h2 id="receipt-title" class="good" tabindex="-1">${words.done(file)}</h2>
    ${renderUnseen(receipt, model, actions)}
    <p>
      ${words.place} ${visitors.isRead ? words.seen(visitors.seen, services) : nothing}
      ${visitors.outOfSeason > 0 ? words.season(visitors.outOfSeason) : nothing}
      ${dated ? words.dated(longDate(dated)) : nothing} ${isFine ? words.fine : words.left(counts)}
    </p>
    <p>${isWhole ? words.publish : words.mendFirst}</p>
    <button type="button" @click=${() => actions.closeReceipt()}>${words.close}</button>
  </section>`;
}

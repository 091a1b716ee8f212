import { adoptStyles, html, nothing, render, type TemplateResult } from 'lit';
import {
  formOf,
  isValidOn,
  localTime,
  rungsOf,
  type Feed,
  type OfferedService,
  type Service,
} from '../domain/index.js';
import type { NearbyService } from '../domain/steunpunt-finder/nearest.js';
import { searchTextOf } from '../domain/steunpunt-finder/search-services.js';
import { defaultTypes } from '../domain/steunpunt-finder/settings.js';
import { longDate } from '../elements/internal/locale.js';
import { renderServiceCard } from '../elements/internal/service-card.js';
import { serviceCardStyles } from '../elements/internal/service-card.styles.js';
import { baseStyles } from '../elements/internal/base.styles.js';
import { renderCentre } from '../elements/steunpunt-finder/centre-card.js';
import { codes } from '../cli/schema/descriptions-nl.js';
import { readDocument } from '../feeds/index.js';
import { isFields, type Fields } from '../cli/fields.js';
import { servicesIn, valueAt } from './document.js';
import { presentOf } from './history.js';
import type { Model } from './model.js';
import type { Places } from './places.js';
import { texts } from './texts.js';
import { wordFor } from './words.js';

const { preview: words } = texts;

/** What the widgets make of one service. */
interface Seen {
  readonly feed: Feed;
  /** Null when they leave it out. */
  readonly service: Service | null;
}

let last: {
  readonly document: Fields;
  readonly service: Fields;
  readonly seen: Seen | null;
} | null = null;

/** Reads one service as the widgets do, without the others; null where the feed itself is no good. */
function see(document: Fields, service: Fields): Seen | null {
  if (last?.document === document && last.service === service) return last.seen;
  const read = readDocument({ ...document, services: [service] });
  const feed = read.ok && read.value.kind === 'feed' ? read.value.feed : null;
  const seen = feed && { feed, service: feed.services[0] ?? null };
  last = { document, service, seen };
  return seen;
}

function seenIn(model: Model): Seen | null {
  if (typeof model.place !== 'number' || !model.history) return null;
  const { document } = presentOf(model.history);
  const service = valueAt(servicesIn(document), [model.place]);
  return isFields(service) ? see(document, service) : null;
}

const finderTypes = ({ steunpuntFinder }: Feed): readonly string[] =>
  steunpuntFinder && steunpuntFinder.types.length > 0 ? steunpuntFinder.types : defaultTypes;

const isInFinder = (service: Service, feed: Feed): boolean =>
  service.types.some((type) => finderTypes(feed).includes(type));

/** The card as the finder shows it where the service stands there, else as the ladder does. */
function renderCard({ feed, service }: Seen, now: Date): TemplateResult {
  const { publisher } = feed;
  const offered: OfferedService = {
    id: `${publisher.id}:${service!.id}`,
    service: service!,
    publisher,
    updatedAt: service!.updatedAt ?? feed.updatedAt,
  };
  if (!isInFinder(service!, feed)) return renderServiceCard(offered, 3, now);
  const location = service!.locations[0] ?? null;
  const entry = {
    offered,
    text: searchTextOf(service!),
    municipalities: [],
    isNationwide: false,
  };
  const near: NearbyService = { entry, location, kilometres: null, reach: 'here' };
  return renderCentre({ near, level: 3, now, showOnMap: null });
}

/** The card stands in a root of its own, with the styles of the widgets and none of this page. */
export function paintPreview(model: Model, now: Date): void {
  const host = document.getElementById('card');
  if (!host) return;
  const isNew = !host.shadowRoot;
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  if (isNew) {
    adoptStyles(root, [baseStyles, serviceCardStyles]);
    // The page would be gone, with all that was not saved.
    root.addEventListener('click', (event) => {
      if ((event.target as Element).closest('a')) event.preventDefault();
    });
  }
  const seen = seenIn(model);
  render(
    seen?.service ? html`<div class="widget" lang="nl">${renderCard(seen, now)}</div>` : nothing,
    root,
  );
}

const row = (name: string, content: unknown): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${content}</dd>
  </div>`;

function renderLadder(service: Service): TemplateResult {
  const rungs = rungsOf(service).map((rung) => wordFor('rungs', rung));
  return html`${rungs.join('; ')}${service.rungs.length === 0 ? html` (${words.derived})` : nothing}.`;
}

function menuText(service: Service): string {
  if (!service.types.includes('respite')) return words.menuNo;
  const form = formOf(service);
  return form === 'other' ? words.menuOther : words.menuYes(codes.form[form]);
}

function testText({ types, needs, tasks, burden }: Service): string {
  const fits = [
    ...needs.map((need) => wordFor('needs', need)?.split(':')[0]),
    ...tasks.map((task) => wordFor('tasks', task)),
  ];
  const isGeneral = types.includes('support-centre') || types.includes('helpline');
  const sentences = [
    fits.length > 0 && words.testYes(fits.join(', ')),
    isGeneral && words.testGeneral,
    fits.length === 0 && !isGeneral && words.testNo,
    burden.length > 0 &&
      (fits.length > 0 || isGeneral) &&
      words.testLevels(burden.map((level) => wordFor('burden', level)?.toLowerCase() ?? level)),
  ];
  return sentences.filter(Boolean).join(' ');
}

function renderWhere({ feed, service }: Seen, withNames: Places['withNames']): TemplateResult {
  const { area } = service!;
  const places = area?.nationwide
    ? []
    : [...(area?.municipalities ?? []), ...(area?.postcodes ?? [])];
  const own = finderTypes(feed) === defaultTypes;
  return html`<dl class="where">
    ${row(words.ladder, renderLadder(service!))}
    ${row(
      words.finder,
      isInFinder(service!, feed) ? words.finderYes : own ? words.finderNo : words.finderTypes,
    )}
    ${row(words.menu, menuText(service!))} ${row(words.test, testText(service!))}
    ${row(words.area, places.length > 0 ? words.areaSome(withNames(places.join(', '))) : words.areaAll)}
  </dl>`;
}

function renderSeason(service: Service, today: string): unknown {
  if (isValidOn(service, today)) return nothing;
  const { validFrom, validThrough } = service;
  const text =
    validFrom && validFrom > today
      ? words.notYet(longDate(validFrom))
      : words.over(longDate(validThrough!));
  return html`<p class="warn">${text}</p>`;
}

/** One service as a carer sees it, and in which widgets. */
export function renderPreview(
  model: Model,
  now: Date,
  withNames: Places['withNames'],
): TemplateResult {
  const seen = seenIn(model);
  const isShown = seen?.service != null;
  return html`
    <h2 id="preview-title" tabindex="-1">${words.title}</h2>
    ${
      typeof model.place !== 'number'
        ? html`<p class="empty">${texts.form.nothing}</p>`
        : isShown
          ? html`<p class="hint">${words.hint}</p>
              ${renderSeason(seen.service, localTime(now).date)}`
          : html`<p class="warn">${words.hidden} ${words.hiddenWhy}</p>`
    }
    <div id="card" ?hidden=${!isShown}></div>
    ${
      isShown
        ? html`<h3>${words.where}</h3>
            ${renderWhere(seen, withNames)}`
        : nothing
    }
  `;
}

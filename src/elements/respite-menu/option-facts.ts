import type { OfferedService } from '../../domain/services/offer.js';
import type { Service } from '../../domain/services/service.js';
import { weekLines } from '../../domain/shared/opening-hours.js';
import type { Facet } from '../../domain/respite-menu/filters.js';
import { addressOf } from '../internal/address.js';
import { audienceName, languageName } from '../internal/audience.content.js';
import { cardContent, fundingText, hoursContent } from '../internal/service-card.content.js';
import { feedWords } from '../internal/text.js';
import { shortHours } from '../internal/week-hours.js';
import {
  durationName,
  facetName,
  menuContent,
  planningName,
  providerName,
  settingName,
} from './respite-menu.content.js';

/** A label, and what a service says of it; empty where it says nothing. */
export type OptionFact = readonly [label: string, text: string];

/** *Een nacht, een weekend*: only the first begins with a capital. */
const listed = <T>(values: readonly T[], name: (value: T) => string): string =>
  values
    .map(name)
    .map((text, index) => (index > 0 ? text.charAt(0).toLowerCase() + text.slice(1) : text))
    .join(', ');

/** The words for each choice of a facet. */
export const choiceNames: Record<Facet, (value: never) => string> = {
  setting: settingName,
  provider: providerName,
  duration: durationName,
  planning: planningName,
  audience: audienceName,
  language: languageName,
  funding: fundingText,
};

/** Where, who, how long and when. */
export function respiteFacts({ respite }: Service): readonly OptionFact[] {
  const { setting, provider, duration = [], planning = [] } = respite ?? {};
  return [
    [facetName('setting'), setting ? settingName(setting) : ''],
    [facetName('provider'), provider ? providerName(provider) : ''],
    [facetName('duration'), listed(duration, durationName)],
    [facetName('planning'), listed(planning, planningName)],
  ];
}

/**
 * The same in one line: *Thuis · Een vrijwilliger · Een paar uur*.
 *
 * @param from 1 leaves out where it is, which the form has said.
 */
export const respiteWords = (service: Service, from = 0): string =>
  respiteFacts(service)
    .slice(from)
    .map(([, text]) => text)
    .filter(Boolean)
    .join(' · ');

/** Who may use it, where that is not simply whoever lives there. */
export function forWhom({ publisher }: OfferedService): string {
  const name = feedWords(publisher.name);
  if (publisher.kind === 'insurer') return menuContent.insured(name);
  return publisher.kind === 'employer' ? menuContent.employed(name) : '';
}

const placesOf = ({ locations }: Service): string =>
  locations
    .map((location) =>
      [location.name && feedWords(location.name), addressOf(location)].filter(Boolean).join(', '),
    )
    .filter(Boolean)
    .join('; ');

export const addressFact = (service: Service): OptionFact => [
  menuContent.place(),
  placesOf(service),
];

export const publisherFact = (offered: OfferedService): OptionFact => [
  menuContent.offeredBy(),
  forWhom(offered) || feedWords(offered.service.organization ?? offered.publisher.name),
];

export const hoursFact = ({ openingHours }: Service): OptionFact => [
  hoursContent.hours(),
  shortHours(weekLines(openingHours)),
];

export const languagesFact = ({ languages }: Service): OptionFact => [
  facetName('language'),
  languages.map(languageName).join(', '),
];

/** What it costs, until when that holds, and who pays. */
export function costFacts(service: Service): readonly [cost: OptionFact, payer: OptionFact] {
  const { cost, funding, validThrough } = service;
  return [
    [
      cardContent.cost(),
      [feedWords(cost ?? ''), cost && validThrough && menuContent.validThrough(validThrough)]
        .filter(Boolean)
        .join('. '),
    ],
    [facetName('funding'), listed(funding, fundingText)],
  ];
}

export const applyFact = ({ howToApply }: Service): OptionFact => [
  cardContent.howToApply(),
  howToApply ? feedWords(howToApply) : '',
];

export const audienceFact = ({ audience }: Service): OptionFact => [
  cardContent.audience(),
  listed(audience, audienceName),
];

/** How to reach it, as it is written out: number, mail, site. */
export const reachOf = ({ phone, email, url }: Service): readonly string[] =>
  [phone?.display, email, url?.replace(/^https:\/\/|\/$/g, '')].filter((text) => text != null);

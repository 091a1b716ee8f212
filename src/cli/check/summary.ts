import {
  formOf,
  menuForms,
  rungNumbers,
  rungsOf,
  type Feed,
  type RespiteForm,
} from '../../domain/index.js';

/** What each widget has to show of one feed, apart from what is built in. */
export interface FeedSummary {
  /** The date of the list, `2026-11-12`. */
  readonly updatedAt: string | null;
  readonly services: number;
  /** Services on each rung, from the first. A service may be on more than one. */
  readonly rungs: readonly number[];
  /** Services in each part of the menu; `other` is what stands under "Nog meer plekken". */
  readonly respite: Readonly<Record<RespiteForm, number>>;
  readonly supportCentres: { readonly all: number; readonly withPhone: number };
  /** Null where the feed says nothing of a statement. */
  readonly verklaring: { readonly mode: string | null; readonly desks: number } | null;
  /** The word for a built-in questionnaire, or the id of the publisher's own. */
  readonly burdenTest: { readonly instrument: string; readonly isOwn: boolean };
  /** Whether places could be held against the towns that they are in. */
  readonly townsChecked: boolean;
}

/** Counts what a feed has for each widget. */
export function summaryOf(feed: Feed, townsChecked: boolean): FeedSummary {
  const { services, verklaring, burdenTest } = feed;
  const forms = services.filter(({ types }) => types.includes('respite')).map(formOf);
  const count = (form: RespiteForm): number => forms.filter((one) => one === form).length;
  const centres = services.filter(({ types }) => types.includes('support-centre'));
  const instrument = burdenTest?.instrument ?? 'check';
  return {
    updatedAt: feed.updatedAt,
    services: services.length,
    rungs: rungNumbers.map(
      (rung) => services.filter((service) => rungsOf(service).includes(rung)).length,
    ),
    respite: Object.fromEntries(
      [...menuForms, 'other' as const].map((form) => [form, count(form)]),
    ) as Record<RespiteForm, number>,
    supportCentres: {
      all: centres.length,
      withPhone: centres.filter(({ phone }) => phone?.dial).length,
    },
    verklaring: verklaring && {
      mode: verklaring.delivery?.mode ?? null,
      desks: services.filter(({ types }) => types.includes('desk')).length,
    },
    burdenTest: {
      instrument: typeof instrument === 'string' ? instrument : instrument.id,
      isOwn: typeof instrument !== 'string',
    },
    townsChecked,
  };
}

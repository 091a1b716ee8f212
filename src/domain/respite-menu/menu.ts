import type { OfferedService } from '../services/offer.js';
import { byNearestPublisher } from '../services/order.js';
import type { Feed } from '../services/feed.js';
import type { LocalTime } from '../shared/local-time.js';
import { isOpen } from '../shared/opening-hours.js';
import { vocabularyOf, type Vocabulary } from './filters.js';
import { formOf, menuForms, type MenuForm, type RespiteForm } from './forms.js';
import type { RespiteMenuSettings } from './settings.js';

/** One thing to choose. */
export interface MenuEntry {
  readonly offered: OfferedService;
  readonly form: RespiteForm;
}

/** All there is to choose from, and whom to ask. */
export interface RespiteMenu {
  /** Nearest publisher first, then in the order of the feeds. */
  readonly entries: readonly MenuEntry[];
  /** In the order in which they are shown. */
  readonly forms: readonly RespiteForm[];
  /** Who knows the way: the desk that the publisher names, else a local support centre. */
  readonly desk: OfferedService | null;
  /** What can be chosen among the entries. */
  readonly vocabulary: Vocabulary;
  readonly settings: RespiteMenuSettings | null;
}

/** The forms that are shown: the publisher's order first, and none that is hidden and empty. */
function shownForms(
  settings: RespiteMenuSettings | null,
  isOffered: (form: RespiteForm) => boolean,
): readonly RespiteForm[] {
  const { order = [], hides = [] } = settings ?? {};
  const isShown = (form: MenuForm) => !hides.includes(form) || isOffered(form);
  const forms: RespiteForm[] = [...new Set([...order, ...menuForms])].filter(isShown);
  return isOffered('other') ? [...forms, 'other'] : forms;
}

/** Whether somebody can be taken in at once. */
const isUrgent = ({ offered }: MenuEntry): boolean =>
  offered.service.respite?.planning.includes('urgent') ?? false;

/**
 * Whom to call for help or a bed today: who answers now before who does not, and who is there for
 * this alone before who also takes appointments.
 *
 * @returns null when nobody local has a number for it; the huisarts then finds the way.
 */
export function urgentHelp(entries: readonly MenuEntry[], now: LocalTime): OfferedService | null {
  const rank = ({ offered, form }: MenuEntry): number =>
    (isOpen(offered.service.openingHours, now) ? 0 : 2) + (form === 'urgent' ? 0 : 1);
  const [best] = entries
    .filter((entry) => isUrgent(entry) && entry.offered.service.phone?.dial)
    .filter(({ offered }) => offered.publisher.kind !== 'national')
    .sort((one, other) => rank(one) - rank(other));
  return best?.offered ?? null;
}

/**
 * The menu that a list of services gives. Each service of type `respite` stands in it once.
 *
 * @param services what is offered, such as `offeredServices` gives.
 * @param feeds where they come from; the settings of the first that has any count.
 */
export function buildMenu(services: Iterable<OfferedService>, feeds: readonly Feed[]): RespiteMenu {
  const own = feeds.find(({ respiteMenu }) => respiteMenu);
  const settings = own?.respiteMenu ?? null;
  const deskId = `${own?.publisher.id}:${settings?.desk}`;
  const all = [...services];
  const local = all.filter(({ publisher }) => publisher.kind !== 'national');
  const entries = all
    .filter(({ service }) => service.types.includes('respite'))
    .sort(byNearestPublisher)
    .map((offered): MenuEntry => ({ offered, form: formOf(offered.service) }));
  const forms = new Set(entries.map(({ form }) => form));
  return {
    entries,
    forms: shownForms(settings, (form) => forms.has(form)),
    desk:
      local.find(({ id }) => id === deskId) ??
      local.find(({ service }) => service.types.includes('support-centre') && service.phone) ??
      null,
    vocabulary: vocabularyOf(entries),
    settings,
  };
}

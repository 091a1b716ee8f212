import type { Feed } from '../../domain/services/feed.js';
import { buildMenu, type RespiteMenu } from '../../domain/respite-menu/menu.js';
import { localTime } from '../../domain/shared/local-time.js';
import type { OfferController } from '../internal/offer-controller.js';

/** Remembers the menu, because each press of a button asks for it. */
export class MenuController {
  readonly #offers: OfferController;
  #made: {
    readonly feeds: readonly Feed[];
    readonly date: string;
    readonly menu: RespiteMenu;
  } | null = null;

  constructor(offers: OfferController) {
    this.#offers = offers;
  }

  /** What there is to choose from at a moment; the same while no feed comes and no day begins. */
  menuAt(now: Date): RespiteMenu {
    const { feeds } = this.#offers;
    const { date } = localTime(now);
    const made = this.#made;
    const isSame =
      made?.date === date &&
      made.feeds.length === feeds.length &&
      feeds.every((feed, index) => feed === made.feeds[index]);
    if (isSame) return made.menu;
    const menu = buildMenu(this.#offers.services(now), feeds);
    this.#made = { feeds, date, menu };
    return menu;
  }
}

import type { Feed } from '../../src/domain/services/feed.js';
import type { Offer, OfferedService } from '../../src/domain/services/offer.js';
import type { Publisher, Service } from '../../src/domain/services/service.js';

/** A service of which nothing is known but what a test says. */
export const makeService = (more: Partial<Service> = {}): Service => ({
  id: 'service',
  name: 'Een dienst',
  organization: null,
  description: null,
  types: [],
  needs: [],
  tasks: [],
  rungs: [],
  burden: [],
  respite: null,
  funding: [],
  cost: null,
  eligibility: null,
  howToApply: null,
  applyUrl: null,
  access: null,
  audience: [],
  languages: [],
  phone: null,
  whatsapp: null,
  email: null,
  url: null,
  openingHours: { stretches: [], words: [] },
  locations: [],
  area: null,
  validFrom: null,
  validThrough: null,
  updatedAt: null,
  ...more,
});

export const makePublisher = (more: Partial<Publisher> = {}): Publisher => ({
  id: 'gemeente',
  name: 'Gemeente',
  kind: 'municipality',
  url: null,
  phone: null,
  email: null,
  municipalities: [],
  ...more,
});

export const makeFeed = (
  publisher: Partial<Publisher>,
  services: readonly Partial<Service>[],
  more: Partial<Feed> = {},
): Feed => ({
  publisher: makePublisher(publisher),
  updatedAt: null,
  services: services.map(makeService),
  hides: [],
  sections: {},
  burdenTest: null,
  zorgladder: null,
  steunpuntFinder: null,
  respiteMenu: null,
  verklaring: null,
  ...more,
});

export const makeOffered = (
  service: Partial<Service>,
  publisher: Partial<Publisher> = {},
): OfferedService => {
  const made = { service: makeService(service), publisher: makePublisher(publisher) };
  return { ...made, id: `${made.publisher.id}:${made.service.id}`, updatedAt: null };
};

export const makeOffer = (
  services: readonly OfferedService[],
  more: Partial<Offer> = {},
): Offer => ({
  services,
  zorgladder: null,
  coordinationPoint: '',
  ...more,
});

/** Freezes all the way down, so that a write to it throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

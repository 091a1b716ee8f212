import fc from 'fast-check';
import {
  fundings,
  respiteDurations,
  respitePlannings,
  respiteProviders,
  respiteSettings,
  serviceTypes,
  type Respite,
  type Service,
} from '../../../src/domain/services/service.js';
import type { OfferedService } from '../../../src/domain/services/offer.js';
import { facets, noFilters, type Filters } from '../../../src/domain/respite-menu/filters.js';
import { makeOffered } from '../make.js';

export const respite = (more: Partial<Respite> = {}): Respite => ({
  setting: null,
  provider: null,
  duration: [],
  planning: [],
  ...more,
});

export const respiteService = (
  id: string,
  of: Partial<Respite>,
  more: Partial<Service> = {},
): OfferedService => makeOffered({ id, types: ['respite'], respite: respite(of), ...more });

const someRespite = fc.record({
  setting: fc.option(fc.constantFrom(...respiteSettings)),
  provider: fc.option(fc.constantFrom(...respiteProviders)),
  duration: fc.subarray([...respiteDurations]),
  planning: fc.subarray([...respitePlannings]),
});

/** Services of any kind, with any of what can be filtered by. */
export const someServices: fc.Arbitrary<OfferedService[]> = fc
  .array(
    fc.record({
      types: fc.subarray([...serviceTypes], { minLength: 1 }),
      respite: fc.option(someRespite),
      audience: fc.subarray(['dementia', 'children', 'eigen-groep']),
      languages: fc.subarray(['nl', 'tr']),
      funding: fc.subarray([...fundings]),
    }),
    { maxLength: 25 },
  )
  .map((services) =>
    services.map((service, index) => makeOffered({ id: `s${index}`, ...service })),
  );

const values: Record<keyof Filters, readonly string[]> = {
  setting: respiteSettings,
  provider: respiteProviders,
  duration: respiteDurations,
  planning: respitePlannings,
  audience: ['dementia', 'children', 'eigen-groep', 'toString'],
  language: ['nl', 'tr', 'pl'],
  funding: fundings,
};

/** Any choice of filters, also of values that nothing has. */
export const someFilters: fc.Arbitrary<Filters> = fc
  .tuple(...facets.map((facet) => fc.constantFrom('', '', ...values[facet])))
  .map((chosen) => ({
    ...noFilters,
    ...Object.fromEntries(facets.map((facet, index) => [facet, chosen[index]!])),
  }));

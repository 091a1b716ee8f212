import type { Feed } from '../domain/services/feed.js';
import { readEnvelope } from './read-envelope.js';

/**
 * The day on which the numbers below were last compared with the sources named beside them. They are
 * compared with what the organisations and two independent lists say in writing; nobody was called.
 */
const comparedOn = '2026-11-23';

const line = (
  id: string,
  name: string,
  phone: string,
  rungs: readonly number[],
  more: object = {},
): object => ({
  id,
  name,
  organization: name,
  phone,
  rungs,
  types: ['helpline'],
  funding: ['free'],
  area: { nationwide: true },
  updatedAt: comparedOn,
  ...more,
});

/**
 * What is true everywhere in the Netherlands, under every feed and instead of one that fails. What
 * each line is for stands with the other texts of the widgets, since it is translated with them.
 *
 * Old numbers and names that still go round stand in `cli/check/stale-contacts.ts`; they must never
 * come back here.
 */
const document = {
  schemaVersion: '1.0',
  updatedAt: comparedOn,
  publisher: {
    id: 'national',
    name: 'Landelijk',
    kind: 'national',
  },
  services: [
    // MantelzorgNL; also in the sociale kaart of Zutphen (2026) and on sorgulyceum.nl.
    line('mantelzorglijn', 'Mantelzorglijn', '030 760 60 55', [1], {
      organization: 'MantelzorgNL',
      needs: ['information', 'guidance', 'emotional-support'],
      url: 'https://www.mantelzorg.nl',
    }),
    // zeelandnet.nl: day and night.
    line('luisterlijn', 'De Luisterlijn', '088 076 70 00', [1, 5], {
      needs: ['emotional-support'],
      openingHours: ['24/7'],
      // An ordinary number: the call costs what calls cost.
      funding: [],
    }),
    // Wegwijzer, August 2026: every day from 9 to 21.
    line('dementielijn', 'DementieLijn', '0800 5088', [1], {
      organization: 'Alzheimer Nederland',
      needs: ['information', 'emotional-support'],
      audience: ['dementia'],
      openingHours: ['Mo-Su 09:00-21:00'],
    }),
    // Wegwijzer, August 2026.
    line('cak', 'CAK', '0800 1925', [3], { types: ['desk'], needs: ['financial'] }),
    // nu.nl and hartvannederland.nl: free, day and night.
    line('113', '113 Zelfmoordpreventie', '0800 0113', [5], {
      needs: ['emotional-support'],
      openingHours: ['24/7'],
    }),
    // scherpenzeel.nl and augeo.nl: free, day and night.
    line('veilig-thuis', 'Veilig Thuis', '0800 2000', [5], {
      needs: ['guidance'],
      openingHours: ['24/7'],
    }),
  ],
};

let feed: Feed | undefined;

/** The national baseline, read by the same rules as any feed. */
export function baseline(): Feed {
  if (!feed) {
    const read = readEnvelope(document);
    // A fault in our own document is a programming error, not input.
    if (!read.ok || read.value.kind !== 'feed') throw new Error('The baseline is not a valid feed');
    feed = read.value.feed;
  }
  return feed;
}

import type { Instrument, Item, Option } from '../instrument.js';
import { item, option, ownedByOthers } from './make.js';

/** *Min of meer*, *Ja* and *Ja!* are one point, *Nee* and *Nee!* none (Pot e.a. 1995). */
const options = (urgent: boolean | null = null): readonly Option[] => [
  option('strong-no', 0),
  option('no', 0),
  option('more-or-less', 1),
  option('yes', 1),
  option('strong-yes', 1, urgent),
];

/**
 * The nine statements, by what they are about. Which help fits each is our own judgement; *Ja!* to the
 * last one, on pressure as a whole, is the nearest there is to "it is unbearable".
 */
const items: readonly Item[] = [
  item('own-life', { topic: 'own-time', need: 'respite' }),
  item('combine', { need: 'practical-help', audience: 'working-carers' }),
  item('others-short', { need: 'practical-help' }),
  item('always-ready', { need: 'respite' }),
  item('independence', { need: 'guidance' }),
  item('constant-attention', { need: 'respite' }),
  item('conflicts', { need: 'emotional-support' }),
  item('never-lets-go', { need: 'emotional-support' }),
  item('pressure', { need: 'guidance', options: options(true) }),
];

/** The sum is 0 to 9, higher is more pressure; no cut-off has been published. */
export const ediz: Instrument = {
  ...ownedByOthers,
  id: 'ediz',
  title: 'Ervaren Druk door Informele Zorg (EDIZ)',
  citation: {
    text: 'Pot, van Dyck & Deeg, Tijdschr Gerontol Geriatr 1995;26:214-219',
    doi: null,
  },
  items,
  options: options(),
};

const source = 'De Boer e.a. 2012; instrumentwijzer.nl';

/**
 * EDIZ and six statements more, on combining with work and on health. Which of the six is about what
 * was in no source that we could read, so they have numbers, in the order of the publication.
 */
export const edizPlus: Instrument = {
  ...ownedByOthers,
  id: 'ediz-plus',
  title: 'EDIZ-plus',
  citation: {
    text: 'de Boer, Oudijk, Timmermans & Pot, Tijdschr Gerontol Geriatr 2012;43(2):77-88',
    doi: '10.1007/s12439-012-0010-4',
  },
  items: [
    ...items,
    ...[1, 2, 3, 4, 5, 6].map((number) => item(`work-or-health-${number}`, { need: 'guidance' })),
  ],
  options: options(),
  bands: [
    { level: 'low', min: 0, max: 0, label: 'burden-none', text: null, source },
    { level: 'low', min: 1, max: 3, label: 'burden-light', text: null, source },
    { level: 'medium', min: 4, max: 8, label: 'burden-moderate', text: null, source },
    { level: 'high', min: 9, max: 15, label: 'burden-heavy', text: null, source },
  ],
};

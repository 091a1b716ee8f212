import type { Instrument, Item, Option } from '../instrument.js';
import { item, option, ownedByOthers } from './make.js';

/**
 * The thirteen subjects of the strain index, by what they are about: Dutch versions have the last two
 * the other way round, so a number would point at the wrong one. Which help fits each is our own
 * judgement. The last one is the nearest there is to "it is unbearable".
 */
function strainItems(overwhelmed: readonly Option[]): readonly Item[] {
  return [
    item('sleep', { need: 'respite' }),
    item('inconvenient', { need: 'practical-help' }),
    item('physical', { need: 'practical-help', task: 'personal-care' }),
    item('confining', { need: 'respite' }),
    item('family-adjustments', { need: 'guidance' }),
    item('plan-changes', { need: 'respite' }),
    item('other-demands', { need: 'practical-help' }),
    item('emotional-adjustments', { need: 'emotional-support' }),
    item('upsetting-behaviour', { need: 'education' }),
    item('person-changed', { need: 'emotional-support' }),
    item('work-adjustments', { need: 'guidance', audience: 'working-carers' }),
    item('financial', { topic: 'money', need: 'financial' }),
    item('overwhelmed', { need: 'guidance', options: overwhelmed }),
  ];
}

const source = 'Robinson 1983';

/** Yes is 1, the sum is 0 to 13, 7 and more is high strain (Robinson 1983). */
export const csi: Instrument = {
  ...ownedByOthers,
  id: 'csi',
  title: 'Caregiver Strain Index (CSI)',
  citation: { text: 'Robinson, J Gerontol 1983;38(3):344-348', doi: '10.1093/geronj/38.3.344' },
  items: strainItems([option('yes', 1, true), option('no', 0)]),
  options: [option('yes', 1), option('no', 0)],
  bands: [
    { level: 'low', min: 0, max: 6, label: 'below-cut-off', text: null, source },
    { level: 'high', min: 7, max: 13, label: 'high-strain', text: null, source },
  ],
};

/** Regularly 2, sometimes 1, no 0; the sum is 0 to 26; no cut-off has been published. */
export const mcsi: Instrument = {
  ...ownedByOthers,
  id: 'mcsi',
  title: 'Modified Caregiver Strain Index (MCSI)',
  citation: {
    text: 'Thornton & Travis, J Gerontol B 2003;58(2):S127-S132',
    doi: '10.1093/geronb/58.2.S127',
  },
  items: strainItems([option('regularly', 2, true), option('sometimes', 1), option('no', 0)]),
  options: [option('regularly', 2), option('sometimes', 1), option('no', 0)],
};

import { tasks } from '../../services/service.js';
import type { Instrument, Item } from '../instrument.js';
import { item, option } from './make.js';

/**
 * The ten care tasks: the nine that services take over, and staying near, for which somebody else has
 * to come. They are no items of their own: of what is ticked is asked how heavy it is and how long it
 * takes.
 */
export const careTasks = [...tasks, 'supervision'] as const;

/** The fewest hours a week that fit the answer; who does not know is not given any. */
const hours = [
  option('hours-0', 0),
  option('hours-2', 2),
  option('hours-4', 4),
  option('hours-8', 8),
  option('hours-unknown', 0),
];

const heaviness = [option('light', 0), option('bit-heavy', 1), option('heavy', 2)];

const ticks = [option('yes', 0), option('no', 0)];

const taskItems: readonly Item[] = careTasks.flatMap((task) => [
  item(task, {
    pick: true,
    options: ticks,
    need: task === 'supervision' ? 'respite' : null,
    task: task === 'supervision' ? null : task,
  }),
]);

const aboutTasks: readonly Item[] = careTasks.flatMap((task) => [
  item(`${task}-heaviness`, {
    topic: 'heaviness',
    about: task,
    options: heaviness,
    weight: 0.25,
    required: true,
  }),
  item(`${task}-hours`, {
    topic: 'hours',
    about: task,
    options: hours,
    weight: 0.05,
    required: true,
  }),
]);

const statements: readonly Item[] = [
  item('sleep', { need: 'respite' }),
  item('own-time', { need: 'respite' }),
  item('body', { need: 'respite' }),
  item('worry', { need: 'emotional-support' }),
  item('work', { need: 'guidance', audience: 'working-carers' }),
  item('money', { need: 'financial' }),
  item('family', { need: 'emotional-support' }),
  item('on-call', { need: 'respite' }),
  item('moments', { reverse: true, need: 'emotional-support' }),
  item('support', { reverse: true, need: 'guidance' }),
];

/**
 * Our own test, in our own words. It is not scientific and says so; it is there to look at one's own
 * situation, and to find help that fits.
 *
 * The rule, and why it is so:
 *
 * - Each of the ten statements counts 0, 1 or 2 (*nee*, *soms*, *vaak*), together up to 20. How
 *   somebody is doing says most about how heavy it weighs, so this is most of the score. Two are good
 *   news and count the other way round.
 * - Of each task ticked, how heavy it is counts up to a half, and the hours a week a twentieth each, up
 *   to 0.4; ten tasks together 9. Doing much is not the same as being overburdened, so the tasks alone
 *   can make it medium and never high. Eight hours a week is what is called intensive (Spectrum 2020),
 *   and longer is not asked.
 * - *Kunt u het volhouden?* counts 7 (*niet lang meer*) or 14 (*het gaat niet meer*): whoever says so
 *   is believed, whatever the rest is.
 * - Medium from 7: as if seven of the ten statements were true now and then, or three or four often.
 *   High from 14: as if seven of ten were often true. Nobody has validated these limits.
 *
 * A heavier answer adds to the score or leaves it, so it never lowers the level. Up to three statements
 * may be left out, such as work for whoever has none; they count as the average of the others.
 */
export const check: Instrument = {
  id: 'check',
  version: '1.0',
  title: 'Mantelzorg-check',
  citation: null,
  licence: { status: 'EUPL-1.2', holder: 'Mantelzorg Widgets', note: null },
  items: [
    ...taskItems,
    ...aboutTasks,
    ...statements,
    item('hold', {
      topic: null,
      required: true,
      options: [option('hold-on', 0), option('hold-short', 7), option('hold-not', 14, true)],
    }),
  ],
  options: [option('never', 0), option('sometimes', 1), option('often', 2)],
  scoring: { method: 'weights', missing: { maxMissing: 3 } },
  bands: [
    { level: 'low', min: 0, max: 7, label: 'check-low', text: null, source: null },
    { level: 'medium', min: 7, max: 14, label: 'check-medium', text: null, source: null },
    { level: 'high', min: 14, max: 43, label: 'check-high', text: null, source: null },
  ],
};

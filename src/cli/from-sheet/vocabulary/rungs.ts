import type { RungNumber } from '../../../domain/index.js';

interface RungRule {
  readonly rungs: readonly RungNumber[];
  /** Folded; each that is given must match. */
  readonly name?: RegExp;
  readonly organization?: RegExp;
  readonly eligibility?: RegExp;
}

/**
 * Rungs that a row settles by itself; the first rule that holds counts. For all other rows the feed
 * names none, and the widgets derive them from who pays and what is taken over: what costs nothing
 * is help of neighbours and volunteers (2), what one pays for one arranges oneself (1).
 */
export const rungRules: readonly RungRule[] = [
  // A carers' support centre stands beside the volunteers it finds, whoever employs its people.
  {
    rungs: [2],
    name: /\b(mantelzorg(coordinator|consulent|steunpunt)|(steunpunt|expertisepunt) mantelzorg)/,
  },
  { rungs: [2], name: /\b(vrijwillig\w*|maatje\w*|automaatje)\b/ },
  { rungs: [2], organization: /\bautomaatje\b/ },

  // What the Wmo arranges, by its own name or by whom it is for.
  { rungs: [3], name: /\bwmo\b/ },
  { rungs: [3], eligibility: /\b(?<!(?:geen|zonder) )wmo indicatie\b/ },
  // Independent client support is there by law: the municipality offers it, free (Wmo 2015, 2.2.4).
  { rungs: [3], name: /\bclientondersteun/ },
  // Travel for people with a limitation: Valys asks a proof from the municipality, and a call-a-ride
  // runs for it.
  { rungs: [3], name: /\b(regiotaxi|deeltaxi|wmo vervoer)\b/ },
  { rungs: [3], organization: /\bvalys\b/ },

  // Nursing and care, and who sets it going.
  {
    rungs: [4],
    name: /\b(huisarts|huisartsenpraktijk|wijkverpleging|thuiszorg|casemanager\w*|\w*verpleegkundige)\b/,
  },
  // Doctors at night and in the weekend are for now, not for a plan.
  { rungs: [4, 5], name: /\b(huisartsenpost|spoedpost)\b/ },

  { rungs: [3], organization: /^gemeente / },
];

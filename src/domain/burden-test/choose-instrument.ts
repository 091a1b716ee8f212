import type { Instrument } from './instrument.js';
import { check } from './instruments/check.js';
import { csi, mcsi } from './instruments/csi.js';
import { ediz, edizPlus } from './instruments/ediz.js';
import type { BurdenTestSettings, InstrumentId } from './settings.js';

/** The built-in questionnaires; all but the check wait for their wording. */
export const builtInInstruments: Readonly<Record<InstrumentId, Instrument>> = {
  check,
  csi,
  mcsi,
  ediz,
  'ediz-plus': edizPlus,
};

/** Which questionnaire a page gets, and what stood in the way of the one it asked for. */
export interface InstrumentChoice {
  readonly instrument: Instrument;
  /** The one that was asked for, where it could not be given. */
  readonly refused: string | null;
  /** Items without a wording, because of which it could not be. */
  readonly withoutText: readonly string[];
}

/**
 * The questionnaire to ask. What the tag names comes before what the feed names. One whose wording
 * belongs to others is asked when the feed has the text of every item; else the built-in check is.
 *
 * @param wanted what the tag names: a built-in one, the id of the feed's own, or empty.
 */
export function chooseInstrument(
  wanted: string,
  settings: BurdenTestSettings | null,
): InstrumentChoice {
  const own = settings?.instrument ?? 'check';
  if (typeof own === 'object' && (!wanted || wanted === own.id)) {
    return { instrument: own, refused: null, withoutText: [] };
  }
  const id = wanted || (typeof own === 'string' ? own : 'check');
  const found = Object.values(builtInInstruments).find(
    (instrument) => instrument.id === id.toLowerCase(),
  );
  if (!found) return { instrument: check, refused: id, withoutText: [] };
  if (found === check) return { instrument: check, refused: null, withoutText: [] };
  const texts = settings?.texts;
  const items = found.items.map((item) => ({ ...item, text: texts?.get(item.id) ?? null }));
  const withoutText = items.filter(({ text }) => !text).map(({ id }) => id);
  return withoutText.length > 0
    ? { instrument: check, refused: id, withoutText }
    : { instrument: { ...found, items }, refused: null, withoutText: [] };
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  builtInInstruments,
  chooseInstrument,
} from '../../../src/domain/burden-test/choose-instrument.js';
import type { Instrument } from '../../../src/domain/burden-test/instrument.js';
import { check } from '../../../src/domain/burden-test/instruments/check.js';
import {
  instrumentIds,
  type BurdenTestSettings,
} from '../../../src/domain/burden-test/settings.js';
import type { LocalizedText } from '../../../src/domain/shared/text.js';
import { deepFreeze } from '../make.js';
import { makeInstrument } from './make.js';

const settings = (more: Partial<BurdenTestSettings>): BurdenTestSettings => ({
  introduction: null,
  instrument: null,
  texts: new Map(),
  ...more,
});

const textsFor = ({ items }: Instrument): Map<string, LocalizedText> =>
  new Map(items.map(({ id }) => [id, `Over ${id}`]));

const own = makeInstrument({ id: 'own' });
const csi = builtInInstruments.csi;
const everyId = csi.items.map(({ id }) => id);

describe('chooseInstrument', () => {
  const table: readonly [
    what: string,
    wanted: string,
    settings: BurdenTestSettings | null,
    given: string,
    refused?: string,
    withoutText?: readonly string[],
  ][] = [
    ['nothing and no feed', '', null, 'check'],
    ['nothing and a feed without one', '', settings({}), 'check'],
    ['the check', 'check', null, 'check'],
    ['the check, though the feed has its own', 'check', settings({ instrument: own }), 'check'],
    ['nothing and a feed with a built-in one', '', settings({ instrument: 'csi', texts: textsFor(csi) }), 'csi'],
    ['a built-in one of which the feed has the texts', 'csi', settings({ texts: textsFor(csi) }), 'csi'],
    ['a built-in one, though the feed names another', 'csi', settings({ instrument: 'ediz', texts: textsFor(csi) }), 'csi'],
    ['a built-in one, though the feed has its own', 'csi', settings({ instrument: own, texts: textsFor(csi) }), 'csi'],
    ['a built-in one without a feed', 'csi', null, 'check', 'csi', everyId],
    ['nothing and a feed without the texts', '', settings({ instrument: 'csi' }), 'check', 'csi', everyId],
    ['a built-in one without one text', 'csi', settings({ texts: new Map([...textsFor(csi)].filter(([id]) => id !== 'sleep')) }), 'check', 'csi', ['sleep']],
    ['an empty text', 'csi', settings({ texts: new Map([...textsFor(csi), ['sleep', '']]) }), 'check', 'csi', ['sleep']],
    ['nothing and a feed with its own', '', settings({ instrument: own }), 'own'],
    ['the own one of a feed by its id', 'own', settings({ instrument: own }), 'own'],
    ['an own one that the feed does not have', 'own', settings({}), 'check', 'own'],
    ['an unknown one', 'zbi', settings({ texts: textsFor(csi) }), 'check', 'zbi'],
    ['a word that objects know', 'constructor', null, 'check', 'constructor'],
    ['another word that objects know', '__proto__', settings({ instrument: own }), 'check', '__proto__'],
  ]; // prettier-ignore
  for (const [what, wanted, asked, given, refused = null, withoutText = []] of table) {
    it(`gives ${given} for ${what}`, () => {
      const choice = chooseInstrument(wanted, asked);
      assert.equal(choice.instrument.id, given);
      assert.equal(choice.refused, refused);
      assert.deepEqual(choice.withoutText, withoutText);
    });
  }

  it('puts the texts of the feed in, in each language, and changes nothing else', () => {
    deepFreeze(builtInInstruments);
    const texts = new Map([...textsFor(csi), ['sleep', { nl: 'Slaap', en: 'Sleep' }]]);
    const { instrument } = chooseInstrument('csi', settings({ texts }));
    assert.deepEqual(instrument.items[0]!.text, { nl: 'Slaap', en: 'Sleep' });
    assert.equal(instrument.items[12]!.text, 'Over overwhelmed');
    const without = instrument.items.map((item) => ({ ...item, text: null }));
    assert.deepEqual({ ...instrument, items: without }, csi);
  });

  it('prefers the own one of a feed to a built-in one by the same id', () => {
    const adapted = makeInstrument({ id: 'csi' });
    assert.equal(chooseInstrument('csi', settings({ instrument: adapted })).instrument, adapted);
  });

  it('does not change the check by texts', () => {
    const texts = new Map([['sleep', 'Iets anders']]);
    assert.equal(chooseInstrument('check', settings({ texts })).instrument, check);
  });

  it('has each built-in one by its word', () => {
    assert.deepEqual(Object.keys(builtInInstruments).sort(), [...instrumentIds].sort());
    for (const [id, instrument] of Object.entries(builtInInstruments)) {
      assert.equal(instrument.id, id);
      assert.equal(chooseInstrument(id, settings({ texts: textsFor(instrument) })).refused, null);
    }
  });
});

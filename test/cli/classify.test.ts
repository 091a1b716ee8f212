import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { classify, type RowWords } from '../../src/cli/from-sheet/classify.js';

const nothing: RowWords = {
  name: 'Dienst',
  organization: '',
  eligibility: '',
  howToApply: '',
  kindOfHelp: '',
  task: '',
  cost: '',
  hasPhone: true,
};

const of = (words: Partial<RowWords>) => classify({ ...nothing, ...words });

const costs: readonly [string, ...string[]][] = [
  ['Gratis', 'free'],
  ['Geen kosten', 'free'],
  ['Gratis bij lidmaatschap à € 26,50 per jaar', 'own-cost'],
  ['Korting bij lidmaatschap à € 26,50 per jaar', 'own-cost'],
  ['Eerste gesprek gratis'],
  ['Niet gratis'],
  ['€ 5,00 per keer', 'own-cost'],
  ['€ 0,50 per keer', 'own-cost'],
  ['€ 0', 'free'],
  ['Afhankelijk van afstand', 'own-cost'],
  ['Particulier tarief, mogelijk vergoeding via PGB', 'wmo', 'own-cost'],
  ['Wmo, eigen bijdrage', 'wmo', 'own-cost'],
  ['PGB vanuit de Wlz', 'wlz'],
  ['Vergoeding via zorgverzekering', 'zvw'],
  ['Via sommige aanvullende zorgverzekeringen', 'supplementary-insurance'],
  ['Wordt niet vergoed door de zorgverzekering'],
  ['Zie website'],
  [''],
];

const types: readonly [string, string, boolean?][] = [
  ['Mantelzorgcoördinator (Plannen)', 'support-centre'],
  ['Steunpunt Mantelzorg', 'support-centre'],
  ['Mantelzorglijn', 'helpline'],
  ['De Luistertelefoon', 'helpline'],
  ['Mantelzorglijn', 'service', false],
  ['Richtlijn wassen', 'service'],
  ['Wmo-loket', 'desk'],
  ['WMO-zorgloket persoonlijke verzorging', 'desk'],
  ['Logeerhuis De Linde', 'respite'],
  ['Kapper aan huis', 'service'],
];

const rungs: readonly [Partial<RowWords>, ...number[]][] = [
  [{ name: 'Huisarts' }, 4],
  [{ name: 'Schakelverpleegkundige' }, 4],
  [{ name: 'Huishoudelijke hulp via de WMO' }, 3],
  [{ name: 'Reizen', eligibility: 'Mensen met een Wmo-indicatie' }, 3],
  [{ name: 'Reizen', eligibility: 'Ook zonder Wmo-indicatie' }],
  [{ name: 'Onafhankelijke cliëntondersteuning' }, 3],
  [{ name: 'Waardering', organization: 'Gemeente Zutphen' }, 3],
  [{ name: 'Mantelzorgcoördinator', organization: 'Gemeente Zutphen' }, 2],
  [{ name: 'Kookhulp via vrijwilligers' }, 2],
  [{ name: 'Kapper aan huis' }],
];

describe('who pays, from what it costs', () => {
  for (const [cost, ...funding] of costs) {
    it(`${JSON.stringify(cost)}: ${funding.join(', ') || 'not said'}`, () => {
      assert.deepEqual(of({ cost }).funding, funding);
    });
  }
});

describe('what a service is, from its name', () => {
  for (const [name, type, hasPhone = true] of types) {
    it(`${name}${hasPhone ? '' : ' without a number'}: ${type}`, () => {
      assert.deepEqual(of({ name, hasPhone }).types, [type]);
    });
  }
});

describe('the rungs that a row settles', () => {
  for (const [words, ...found] of rungs) {
    it(`${Object.values(words).join(', ')}: ${found.join(', ') || 'none'}`, () => {
      assert.deepEqual(of(words).rungs, found);
    });
  }
});

describe('needs and tasks', () => {
  it('come from both columns, in the order of the vocabulary', () => {
    const found = of({ kindOfHelp: 'Praktische hulp', task: 'Emotionele steun' });
    assert.deepEqual(found.needs, ['emotional-support', 'practical-help']);
    assert.deepEqual(of({ task: 'Vervoer; Boodschappen' }).tasks, ['groceries', 'transport']);
  });

  it('are found whatever the capitals and accents', () => {
    assert.deepEqual(of({ kindOfHelp: 'FINANCIËLE REGELINGEN' }).needs, ['financial']);
  });

  it('leave out words that are not known, and name them', () => {
    const found = of({ kindOfHelp: 'Praktische hulp, Toverij', task: 'constructor' });
    assert.deepEqual(found.needs, ['practical-help']);
    assert.deepEqual(found.unknown, { kindOfHelp: ['Toverij'], task: ['constructor'] });
  });
});

describe('respite, access and audience', () => {
  it('are taken where the words are certain', () => {
    assert.deepEqual(of({ name: 'Oppas aan huis door vrijwilligers' }).respite, {
      setting: 'home',
      duration: ['hours'],
      provider: 'volunteer',
    });
    assert.equal(of({ eligibility: 'Met indicatie van de gemeente' }).access, 'assessment');
    assert.equal(of({ howToApply: 'U hebt geen verwijzing nodig' }).access, 'self');
    assert.equal(of({ howToApply: 'Met een verwijzing van de huisarts' }).access, 'referral');
    assert.deepEqual(of({ eligibility: 'Jonge mantelzorgers' }).audience, ['young-carers']);
    assert.deepEqual(of({ eligibility: 'Alle mantelzorgers' }).audience, []);
  });
});

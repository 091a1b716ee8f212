import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serviceWith } from './reading.js';

describe('the schedules of a service', () => {
  const hours = (...schedules: object[]) => serviceWith({ schedules }).openingHours;
  const weekly = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '12:00' };
  const read = { stretches: [{ from: 540, to: 720 }], words: [] };
  const unread = { stretches: [], words: [] };

  it('are read when they are the same every week', () => {
    for (const change of [
      {},
      { interval: 1 },
      { interval: '1' },
      { freq: 'weekly', byday: 'mo' },
      { opens_at: '9:00', closes_at: '12:00:00.000Z' },
      { valid_from: '2026-11-23', valid_to: '2026-11-23T23:00:00Z' },
      { dtstart: '20240101T090000', until: '20271231' },
      { wkst: 'SU', description: 'Maandagochtend' },
    ]) {
      assert.deepEqual(hours({ ...weekly, ...change }), read, JSON.stringify(change));
    }
  });

  it('are words, or left, when they are anything else', () => {
    for (const change of [
      { freq: 'MONTHLY' },
      { freq: null },
      { interval: 2 },
      { count: 3 },
      { bymonthday: '1,2' },
      { byday: '2MO' },
      { byday: null },
      { opens_at: null },
      { closes_at: '9:60' },
      { closes_at: '09:00' },
    ]) {
      const changed = { ...weekly, ...change };
      assert.deepEqual(hours(changed), unread, JSON.stringify(change));
      assert.deepEqual(
        hours({ ...changed, description: '<p>Soms,\nbel eerst</p>' }).words,
        ['Soms, bel eerst'],
        JSON.stringify(change),
      );
    }
  });

  it('are left when they are not valid today', () => {
    for (const change of [
      { valid_from: '2026-11-24' },
      { valid_to: '2026-11-22' },
      { dtstart: '2027-01-01' },
      { until: '2026-01-01' },
    ]) {
      assert.deepEqual(hours({ ...weekly, description: 'Nu', ...change }), unread);
    }
  });

  it('last to midnight or through it', () => {
    const evening = { ...weekly, opens_at: '18:00' };
    const until = (closes_at: string) => hours({ ...evening, closes_at }).stretches;
    assert.deepEqual(until('23:59'), [{ from: 1080, to: 1440 }]);
    assert.deepEqual(until('00:00'), [{ from: 1080, to: 1440 }]);
    assert.deepEqual(until('02:00'), [{ from: 1080, to: 1560 }]);
    const day = { ...weekly, opens_at: '00:00', closes_at: '00:00:00' };
    assert.deepEqual(hours(day).stretches, [{ from: 0, to: 1440 }]);
  });
});

describe('the area of a service', () => {
  const area = (...service_areas: object[]) => serviceWith({ service_areas }).area;

  it('is a municipality by its code or its name, or a postcode', () => {
    assert.deepEqual(
      area({ extent: 'gm0301' }, { name: 'Gemeente Bergen op Zoom' }, { extent: '7200-7207' }),
      {
        municipalities: ['GM0301', 'Gemeente Bergen op Zoom'],
        postcodes: ['7200-7207'],
        nationwide: false,
      },
    );
    assert.deepEqual(area({ service_area: "'s-Hertogenbosch" })?.municipalities, undefined);
    assert.deepEqual(area({ service_area: 'Zutphen' })?.municipalities, ['Zutphen']);
  });

  it('is the country', () => {
    for (const fields of [
      { extent_type: 'nationwide' },
      { name: 'Nederland' },
      { extent: 'National' },
    ]) {
      assert.equal(area({ name: 'Zutphen' }, fields)?.nationwide, true);
    }
  });

  it('is everywhere when a part of it is not known', () => {
    for (const fields of [
      { name: 'Alle inwoners van Zutphen, ook die in de dorpen.' },
      { name: 'Regio Achterhoek' },
      { name: 'Gelderland' },
      { extent: '{"type":"Polygon"}', extent_type: 'geojson' },
    ]) {
      assert.equal(area({ name: 'Zutphen' }, fields), null, JSON.stringify(fields));
    }
  });
});

describe('what a service costs', () => {
  const cost = (fields: object) => {
    const { cost, funding } = serviceWith(fields);
    return [cost, ...funding];
  };

  it('is free only when nothing else is said', () => {
    const zero = { amount: 0, currency: 'EUR' };
    assert.deepEqual(cost({ cost_options: [zero, { amount: '0' }] }), ['Gratis', 'free']);
    for (const fields of [
      { cost_options: [{ ...zero, option: 'Eerste keer' }] },
      { cost_options: [{ ...zero, amount_description: 'per keer' }] },
      { cost_options: [zero, { amount: 5 }] },
      { cost_options: [{ option: 'gratis' }] },
      { cost_options: [zero], fees_description: 'Materiaal betaalt u zelf' },
      { cost_options: [{ ...zero, valid_to: '2020-01-01' }] },
      { cost_options: [{ amount: null }, { amount: '' }, {}] },
    ]) {
      assert.equal(cost(fields).includes('free'), false, JSON.stringify(fields));
    }
  });

  it('has the currency that is given, and none that is not', () => {
    assert.deepEqual(cost({ cost_options: [{ amount: 1250, currency: 'gbp' }] }), ['£ 1.250,00']);
    assert.deepEqual(cost({ cost_options: [{ amount: '35', option: 'Per uur' }] }), [
      'Per uur: 35',
    ]);
    assert.deepEqual(cost({ fees: 'Zie <b>de site</b>' }), ['Zie de site']);
  });
});

describe('the numbers of a service', () => {
  it('are looked for where the UK profile has them', () => {
    const phones = (number: string) => [{ number, type: 'voice' }];
    const fields = {
      organization: { phones: phones('088 000 00 03') },
      contacts: [{ phones: [{ number: 'tel:088 000 00 02' }] }],
      service_at_locations: [{ location: { name: 'Hier', phones: phones('088 000 00 04') } }],
    };
    assert.equal(serviceWith(fields).phone?.display, '088 000 00 02');
    assert.equal(serviceWith({ ...fields, contacts: null }).phone?.display, '088 000 00 04');
    assert.equal(
      serviceWith({ organization: fields.organization }).phone?.display,
      '088 000 00 03',
    );
  });

  it('are none that nobody can talk into', () => {
    const types = ['fax', 'text', 'SMS', 'pager', 'textphone', 'video'];
    const phones = types.map((type) => ({ number: '088 000 00 01', type }));
    assert.equal(serviceWith({ phones }).phone, null);
  });
});

describe('what kind of service it is', () => {
  it('is read from its name when no term tells', () => {
    const typesOf = (name: string, organization = '') =>
      serviceWith({ name, organization: { name: organization } }).types;
    assert.deepEqual(typesOf('Mantelzorgcentrum'), ['support-centre']);
    assert.deepEqual(typesOf('Advies', 'Steunpunt Oost'), ['support-centre']);
    assert.deepEqual(typesOf('Anytown Carers’ Centre'), ['support-centre']);
    assert.deepEqual(typesOf('Respijthuis', 'Mantelzorg Oost'), ['respite']);
    assert.deepEqual(typesOf('Klussendienst'), ['service']);
  });
});

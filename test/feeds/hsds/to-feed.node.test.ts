import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hsdsToFeed } from '../../../src/feeds/hsds/to-feed.js';
import { readDocument } from '../../../src/feeds/read-document.js';
import { read, servicesOf } from './reading.js';

describe('a list of an Open Referral UK API', () => {
  it('becomes a feed of its publisher', async () => {
    const { feed, paths, problems } = read(await servicesOf('services-page-1', 'services-page-2'));
    assert.equal(feed.publisher.id, 'api.voorbeeldstad.example');
    assert.equal(feed.publisher.name, 'Welzijn Voorbeeldstad');
    assert.equal(feed.publisher.kind, 'other');
    assert.equal(feed.updatedAt, '2026-11-10');
    assert.deepEqual(
      feed.services.map(({ name }) => name),
      ['Steunpunt Mantelzorg Voorbeeldstad', 'Vrijwilliger aan huis', 'Cursus Omgaan met dementie'],
    );
    assert.deepEqual(paths, [
      'contents.0.schedules.2',
      'contents.1.cost_options.2',
      'contents.1.attributes.3',
      'contents.2',
    ]);
    // The words of a schedule that is not the same every week.
    assert.deepEqual(problems, ['services.0.openingHours.1']);
  });

  it('gives what a list tells of a service', async () => {
    const [centre, volunteer, course] = read(await servicesOf('services-page-1', 'services-page-2'))
      .feed.services;
    assert.equal(
      centre!.description,
      'Zorgt u voor een naaste? Wij denken met u mee & luisteren.\n\n- een gesprek\n- hulp bij papieren',
    );
    assert.deepEqual(centre!.types, ['support-centre']);
    assert.deepEqual(centre!.needs, ['emotional-support']);
    assert.deepEqual(centre!.funding, ['free']);
    assert.equal(centre!.cost, 'Gratis');
    assert.deepEqual(centre!.languages, ['nl', 'tr']);
    assert.deepEqual(centre!.phone, { display: '088 000 00 10', dial: '+31880000010' });
    assert.deepEqual(centre!.area, {
      municipalities: ['GM9991'],
      postcodes: [],
      nationwide: false,
    });
    assert.equal(centre!.updatedAt, '2026-11-02');
    assert.deepEqual(
      centre!.openingHours.stretches,
      [0, 1, 3].map((day) => ({ from: day * 1440 + 540, to: day * 1440 + 1020 })),
    );
    assert.deepEqual(centre!.openingHours.words, [
      'Elke eerste zaterdag van de maand van 10.00 tot 12.00 uur',
    ]);
    assert.deepEqual(volunteer!.types, ['respite']);
    assert.deepEqual(volunteer!.respite, {
      setting: 'home',
      provider: 'volunteer',
      duration: [],
      planning: [],
    });
    assert.deepEqual(volunteer!.funding, []);
    assert.equal(volunteer!.cost, 'Met een laag inkomen: gratis\n€ 7,50 per middag');
    assert.equal(volunteer!.eligibility, 'Leeftijd: vanaf 18 jaar');
    assert.deepEqual(course!.types, ['service']);
    assert.deepEqual(course!.audience, ['partners-van-mensen-met-nah', 'young-carers']);
  });

  it('bears the name of its server when more organisations stand in it', () => {
    const service = (id: string, name: string) => ({ id, name: id, organization: { name } });
    const { feed } = read([service('a', 'Een'), service('b', 'Twee')]);
    assert.equal(feed.publisher.name, 'api.voorbeeldstad.example');
    const { document } = hsdsToFeed([], { url: 'geen adres', today: '2026-11-23' });
    assert.ok(readDocument(document).ok);
  });
});

describe('a full service of HSDS 3.0', () => {
  it('fills each field that a feed has for it', async () => {
    const { feed, problems } = read(await servicesOf('service'));
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.services[0], {
      id: 'b7c2b0a4-2f0b-4a56-9a1c-3f0e9a6b2c10',
      name: 'Logeerhuis De Voorbeeldhof',
      organization: 'Zorggroep Voorbeeld & Zonen',
      description:
        'In week 52 zijn we dicht.\n\nEen weekend of een week vrij. Uw naaste logeert bij ons; zie onze kamers.\n\nFictief: dit huis bestaat niet.',
      types: ['respite'],
      needs: ['respite'],
      tasks: [],
      rungs: [],
      burden: [],
      respite: {
        setting: 'away',
        provider: 'professional',
        duration: ['weekend', 'week'],
        planning: ['planned'],
      },
      funding: ['wlz'],
      cost: 'Meestal betaalt de Wlz. U betaalt zelf een eigen bijdrage.',
      eligibility: 'Voor mensen met dementie vanaf 55 jaar.\nLeeftijd: tot en met 100 jaar',
      howToApply: 'Bel ons. Daarna komt er iemand bij u langs.',
      applyUrl: null,
      access: null,
      audience: ['dementia'],
      languages: ['nl', 'de'],
      phone: { display: '088 000 00 20', dial: '+31880000020' },
      whatsapp: { display: '088 000 00 21', dial: '+31880000021' },
      email: 'logeren@voorbeeldhof.example',
      url: 'https://www.voorbeeldhof.example/logeren',
      openingHours: { stretches: [{ from: 0, to: 10080 }], words: [] },
      locations: [
        {
          name: 'De Voorbeeldhof',
          street: 'Dorpsstraat 1',
          postalCode: '7201 AA',
          city: 'Voorbeelddorp',
          latitude: 52.1401,
          longitude: 6.2001,
          openingHours: {
            stretches: [0, 4].map((day) => ({ from: day * 1440 + 540, to: day * 1440 + 1290 })),
            words: [],
          },
          accessibility: 'Met een rolstoel toegankelijk\nBel voor de lift.',
        },
      ],
      area: { municipalities: [], postcodes: [], nationwide: true },
      validFrom: null,
      validThrough: null,
      updatedAt: '2026-09-15',
    });
  });

  it('names what has no place', async () => {
    const { paths } = read(await servicesOf('service'));
    assert.deepEqual(paths.map((path) => path.replace('contents.0.', '')).sort(), [
      'accreditations',
      'additional_urls',
      'alternate_name',
      'interpretation_services',
      'languages.2',
      'phones.0',
      'phones.1.extension',
      'program',
      'service_areas.0.extent',
      'service_at_locations.0.location.addresses',
      'service_at_locations.0.location.description',
      'service_at_locations.0.location.transportation',
      'service_at_locations.1.location',
    ]);
  });
});

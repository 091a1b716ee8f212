// Made-up services of realistic spread, for measuring and for tests. Nothing of it is committed.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { gazetteer } from './gazetteer.mjs';

/** Numbers between 0 and 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const kinds = [
  ['support-centre', ['Steunpunt Mantelzorg', 'Mantelzorgpunt', 'Mantelzorgcafé'], 35],
  ['service', ['Maatjesproject', 'Klussendienst', 'Boodschappenhulp', 'Vervoersdienst'], 30],
  ['respite', ['Logeerhuis', 'Dagbesteding', 'Oppas aan huis', 'Respijthuis'], 20],
  ['desk', ['Wmo-loket', 'Sociaal wijkteam'], 10],
  ['helpline', ['Mantelzorglijn', 'Luisterlijn'], 5],
];
const organizations = ['Stichting Welzijn', 'Zorggroep', 'Vrijwilligersraad', 'Buurthuis', 'Kerk'];
const sentences = [
  'Voor iedereen die voor een naaste zorgt.',
  'U kunt er uw verhaal kwijt en vragen stellen over hulp en geld.',
  'Een vrijwilliger komt bij u thuis, zodat u even weg kunt.',
  'Elke week is er koffie met andere mantelzorgers.',
  'Ook voor wie zorgt voor iemand met dementie of na een beroerte.',
  'Aanmelden hoeft niet. Bel gerust als u twijfelt.',
  'We helpen met formulieren, afspraken en het aanvragen van hulp.',
  'Er is een groep voor jonge mantelzorgers en een voor ouders.',
];
const hours = [
  ['Mo-Fr 09:00-17:00'],
  ['Mo-Fr 08:30-12:30,13:30-16:30'],
  ['Mo,We,Fr 09:00-12:00'],
  ['Tu 13:00-17:00', 'Th 18:30-21:00'],
  ['Mo-Su 08:00-22:00'],
];
const audiences = ['dementia', 'young-carers', 'working-carers'];
const languages = ['tr', 'ar', 'pl', 'en'];

/**
 * A feed of made-up services all over the country: more where more places are, some without hours,
 * address or number, as real lists are.
 *
 * @param {object} options
 * @param {number} options.count
 * @param {number} [options.seed] the same seed gives the same services
 * @param {string} [options.id] of the publisher
 */
export function exampleFeed({ count, seed = 1, id = 'voorbeeld' }) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const chance = (percentage) => random() * 100 < percentage;
  const places = gazetteer().flatMap(([code, , ...values]) => {
    const found = [];
    for (let at = 0; at < values.length; at += 3) {
      const [name] = values[at].split('=');
      found.push({ code, name, latitude: values[at + 1] / 1000, longitude: values[at + 2] / 1000 });
    }
    return found;
  });
  const draw = () => {
    let left = random() * 100;
    return kinds.find(([, , weight]) => (left -= weight) < 0) ?? kinds[0];
  };
  const services = Array.from({ length: count }, (_, index) => {
    const [type, names] = draw();
    const place = pick(places);
    // Within some two kilometres of the middle of the place.
    const near = (degrees, size) => Number((degrees + (random() - 0.5) * size).toFixed(5));
    const service = {
      id: `dienst-${index}`,
      name: `${pick(names)} ${place.name}`,
      organization: `${pick(organizations)} ${place.name}`,
      description: Array.from({ length: 2 + Math.floor(random() * 4) }, () => pick(sentences)).join(
        ' ',
      ),
      types: [type],
      needs: ['information', 'emotional-support'],
      rungs: [2],
      area: { municipalities: [`GM${place.code}`] },
      updatedAt: '2026-11-01',
    };
    if (chance(95)) service.phone = `088 000 ${String(index % 10_000).padStart(4, '0')}`;
    if (chance(60)) service.email = `dienst-${index}@voorbeeld.example`;
    if (chance(70)) service.url = `https://voorbeeld.example/dienst-${index}`;
    if (chance(80)) service.openingHours = pick(hours);
    if (chance(20)) service.audience = [pick(audiences)];
    if (chance(10)) service.languages = ['nl', pick(languages)];
    if (chance(90)) {
      service.locations = [
        {
          street: `Voorbeeldstraat ${1 + Math.floor(random() * 200)}`,
          city: place.name,
          latitude: near(place.latitude, 0.03),
          longitude: near(place.longitude, 0.05),
        },
      ];
    }
    return service;
  });
  return {
    schemaVersion: '1.0',
    updatedAt: '2026-11-01',
    publisher: { id, name: 'Verzonnen diensten', kind: 'other' },
    services,
    steunpuntFinder: { types: kinds.map(([type]) => type) },
  };
}

/** The same with respite alone, in all its forms. */
export function respiteFeed({ count, seed = 1 }) {
  const feed = exampleFeed({ count, seed });
  const random = randomFrom(seed + 1);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const services = feed.services.map((service) => {
    const setting = pick(['home', 'home', 'away', 'away', 'away']);
    return {
      ...service,
      types: ['respite'],
      funding: [pick(['wmo', 'wlz', 'zvw', 'free', 'own-cost'])],
      respite: {
        setting,
        provider: pick(['volunteer', 'professional']),
        duration: [setting === 'home' ? 'hours' : pick(['day', 'night', 'weekend', 'week'])],
        planning: [pick(['planned', 'regular'])],
      },
    };
  });
  return { ...feed, services };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  });
  const text = JSON.stringify(
    exampleFeed({ count: Number(values.count), seed: Number(values.seed) }),
  );
  if (values.out) writeFileSync(values.out, text);
  else process.stdout.write(text);
}

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { rungsOf } from '../../src/domain/index.js';
import { readDocument } from '../../src/feeds/index.js';
import { runHere, withFiles, zutphenFeed, zutphenSheet } from './cli.js';

const options = [
  ...['--publisher', 'gemeente-zutphen', '--publisher-name', 'Gemeente Zutphen'],
  ...['--publisher-url', 'https://www.zutphen.nl', '--municipality', 'GM0301'],
  ...['--updated', '2026-11-12'],
];
const convert = (...more: string[]) => runHere('from-sheet', zutphenSheet, ...options, ...more);

function feedOf(text: string) {
  const read = readDocument(JSON.parse(text));
  assert.ok(read.ok && read.value.kind === 'feed');
  return read.value;
}

const rungsById = (text: string) =>
  new Map(feedOf(text).feed.services.map((service) => [service.id, rungsOf(service).join(' ')]));

describe('the sociale kaart of Zutphen', () => {
  it('with its own feed to keep gives exactly that feed again', async () => {
    const { code, out } = await convert('--keep', zutphenFeed);
    assert.equal(code, 0);
    assert.equal(out, await readFile(zutphenFeed, 'utf8'));
  });

  it('gives 35 services with the same ids, and no field that can not be read', async () => {
    const { code, out } = await convert();
    assert.equal(code, 0);
    const { feed, problems } = feedOf(out);
    assert.deepEqual(problems, []);
    assert.equal(feed.services.length, 35);
    const kept = feedOf(await readFile(zutphenFeed, 'utf8')).feed;
    assert.deepEqual(
      feed.services.map(({ id }) => id),
      kept.services.map(({ id }) => id),
    );
  });

  it('stands on the rungs on which a carer would look', async () => {
    const expected: Readonly<Record<string, string>> = {
      'perspectief-zutphen-activiteiten-in-buurthuizen': '2',
      'kruiswerk-dagtochten': '1',
      'boodschappen-bezorgen-zutphen': '1',
      'perspectief-zutphen-kookhulp-via-vrijwilligers': '2',
      'kruiswerk-maaltijdservice': '1',
      'overzicht-eten-in-zutphen': '1',
      'budgetbuddy-zutphen-budgetondersteuning-en-administratie': '2',
      'kruiswerk-online-cursus-vergoedingen': '1',
      'perspectief-zutphen-hulp-bij-leefgebieden': '2',
      'perspectief-zutphen-mantelzorgcoordinator-administratie': '2',
      'mee-samen-onafhankelijke-clientondersteuning-administratie': '3',
      'kruiswerk-huishoudelijke-hulp': '1',
      'gemeente-zutphen-huishoudelijke-hulp-via-de-wmo': '3',
      'kruiswerk-klusser-aan-huis': '1',
      'kruiswerk-tuinman-aan-huis': '1',
      'perspectief-zutphen-vrijwillige-hulp-bij-klusjes': '2',
      'perspectief-zutphen-mantelzorgcoordinator': '2',
      'mantelzorgnl-mantelzorglijn': '1',
      'kruiswerk-mantelzorghulplijn': '1',
      mantelzorgmakelaar: '1',
      'mee-samen-onafhankelijke-clientondersteuning': '3',
      huisarts: '4',
      schakelverpleegkundige: '4',
      'kruiswerk-audicien-aan-huis': '1',
      'kruiswerk-online-cursussen-verzorging': '1',
      'kruiswerk-kapper-aan-huis': '1',
      'kruiswerk-opticien-aan-huis': '1',
      'kruiswerk-pedicure-aan-huis': '1',
      'gemeente-zutphen-wmo-zorgloket-persoonlijke-verzorging': '3',
      'perspectief-zutphen-mantelzorgcoordinator-plannen': '2',
      'mee-samen-onafhankelijke-clientondersteuning-plannen': '3',
      'valys-lange-afstand-vervoer': '3',
      'plus-ov-reizen-op-afroep': '3',
      'ov-ambassadeurs-gelderland-hulp-bij-openbaar-vervoer': '2',
      'automaatje-zutphen-vervoer-door-vrijwilliger': '2',
    };
    assert.deepEqual(Object.fromEntries(rungsById((await convert()).out)), expected);
  });

  it('is taken over whole: phones, hours and sites are what the cells say', async () => {
    const services = feedOf((await convert()).out).feed.services;
    assert.equal(services.filter(({ phone }) => phone?.dial).length, 28);
    assert.equal(services.filter(({ openingHours }) => openingHours.stretches.length).length, 27);
    assert.equal(services.filter(({ url }) => url).length, 29);
    assert.ok(
      services.every(({ burden, funding, area }) => burden.length && funding.length && area),
    );
  });

  it('is reported on: three rows that nobody can reach, and nothing lost', async () => {
    const { err } = await convert();
    assert.match(err, /35 rijen gelezen, 35 diensten gemaakt\./);
    assert.doesNotMatch(err, /Niet in de feed|kijk het na/);
    const rows = [...err.matchAll(/rij (\d+): "(\w+)": geen telefoon/g)].map(([, row, name]) => [
      row,
      name,
    ]);
    assert.deepEqual(rows, [
      ['21', 'Mantelzorgmakelaar'],
      ['23', 'Huisarts'],
      ['24', 'Schakelverpleegkundige'],
    ]);
  });

  it('keeps what was written by hand when the list loses a row', async () => {
    const text = await readFile(zutphenSheet, 'utf8');
    const lines = text.split('\r\n').filter((line) => !line.includes(';Huisarts;'));
    await withFiles({ 'korter.csv': lines.join('\r\n') }, async (pathOf) => {
      const { out, err } = await runHere(
        ...['from-sheet', pathOf('korter.csv'), ...options, '--keep', zutphenFeed],
      );
      assert.equal(feedOf(out).feed.services.length, 34);
      assert.ok(feedOf(out).feed.services.every(({ description }) => description));
      assert.match(err, /Vervallen[^\n]*\n {2}huisarts\n/);
    });
  });

  it('is one in which check finds nothing wrong, and gives the advice that the list asks for', async () => {
    const { code, out, err } = await runHere('check', '--strict', '--json', zutphenFeed);
    assert.deepEqual([code, err], [0, '']);
    const [source] = (JSON.parse(out) as { sources: { findings: Record<string, unknown>[] }[] })
      .sources;
    assert.deepEqual(
      source!.findings.map(({ severity, code: found, path }) => [severity, found, path]),
      [
        // Nobody in the list lends things or takes the care over for a while.
        ['advice', 'emptyNeeds', 'services'],
        // What the cell says, which nobody has rewritten.
        ['advice', 'jargon', 'services.12.cost'],
      ],
    );
  });

  it('has a description for each service, in Dutch that says u and naaste', async () => {
    const { feed } = feedOf(await readFile(zutphenFeed, 'utf8'));
    const texts = feed.services.map(({ description }) => description!);
    const dutch = texts.map((text) => (typeof text === 'string' ? text : text.nl!));
    assert.equal(new Set(dutch).size, 35);
    for (const text of dutch) {
      assert.doesNotMatch(text, /\b(je|jij|jouw)\b/i);
      for (const sentence of text.split(/(?<=[.?])\s/)) {
        assert.ok(sentence.split(' ').length <= 20, sentence);
      }
    }
    assert.ok(texts.filter((text) => typeof text !== 'string' && text.en).length >= 6);
  });
});

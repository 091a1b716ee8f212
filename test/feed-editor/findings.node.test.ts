import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkText } from '../../src/cli/check/check-text.js';
import { gazetteer } from '../../scripts/gazetteer.mjs';
import { type Fields } from '../../src/cli/fields.js';
import { servicesIn, withValue } from '../../src/feed-editor/document.js';
import { countsOf, Findings } from '../../src/feed-editor/findings.js';
import { placesFrom } from '../../src/feed-editor/places.js';
import { sentenceOf } from '../../src/feed-editor/words.js';

const now = new Date('2026-11-28T12:00:00Z');
const example = JSON.parse(readFileSync('stories/feeds/builder-example.json', 'utf8')) as Fields;

const spoiled = withValue(example, ['services', 2, 'phone'], 'bel ons') as Fields;

describe('what is found', () => {
  it('is all that check finds, each at its service or at the list', () => {
    const two = withValue(spoiled, ['verklaring'], { delivery: { mode: 'Post' } }) as Fields;
    const findings = new Findings(null);
    findings.check(two, now);
    const each = servicesIn(two).map((service) => findings.of(service));
    const counts = countsOf([...each, findings.ofList]);
    const all = checkText(JSON.stringify(two), now).findings;
    assert.equal(counts.error + counts.warning + counts.advice, all.length);
    assert.deepEqual(
      each[2]!.map(({ code, path }) => [code, path]),
      [['phone', 'phone']],
    );
    assert.ok(findings.ofList.some(({ path }) => path === 'verklaring.delivery.mode'));
  });

  it('goes along with a service that gets another place, and comes back with undo', () => {
    const findings = new Findings(null);
    findings.check(spoiled, now);
    const [, , service] = servicesIn(spoiled);
    const moved = { ...spoiled, services: [{ id: 'x', name: 'X' }, ...servicesIn(spoiled)] };
    assert.equal(findings.of(servicesIn(moved)[3]).length, 1);
    findings.check(moved, now);
    assert.deepEqual(
      findings.of(service).map(({ path }) => path),
      ['phone'],
    );
  });

  it('is the same of one service alone', () => {
    const findings = new Findings(null);
    const service = servicesIn(spoiled)[2] as Fields;
    findings.checkOne(spoiled, service, now);
    assert.deepEqual(
      findings.of(service).map(({ code }) => code),
      ['phone'],
    );
    assert.equal(findings.of(servicesIn(spoiled)[0]).length, 0);
  });

  it('knows the places of the Netherlands', () => {
    const { towns } = placesFrom(gazetteer())();
    const [service] = servicesIn(example) as Fields[];
    const there = { city: 'Utrecht', latitude: 52.14, longitude: 6.2 };
    const far = { ...service, locations: [there], area: { municipalities: ['Zutfen'] } };
    const findings = new Findings(towns);
    findings.check({ ...example, services: [far] }, now);
    const found = findings.of(far).map(({ code }) => code);
    assert.ok(found.includes('farFromTown') && found.includes('municipalityUnknown'));
    findings.checkOne(example, far, now);
    assert.deepEqual(
      findings.of(far).map(({ code }) => code),
      found,
    );
  });

  it('stays while a service is changed, until it is looked at again', () => {
    const findings = new Findings(null);
    findings.check(spoiled, now);
    const changed = withValue(servicesIn(spoiled)[2], ['phone'], '088 000 00 02') as Fields;
    findings.carry(servicesIn(spoiled)[2], changed);
    assert.equal(findings.of(changed).length, 1);
    findings.checkOne(spoiled, changed, now);
    assert.equal(findings.of(changed).length, 0);
  });

  it('is said with the names that the fields have in the form', () => {
    const findings = new Findings(null);
    const service = servicesIn(spoiled)[2] as Fields;
    findings.checkOne(spoiled, service, now);
    const said = sentenceOf(findings.of(service)[0]!);
    assert.match(said, /^"bel ons" is geen telefoonnummer/);
    assert.match(said, /zet de rest in “Hoe aanvragen”/);
  });

  it('is also that the zorgladder alone shows a service', () => {
    const findings = new Findings(null);
    const codesOf = (service: Fields, more: Fields = {}) => {
      const document = { ...example, ...more, services: [service] };
      findings.check(document, now);
      const all = findings.of(service).map(({ code }) => code);
      findings.checkOne(document, service, now);
      assert.deepEqual(
        findings.of(service).map(({ code }) => code),
        all,
      );
      return all.filter((code) => code === 'chosenNowhere').length;
    };
    const bare = { id: 'a', name: 'A', phone: '088 000 00 00' };
    assert.equal(codesOf(bare), 1);
    assert.equal(codesOf({ ...bare, types: ['service'], needs: [] }), 1);
    assert.equal(codesOf({ ...bare, needs: ['respite'] }), 0);
    assert.equal(codesOf({ ...bare, tasks: ['meals'] }), 0);
    assert.equal(codesOf({ ...bare, types: ['respite'] }), 0);
    assert.equal(codesOf({ ...bare, types: ['desk'] }), 0);
    const own = { steunpuntFinder: { types: ['service'] } };
    assert.equal(codesOf({ ...bare, types: ['desk'] }, own), 1);
    assert.equal(codesOf({ ...bare, types: ['service'] }, own), 0);
    codesOf(bare);
    assert.match(sentenceOf(findings.of(bare).at(-1)!), /alleen in de zorgladder.*“Taken”/);
  });

  it('names municipalities beside their codes', () => {
    const { withNames } = placesFrom(gazetteer())();
    assert.equal(withNames('GM0301, 7201, GM9999'), 'Zutphen (GM0301), 7201, GM9999');
    assert.equal(withNames('Zutphen (GM0301) of “GM0301”'), 'Zutphen (GM0301) of “GM0301”');
  });

  it('is kept of what is no service too', () => {
    const odd = { ...example, services: ['x', null, ['y'], { id: 'a', name: 'A' }] };
    const findings = new Findings(null);
    findings.check(odd, now);
    assert.equal(findings.of('x')[0]?.severity, 'error');
    assert.equal(findings.of(null)[0]?.severity, 'error');
    assert.deepEqual(findings.of('y'), []);
    assert.ok(findings.of(servicesIn(odd)[2]).length > 0);
  });
});

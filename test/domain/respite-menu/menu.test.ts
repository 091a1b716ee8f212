import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { menuForms } from '../../../src/domain/respite-menu/forms.js';
import { buildMenu, urgentHelp } from '../../../src/domain/respite-menu/menu.js';
import type { RespiteMenuSettings } from '../../../src/domain/respite-menu/settings.js';
import { parseOpeningHours } from '../../../src/domain/shared/opening-hours.js';
import { parsePhone } from '../../../src/domain/shared/phone.js';
import { makeFeed, makeOffered } from '../make.js';
import { respiteService, someServices } from './make.js';

const settings = (more: Partial<RespiteMenuSettings>): RespiteMenuSettings => ({
  introduction: null,
  order: [],
  hides: [],
  steps: [],
  desk: null,
  forms: [],
  ...more,
});
const feedWith = (more: Partial<RespiteMenuSettings>) =>
  makeFeed({}, [], { respiteMenu: settings(more) });

describe('buildMenu', () => {
  it('has each service of type respite once, and nothing else', () => {
    fc.assert(
      fc.property(someServices, (services) => {
        const { entries, forms } = buildMenu(services, []);
        const wanted = services.filter(({ service }) => service.types.includes('respite'));
        const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
        assert.deepEqual(ids(entries.map(({ offered }) => offered)), ids(wanted));
        // Each stands under a form that is shown.
        assert.ok(entries.every(({ form }) => forms.includes(form)));
        assert.equal(new Set(forms).size, forms.length);
      }),
    );
  });

  it('shows all forms from small to large, whatever is offered', () => {
    assert.deepEqual(buildMenu([], []).forms, menuForms);
  });

  it('shows what is of no form last, where there is any', () => {
    assert.deepEqual(buildMenu([respiteService('a', {})], []).forms, [...menuForms, 'other']);
  });

  it('puts the nearest publisher first', () => {
    const insurer = { id: 'polis', kind: 'insurer' } as const;
    const far = makeOffered({ id: 'far', types: ['respite'] }, insurer);
    const near = makeOffered({ id: 'near', types: ['respite'] });
    const { entries } = buildMenu([far, near], []);
    assert.deepEqual(
      entries.map(({ offered }) => offered.service.id),
      ['near', 'far'],
    );
  });

  it('has the order and the gaps of the publisher, but hides nothing that is offered', () => {
    const feed = feedWith({ order: ['urgent', 'stay'], hides: ['holiday', 'visit'] });
    const offered = respiteService('a', { setting: 'holiday' });
    assert.deepEqual(buildMenu([offered], [feed]).forms, [
      'urgent',
      'stay',
      'home-help',
      'day',
      'holiday',
    ]);
    assert.ok(!buildMenu([], [feed]).forms.includes('holiday'));
  });

  it('names as desk the service that the publisher names, else a support centre with a number', () => {
    const phone = parsePhone('0575 519613');
    const counter = makeOffered({ id: 'loket', types: ['desk'], phone });
    const centre = makeOffered({ id: 'steunpunt', types: ['support-centre'], phone });
    const silent = makeOffered({ id: 'stil', types: ['support-centre'] });
    const deskOf = (desk: string | null) =>
      buildMenu([silent, centre, counter], [feedWith({ desk })]).desk?.service.id;
    assert.equal(deskOf('loket'), 'loket');
    assert.equal(deskOf('bestaat-niet'), 'steunpunt');
    assert.equal(deskOf(null), 'steunpunt');
    assert.equal(buildMenu([silent], []).desk, null);
  });
});

describe('urgentHelp', () => {
  const phone = parsePhone('0575 519613');
  const open = parseOpeningHours(['24/7']);
  const noon = { date: '2026-11-23', weekday: 0, minutes: 720 };
  const urgent = (
    id: string,
    more = {},
    planning: readonly ('urgent' | 'planned')[] = ['urgent'],
  ) => respiteService(id, { setting: 'home', planning: [...planning] }, { phone, ...more });
  const best = (...services: ReturnType<typeof urgent>[]) =>
    urgentHelp(buildMenu(services, []).entries, noon)?.service.id ?? null;

  it('is who answers now, before who does not', () => {
    assert.equal(best(urgent('dicht'), urgent('open', { openingHours: open })), 'open');
  });

  it('is who is there for this alone, before who also takes appointments', () => {
    assert.equal(best(urgent('ook', {}, ['urgent', 'planned']), urgent('alleen')), 'alleen');
  });

  it('is nobody without a number, nor anybody who takes no urgent calls', () => {
    assert.equal(best(urgent('a', { phone: null }), urgent('b', {}, ['planned'])), null);
  });
});

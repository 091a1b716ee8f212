import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formOf, type RespiteForm } from '../../../src/domain/respite-menu/forms.js';
import type { Respite } from '../../../src/domain/services/service.js';
import { makeService } from '../make.js';
import { respite } from './make.js';

describe('formOf', () => {
  const cases: readonly [form: RespiteForm, of: Partial<Respite>][] = [
    ['visit', { setting: 'home' }],
    ['visit', { setting: 'home', provider: 'volunteer' }],
    ['visit', { setting: 'home', provider: 'volunteer', planning: ['regular'] }],
    ['visit', { setting: 'home', duration: ['night'], planning: ['planned', 'regular'] }],
    ['visit', { provider: 'volunteer' }],
    ['home-help', { setting: 'home', provider: 'professional' }],
    ['home-help', { setting: 'home', planning: ['regular'] }],
    ['home-help', { setting: 'home', provider: 'professional', duration: ['week'] }],
    ['day', { setting: 'away', duration: ['hours'] }],
    ['day', { setting: 'away', duration: ['day'], provider: 'volunteer' }],
    // The shortest counts.
    ['day', { setting: 'away', duration: ['day', 'weekend'] }],
    ['stay', { setting: 'away', duration: ['night'] }],
    ['stay', { setting: 'away', duration: ['weekend', 'week'], planning: ['planned', 'urgent'] }],
    ['holiday', { setting: 'holiday' }],
    ['holiday', { setting: 'holiday', duration: ['week'], planning: ['urgent'] }],
    ['urgent', { planning: ['urgent'] }],
    ['urgent', { setting: 'home', provider: 'professional', planning: ['urgent'] }],
    ['other', {}],
    ['other', { setting: 'away' }],
    // Where it is is not known.
    ['other', { duration: ['hours'] }],
    ['other', { provider: 'professional' }],
    ['other', { planning: ['planned'] }],
  ];
  for (const [form, of] of cases) {
    it(`puts ${JSON.stringify(of)} under ${form}`, () => {
      assert.equal(formOf(makeService({ respite: respite(of) })), form);
    });
  }

  it('puts what says nothing of its respite under other', () => {
    assert.equal(formOf(makeService()), 'other');
  });
});

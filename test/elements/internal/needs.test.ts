import { expect } from '@open-wc/testing';
import { needs } from '../../../src/domain/services/service.js';
import { needName } from '../../../src/elements/index.js';
import { setLanguage } from '../../helpers/zorgladder-harness.js';

describe('the names of the eight needs', () => {
  it('are different words for each need, in each language', async () => {
    const dutch = needs.map(needName);
    await setLanguage('en');
    const english = needs.map(needName);
    expect(needs).to.have.lengthOf(8);
    expect(new Set([...dutch, ...english])).to.have.property('size', 16);
    expect([...dutch, ...english].every((name) => name.length > 3)).to.equal(true);
  });
});

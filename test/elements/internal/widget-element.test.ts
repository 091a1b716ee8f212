import { expect, fixture, waitUntil } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import { WidgetElement, type ZorgladderElement } from '../../../src/elements/index.js';
import { feedOf, zutphen } from '../../helpers/example-feeds.js';
import { textOf } from '../../helpers/roles.js';
import {
  buttons,
  drawn,
  events,
  Ladder,
  ready,
  warnings,
} from '../../helpers/zorgladder-harness.js';
import { origin, ownAddress, requestsOf, requestsOfUntil } from '../../feeds/remote.js';

const good = () => ownAddress('/feed/gemeente.json');
const other = `${origin}/feed/verzekeraar.json`;
const dead = `${origin}/status/404`;
const types = () => events.map(({ type }) => type);
const fallback = html`<p>Bel <a href="tel:140575">14 0575</a></p>`;

/** Until the end of the test nothing answers. */
const { fetch } = globalThis;
const stopServers = () => {
  globalThis.fetch = () => Promise.resolve(new Response('', { status: 404 }));
};
const startServers = () => {
  globalThis.fetch = fetch;
};
afterEach(startServers);

describe('a widget', () => {
  describe('and its feeds', () => {
    it('says how much of a directory in pages has come', async () => {
      const { url } = ownAddress('/hsds/2?wait=1000');
      const ladder = await drawn(html`<mz-zorgladder feed=${url} rung="2"></mz-zorgladder>`);
      const patient = { timeout: 5000 };
      const said = 'We halen de hulp in uw buurt op. 50%';
      await waitUntil(() => ladder.text.includes(said), 'half of it', patient);
      await waitUntil(() => types().includes('mz-ready'), 'all of it', patient);
      expect(ladder.text).not.to.contain('50%');
    });

    it('adds them up, in the order of the attribute', async () => {
      const { url } = good();
      const ladder = await ready(html`<mz-zorgladder feed=" ${other}  ${url} "></mz-zorgladder>`);
      expect(ladder.text).not.to.contain('Een deel');
      const names = await ladder.services(2);
      expect(names).to.include('Steunpunt Mantelzorg');
      expect(types()).to.deep.equal(['mz-ready']);
      expect(warnings).to.deep.equal([]);
    });

    it('shows what is there while another still hangs', async () => {
      const ladder = await drawn(
        html`<mz-zorgladder feed="${origin}/hang ${good().url}" rung="2"></mz-zorgladder>`,
      );
      await ladder.until(() => ladder.has('article', /Steunpunt Mantelzorg/));
      expect(ladder.element.matches(':state(loading)')).to.be.true;
      expect(types()).to.deep.equal([]);
    });

    it('shows the one when the other is dead, and says so', async () => {
      const ladder = await ready(
        html`<mz-zorgladder feed="${dead} ${good().url}">${fallback}</mz-zorgladder>`,
      );
      expect(await ladder.services(2)).to.include('Steunpunt Mantelzorg');
      expect(ladder.has('button', buttons.retry)).to.be.true;
      expect(ladder.text).not.to.contain('14 0575');
      expect(ladder.element.matches(':state(error)')).to.be.false;
    });

    it('shares one request with the widgets beside it', async () => {
      const { url, key } = good();
      await fixture(
        html`<div>${[1, 2, 3].map(() => html`<mz-zorgladder feed=${url}></mz-zorgladder>`)}</div>`,
      );
      await requestsOfUntil(key, (requests) => requests[0]?.finished === true);
      expect(await requestsOf(key)).to.have.length(1);
    });

    it('asks again for another feed, and ignores the late answer of the one before', async () => {
      const slow = ownAddress('/slow/300');
      const page = await fixture(
        html`<div>
          <mz-zorgladder feed=${slow.url}></mz-zorgladder>
          <mz-zorgladder feed=${slow.url}></mz-zorgladder>
        </div>`,
      );
      const [changed, waiting] = [...page.querySelectorAll('mz-zorgladder')].map(
        (element) => new Ladder(element),
      );
      changed!.element.feed = other;
      await changed!.until(() => !changed!.element.matches(':state(loading)'));
      await waiting!.until(() => !waiting!.element.matches(':state(loading)'));
      expect(await waiting!.services(2)).to.include('Steunpunt Mantelzorg');
      expect(await changed!.services(2)).not.to.include('Steunpunt Mantelzorg');
    });

    it('gives up the request when it is removed', async () => {
      const hanging = ownAddress('/hang');
      const { element } = await drawn(html`<mz-zorgladder feed=${hanging.url}></mz-zorgladder>`);
      await requestsOfUntil(hanging.key, (requests) => requests.length === 1);
      element.remove();
      await requestsOfUntil(hanging.key, ([request]) => request?.finished === false);
    });

    it('keeps open what was open when it is moved, and asks nothing again', async () => {
      const { url, key } = good();
      const ladder = await ready(html`<mz-zorgladder feed=${url}></mz-zorgladder>`);
      await ladder.open(2, 4);
      const place = await fixture(html`<div></div>`);
      place.append(ladder.element);
      await ladder.until(() => !ladder.element.matches(':state(loading)'));
      expect(ladder.openRungs).to.deep.equal([2, 4]);
      expect(await ladder.services(2)).to.include('Steunpunt Mantelzorg');
      expect(await requestsOf(key)).to.have.length(1);
      expect(types()).to.deep.equal(['mz-ready']);
    });

    for (const [municipality, isTold] of [
      ['GM301', true],
      ['03010', true],
      ['GM0301', false],
      ['0301', false],
      ['Zutphen', false],
      ['', false],
    ] as const) {
      it(`${isTold ? 'tells' : 'is silent'} about the municipality "${municipality}"`, async () => {
        await drawn(html`<mz-zorgladder municipality=${municipality}></mz-zorgladder>`);
        const expected = ['[mz-zorgladder] municipality is not GM and four digits'];
        expect(warnings).to.deep.equal(isTold ? expected : []);
      });
    }

    it('waits with loading="lazy" until it is nearly in sight', async () => {
      const { url, key } = good();
      const page = await fixture(
        html`<div>
          <p></p>
          <mz-zorgladder loading="lazy" feed=${url} rung="2"></mz-zorgladder>
        </div>`,
      );
      page.querySelector('p')!.style.marginBlockEnd = '5000px';
      const ladder = new Ladder(page.querySelector('mz-zorgladder')!);
      await ladder.element.updateComplete;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      expect(await requestsOf(key)).to.have.length(0);
      expect(ladder.element.matches(':state(loading)')).to.be.true;
      expect(types()).to.deep.equal([]);

      ladder.element.scrollIntoView();
      await ladder.until(() => ladder.has('article', /Steunpunt Mantelzorg/));
      expect(await requestsOf(key)).to.have.length(1);
      expect(types()).to.deep.equal(['mz-ready']);
    });

    it('shows only what is for the municipality', async () => {
      const data = feedOf([
        { name: 'Zutphen', area: { municipalities: ['GM0301'] } },
        { name: 'Lochem', area: { municipalities: ['GM0262'] } },
        { name: 'Overal', area: { nationwide: true } },
      ]);
      const names = async (municipality: string) => {
        const ladder = await ready(
          html`<mz-zorgladder .data=${data} municipality=${municipality}></mz-zorgladder>`,
        );
        return ladder.services(2);
      };
      expect(await names('GM0301')).to.deep.equal(['Zutphen', 'Overal']);
      expect(await names('gm0262')).to.deep.equal(['Lochem', 'Overal']);
      expect(await names('')).to.deep.equal(['Zutphen', 'Lochem', 'Overal']);
    });

    it('leaves out what a feed hides', async () => {
      const ladder = await ready(html`<mz-zorgladder feed=${good().url}></mz-zorgladder>`);
      expect(await ladder.services(3)).not.to.include('CAK');
    });
  });

  describe('with a document in the page', () => {
    it('shows the one in its property', async () => {
      const ladder = await ready(html`<mz-zorgladder .data=${zutphen}></mz-zorgladder>`);
      expect(await ladder.services(2)).to.include('Mantelzorgcoördinator');
    });

    const inline = (text: string): TemplateResult => {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.text = text;
      return html`<mz-zorgladder rung="2">${script}${fallback}</mz-zorgladder>`;
    };

    it('shows the one in a script inside the tag', async () => {
      const text = JSON.stringify(feedOf([{ name: 'Uit de pagina' }]));
      expect(await (await ready(inline(text))).services(2)).to.deep.equal(['Uit de pagina']);
    });

    it('says that it cannot be read, and goes on without it', async () => {
      const ladder = await ready(inline('{ "services": ['));
      expect(ladder.text).to.contain('14 0575');
      expect(types()).to.deep.equal(['mz-error', 'mz-ready']);
      expect(events[0]!.detail).to.include({ code: 'feed-invalid', url: 'inline' });
      expect(warnings.join()).to.match(/^\[mz-zorgladder\] feed-invalid: .*inline$/);
    });

    it('adds it to the feeds', async () => {
      const data = feedOf([{ name: 'Uit de pagina' }]);
      const ladder = await ready(
        html`<mz-zorgladder .data=${data} feed=${good().url}></mz-zorgladder>`,
      );
      expect(await ladder.services(2)).to.include.members([
        'Uit de pagina',
        'Steunpunt Mantelzorg',
      ]);
    });
  });

  describe('when its feed fails', () => {
    it('shows a sentence, what the page put inside the tag, and the national lines', async () => {
      const ladder = await ready(html`<mz-zorgladder feed=${dead}>${fallback}</mz-zorgladder>`);
      const notice = ladder.all('status').map(textOf).join(' ');
      expect(notice).to.contain('14 0575');
      expect(notice).not.to.match(/404|status|feed/i);
      expect(await ladder.services(1)).to.include('Mantelzorglijn');
      expect(ladder.element.matches(':state(error)')).to.be.true;
      expect(ladder.element.matches(':state(loading)')).to.be.false;
    });

    it('tells the host which and why, and the editor in one line', async () => {
      await ready(html`<mz-zorgladder id="hulp" feed=${dead}></mz-zorgladder>`);
      expect(types()).to.deep.equal(['mz-error', 'mz-ready']);
      expect(events[0]!.detail).to.deep.equal({
        code: 'feed-status',
        url: dead,
        problems: [{ code: 'feed-status', path: '', reason: 'HTTP 404' }],
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/^\[mz-zorgladder#hulp\] feed-status: .*404.*\/status\/404$/);
    });

    it('does not show what is inside the tag while all is well', async () => {
      const ladder = await ready(html`<mz-zorgladder .data=${zutphen}>${fallback}</mz-zorgladder>`);
      expect(ladder.text).not.to.contain('14 0575');
      expect(ladder.element.querySelector('a')!.checkVisibility()).to.be.false;
    });

    const { url: later } = good();
    for (const [way, act] of [
      ['the button', (ladder: Ladder) => ladder.press(buttons.retry)],
      ['the page, once it is online again', () => dispatchEvent(new Event('online'))],
      ['its method', (ladder: Ladder) => ladder.element.reload()],
    ] as const) {
      it(`is loaded again by ${way}`, async () => {
        stopServers();
        const address = `${later}-${way.replaceAll(' ', '-')}`;
        const ladder = await ready(html`<mz-zorgladder feed=${address} rung="2"></mz-zorgladder>`);
        expect(ladder.has('article', /Steunpunt Mantelzorg/)).to.be.false;
        startServers();
        await act(ladder);
        await ladder.until(() => ladder.has('article', /Steunpunt Mantelzorg/));
        expect(ladder.element.matches(':state(error)')).to.be.false;
        expect(ladder.has('button', buttons.retry)).to.be.false;
        expect(types()).to.deep.equal(['mz-error', 'mz-ready']);
      });
    }

    it('is not asked again by an online event while all is well', async () => {
      const { url, key } = good();
      await ready(html`<mz-zorgladder feed=${url}></mz-zorgladder>`);
      dispatchEvent(new Event('online'));
      expect(await requestsOf(key)).to.have.length(1);
    });

    it('keeps the last good copy and says that it is not new', async () => {
      const ladder = await ready(html`<mz-zorgladder feed=${good().url}></mz-zorgladder>`);
      stopServers();
      ladder.element.reload();
      await ladder.until(() => ladder.has('button', buttons.retry));
      expect(await ladder.services(2)).to.include('Steunpunt Mantelzorg');
      expect(ladder.element.matches(':state(error)')).to.be.false;
    });

    it('says that there is no internet when that is why', async () => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      try {
        const ladder = await ready(html`<mz-zorgladder feed=${dead}></mz-zorgladder>`);
        expect(ladder.text).to.match(/geen internet/);
      } finally {
        Reflect.deleteProperty(navigator, 'onLine');
      }
    });
  });

  describe('when something in its feed is wrong', () => {
    it('leaves that out and tells the host and the editor where it is', async () => {
      const url = `${origin}/many/5/2`;
      const ladder = await ready(html`<mz-zorgladder feed=${url}></mz-zorgladder>`);
      expect(await ladder.services(1))
        .to.include('Dienst 3')
        .and.not.to.include('Dienst 2');
      expect(types()).to.deep.equal(['mz-feed-problem', 'mz-ready']);
      const { code, problems } = events[0]!.detail as {
        code: string;
        problems: { path: string }[];
      };
      expect(code).to.equal('feed-invalid');
      expect(problems.map(({ path }) => path)).to.deep.equal(['services.2.name']);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('services.2.name').and.contain(url);
      expect(ladder.has('button', buttons.retry), 'the carer is not bothered').to.be.false;
    });

    it('does not fill the console', async () => {
      const data = feedOf(Array.from({ length: 40 }, () => ({ name: null })));
      await ready(html`<mz-zorgladder .data=${data}></mz-zorgladder>`);
      expect(warnings.length).to.be.within(2, 8);
      expect(warnings.at(-1)).to.match(/\b3\d more/);
    });
  });

  describe('that fails itself', () => {
    class FaultyElement extends WidgetElement {
      protected override renderWidget(): TemplateResult {
        throw new Error('a fault');
      }
    }
    customElements.define('mz-faulty', FaultyElement);

    it('shows what is inside its tag, says so, and does not stop the one beside it', async () => {
      const page = await fixture(
        html`<div>
          <mz-faulty>${fallback}</mz-faulty>
          <mz-zorgladder .data=${zutphen}></mz-zorgladder>
        </div>`,
      );
      const faulty = page.querySelector<FaultyElement>('mz-faulty')!;
      const ladder = new Ladder(page.querySelector<ZorgladderElement>('mz-zorgladder')!);
      await ladder.until(() => ladder.has('button', /^Trede 1/));
      await faulty.updateComplete;
      expect(textOf(faulty)).to.equal('Bel 14 0575');
      expect(faulty.matches(':state(error)')).to.be.true;
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.match(/^\[mz-faulty\] widget-failed: .*a fault/);
      const errors = events.filter(({ type }) => type === 'mz-error');
      expect(errors.map(({ detail }) => detail)).to.deep.equal([
        { code: 'widget-failed', url: null, problems: [] },
      ]);

      faulty.requestUpdate();
      await faulty.updateComplete;
      expect(warnings, 'once').to.have.length(1);
    });
  });
});

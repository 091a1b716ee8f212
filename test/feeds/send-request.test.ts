import { expect } from '@open-wc/testing';
import type { SendOutcome } from '../../src/domain/verklaring/outcome.js';
import type { VerklaringRequest } from '../../src/domain/verklaring/request.js';
import { sendRequest } from '../../src/feeds/send-request.js';
import { origin, ownAddress, requestsOf } from './remote.js';

const request: VerklaringRequest = {
  schemaVersion: '1.0',
  requestId: '0b9c2f5e-8f0f-4c6e-9d0a-0123456789ab',
  language: 'nl',
  date: '2026-11-28',
  purpose: { id: 'parking', label: 'Parkeren' },
  carer: { name: 'Zoë', street: 'Laan 1', postalCode: '9999 ZZ', city: 'Voorbeelddal' },
  careRecipient: { name: 'Piet', street: 'Laan 1', postalCode: '9999 ZZ', city: 'Voorbeelddal' },
  care: { since: '2021', hoursPerWeek: 12 },
  declarations: { truthful: true, careRecipient: 'agrees' },
};
const plain = { idempotencyKey: false };
const reference = 'MZ-7F3K-9QTH';

describe('sending a request', () => {
  const answers: readonly (readonly [string, SendOutcome])[] = [
    ['200', { kind: 'received', reference }],
    ['201', { kind: 'received', reference }],
    ['202', { kind: 'received', reference }],
    ['409', { kind: 'already-received', reference }],
    [
      '422',
      {
        kind: 'refused',
        refusals: [{ pointer: '#/carer/postalCode', detail: 'Dat is niet bij ons.' }],
        detail: 'Er klopt iets niet.',
      },
    ],
    ['400-plain', { kind: 'refused', refusals: [], detail: 'Er klopt iets niet.' }],
    ['503-30', { kind: 'busy', seconds: 30 }],
    ['429', { kind: 'busy', seconds: null }],
    ['500', { kind: 'uncertain' }],
    ['empty-201', { kind: 'uncertain' }],
    ['html', { kind: 'uncertain' }],
    ['close', { kind: 'uncertain' }],
    ['redirect', { kind: 'uncertain' }],
    ['404', { kind: 'failed', reason: 'status' }],
  ];
  for (const [answer, wanted] of answers) {
    it(`tells what became of it: ${answer}`, async () => {
      const { url, key } = ownAddress(`/requests/${answer}`);
      expect(await sendRequest(url, request, plain)).to.deep.equal(wanted);
      // Some browsers try again by themselves when a connection is closed.
      const sent = (await requestsOf(key)).map(({ body }) => body);
      expect(new Set(sent).size).to.equal(1);
    });
  }

  it('gives up after the time-out, and does not know', async () => {
    const { url } = ownAddress('/requests/hang');
    const began = performance.now();
    const outcome = await sendRequest(url, request, { ...plain, timeout: 100 });
    expect(outcome).to.deep.equal({ kind: 'uncertain' });
    expect(performance.now() - began).to.be.lessThan(2000);
  });

  it('does not know either where nobody answers', async () => {
    const outcome = await sendRequest('http://127.0.0.1:1/', request, plain);
    expect(outcome).to.deep.equal({ kind: 'uncertain' });
  });

  it('sends JSON as it is, with no cookie, no referrer and no header of its own', async () => {
    document.cookie = 'session=secret';
    const { url, key } = ownAddress('/requests/201');
    await sendRequest(url, request, plain);
    document.cookie = 'session=; max-age=0';
    const [sent] = await requestsOf(key);
    expect(JSON.parse(sent!.body)).to.deep.equal(request);
    expect(sent!.method).to.equal('POST');
    expect(sent!.headers['content-type']).to.equal('application/json; charset=utf-8');
    expect(sent!.headers).not.to.have.any.keys('cookie', 'referer', 'idempotency-key');
    expect(sent!.path + sent!.search).not.to.contain('Zo');
  });

  it('names the request in a header where the endpoint allows that', async () => {
    const { url, key } = ownAddress('/requests/201');
    await sendRequest(url, request, { idempotencyKey: true });
    const [sent] = await requestsOf(key);
    expect(sent!.headers['idempotency-key']).to.equal(request.requestId);
  });

  it('sends nothing without internet', async () => {
    const { url, key } = ownAddress('/requests/201');
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      const outcome = await sendRequest(url, request, plain);
      expect(outcome).to.deep.equal({ kind: 'failed', reason: 'offline' });
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
    }
    expect(await requestsOf(key)).to.deep.equal([]);
  });

  it('knows that nothing was sent where the page forbids it', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<meta http-equiv="content-security-policy" content="connect-src 'none'">
      <script type="module">
        import { sendRequest } from '${location.origin}/src/feeds/send-request.ts';
        const outcome = await sendRequest('${origin}/requests/201', {}, { idempotencyKey: false });
        parent.postMessage({ outcome }, '*');
      </script>`;
    const told = new Promise((resolve) =>
      addEventListener('message', ({ data }: MessageEvent<{ outcome?: unknown }>) => {
        if (data.outcome) resolve(data.outcome);
      }),
    );
    document.body.append(frame);
    expect(await told).to.deep.equal({ kind: 'failed', reason: 'blocked' });
    frame.remove();
  });
});

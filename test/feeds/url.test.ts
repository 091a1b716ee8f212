import { assert } from '@open-wc/testing';
import { safeEmail, safeUrl } from '../../src/feeds/url.js';
import { naughtyStrings } from './naughty-strings.js';

describe('safeUrl', () => {
  const accepted: Record<string, string> = {
    'https://example.org': 'https://example.org/',
    '  https://example.org/a?b=c#d ': 'https://example.org/a?b=c#d',
    'HTTPS://EXAMPLE.ORG/A': 'https://example.org/A',
    'https://example.org:8443/': 'https://example.org:8443/',
    'https://bücher.example/ü': 'https://xn--bcher-kva.example/%C3%BC',
    'http://localhost:8000/feed.json': 'http://localhost:8000/feed.json',
    'http://127.0.0.1/feed.json': 'http://127.0.0.1/feed.json',
    'http://[::1]:8000/': 'http://[::1]:8000/',
  };
  for (const [text, url] of Object.entries(accepted)) {
    it(`accepts ${text}`, () => assert.equal(safeUrl(text), url));
  }

  const refused = [
    '',
    'www.example.org',
    '/feed.json',
    '//example.org/',
    'http://example.org/',
    'http://localhost.example.org/',
    'http://127.0.0.1.example.org/',
    'https://gebruiker@example.org/',
    'https://gebruiker:geheim@example.org/',
    'https://:geheim@example.org/',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0000javascript:alert(1)',
    'data:text/html,x',
    'blob:https://example.org/0',
    'file:///etc/passwd',
    'tel:112',
    'mailto:a@example.org',
    'https://example.org/\u202egnp.exe',
    'https://exam\u200bple.org/',
    'https://example.org/a b',
    'https://example.org/\nb',
  ];
  for (const text of refused) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.isNull(safeUrl(text)));
  }

  it('gives nothing but https addresses, whatever comes in', () => {
    for (const text of naughtyStrings) {
      const url = safeUrl(text);
      if (url === null) continue;
      const { protocol, username, password } = new URL(url);
      assert.deepEqual([protocol, username, password], ['https:', '', ''], JSON.stringify(text));
      // Nothing that could end an attribute or begin another address.
      assert.match(url, /^https:\/\/[^\s<>"\p{Cc}]+$/u);
      assert.equal(safeUrl(url), url, 'the same when read again');
    }
  });
});

describe('safeEmail', () => {
  const accepted = ['info@example.org', ' jan.de-vries+zorg@sub.example.nl ', "o'neil@example.org"];
  for (const text of accepted) {
    it(`accepts ${text}`, () => assert.equal(safeEmail(text), text.trim()));
  }

  const refused = [
    '',
    'info',
    'info@',
    '@example.org',
    'info@example',
    'info@-example.org',
    'info at example.org',
    'info@example.org?bcc=x@example.org',
    'info@example.org,x@example.org',
    'info@example.org\nbcc:x@example.org',
    'info%0Abcc=x@example.org',
    'in#fo@example.org',
    'Jan <info@example.org>',
    'mailto:info@example.org',
    '"a b"@example.org',
    'info@exa mple.org',
  ];
  for (const text of refused) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.isNull(safeEmail(text)));
  }

  it('gives one plain address, whatever comes in', () => {
    for (const text of naughtyStrings) {
      const email = safeEmail(text);
      if (email !== null) assert.match(email, /^[^\s?%#,;:<>"@]+@[\w.-]+$/, JSON.stringify(text));
    }
  });

  it('is done with a very long text at once', () => {
    const started = performance.now();
    for (const text of [
      `a@${'a'.repeat(100_000)}`,
      `a@${'a.'.repeat(50_000)}`,
      '@'.repeat(100_000),
    ]) {
      assert.isNull(safeEmail(text));
    }
    assert.isBelow(performance.now() - started, 500);
  });
});

import { amount } from './en-words.js';
import type { Messages } from './messages.js';

const setting = (name: string, value: string): string =>
  [
    '',
    `nginx: add_header ${name} "${value}" always;`,
    `Apache: Header always set ${name} "${value}"`,
    `IIS (web.config): <add name="${name}" value="${value}" />`,
  ].join('\n  ');

const allowAll = setting('Access-Control-Allow-Origin', '*');
const askAgain = setting('Cache-Control', 'no-cache');

export const checkUrl: Messages['checkUrl'] = {
  badOrigin: (value) =>
    `"${value}" behind --origin is not the address of a website. Write for instance https://www.gemeente.example.`,
  progress: (done, all) => `Links checked: ${done} of ${all}`,
  network: {
    noName: 'There is no such server. Look whether the address is spelled right.',
    refused: 'The server accepts no connection. Is the address right, and is the server running?',
    certificate: (reason) =>
      `Something is wrong with the certificate of the server (${reason}). Browsers will not load the feed. Ask whoever runs it to renew the certificate, with the intermediate ones.`,
    redirects: 'The server keeps redirecting to another address, without end. Ask whoever runs it.',
  },
  crowded: (most) =>
    `This file has more than ${most.toLocaleString('en')} parts and was not checked. No list of help is that large; is this the right file? If it is, make a file for each municipality of it with shard.`,
  more: (count) => `And ${count} more. Mend these first, and check again.`,
  usedBy: (names, more) =>
    `Stands with ${names}${more > 0 ? ` and ${amount(more, 'other service', 'other services')}` : ''}.`,
  reasons: {
    status: (status) =>
      status === 429
        ? 'the server asks for less (HTTP 429)'
        : `the server answers with HTTP ${status}`,
    late: () => 'no answer came within 10 seconds',
    broken: () => 'the connection broke off',
    certificate: () => 'something is wrong with the certificate',
    redirects: () => 'the server keeps redirecting',
    private: () => 'the address is one of a private network',
  },
  findings: {
    corsMissing: (host) =>
      `Pages on another server than ${host} may not load this feed: the header Access-Control-Allow-Origin is missing. Ask whoever runs ${host} for this line.${allowAll}`,
    corsMissingOnRedirect: (host) =>
      `${host} redirects to another address, but without the header Access-Control-Allow-Origin. Pages on another server may not go on from there. Put the last address in feed="…", or ask whoever runs it for this line.${allowAll}`,
    corsOther: (allowed, page, host) =>
      `Only pages of ${allowed} may load this feed, and those of ${page} may not. Ask whoever runs ${host} for this line.${allowAll}`,
    corsTwice: (allowed, host) =>
      `The header Access-Control-Allow-Origin has more than one value (${allowed}). Browsers refuse that. Often a second server adds one. Ask whoever runs ${host} to leave one: *`,
    corsAfterRedirect: (first, last) =>
      `${first} redirects to ${last}. There a browser no longer says which page asks, and ${last} then lets nobody in. Put the last address in feed="…", or ask whoever runs it for this line.${allowAll}`,
    varyMissing: (host) =>
      `${host} names in Access-Control-Allow-Origin whichever page asks, but does not say so in the header Vary. A cache in between can then give the answer for one site to another, which is refused. Ask for the fixed value *, or for: Vary: Origin`,
    redirectInsecure: (url) =>
      `The server redirects to ${url}. That does not begin with https://, and browsers refuse it. Ask whoever runs it to redirect to https.`,
    redirectElsewhere: (url, host) =>
      `The server redirects to another server: ${url}. Put that address in feed="…". A site with a Content Security Policy must allow ${host} too, behind connect-src.`,
    redirect: (url) =>
      `The server redirects to ${url}. Put that address in feed="…"; it saves each visitor a step.`,
    noStore: () =>
      `The server says "no-store": each visitor loads the whole feed again on each page. Ask whoever runs it for this line.${askAgain}`,
    longCache: (days) =>
      `Browsers may keep this feed ${days === '0' ? 'long' : amount(Number(days), 'day', 'days')} without asking whether there is a new one. For that long a visitor can see an old telephone number. Ask whoever runs it for this line.${askAgain}`,
    noCacheRule: () =>
      `The server does not say how long a browser may keep the feed. The browser then chooses, and that can be days. Ask whoever runs it for this line.${askAgain}`,
    noValidator: () =>
      'The server sends no ETag or Last-Modified. A browser can then not ask whether the feed is still the same, and loads all of it each time. Ask whether that header can be sent (nginx: etag on; Apache: FileETag MTime Size; IIS does so for plain files).',
    contentType: (type) =>
      `The server calls this ${type}. The widgets read it, but other programs may not. Better is application/json (nginx: types { application/json json; } — Apache: AddType application/json .json — IIS: <mimeMap fileExtension=".json" mimeType="application/json" />).`,
    contentTypeMissing: () =>
      'The server does not say what kind of file this is. The widgets read it, but other programs may not. Better is application/json (nginx: types { application/json json; } — Apache: AddType application/json .json — IIS: <mimeMap fileExtension=".json" mimeType="application/json" />).',
    notPacked: (kilobytes) =>
      `The server does not send the feed packed: ${kilobytes} kB. Packed that is often a fifth, and faster on a telephone (nginx: gzip on; gzip_types application/json; — Apache: AddOutputFilterByType DEFLATE application/json — IIS: dynamic compression).`,
    large: (megabytes) =>
      `The feed is ${megabytes} MB large. That is slow on a telephone. Make a file for each municipality of it with shard.`,
    linkGone: (url, why, users) =>
      `The page ${url} is no longer there (${why}). Find the new address, or remove the link. ${users}`.trim(),
    linkNoName: (url, host, users) =>
      `There is no website ${host} (${url}). Find the new address, or remove the link. ${users}`.trim(),
    linkUnknown: (url, why, users) =>
      `${url} could not be checked: ${why}. Open the page yourself. ${users}`.trim(),
    linkPrivate: (url, why, users) =>
      `${url} was not checked: ${why}. Visitors can probably not reach it. ${users}`.trim(),
    linksOffline: (count) =>
      `None of the ${count} links could be checked: no name can be found at all. Is this computer connected to the internet?`,
  },
};

import type { Io } from '../../io.js';
import { readJson } from '../../json-positions.js';
import type { Messages } from '../../messages/messages.js';
import type { Source } from '../read-source.js';
import type { UrlFinding } from './findings.js';
import { linkFindings } from './link-findings.js';
import { linksOf } from './links.js';
import { isInOwnNetwork } from './private-address.js';
import { probeLinks } from './probe-links.js';

/** By it a server can tell who asks, and why. */
const userAgent = 'mantelzorg-widgets (check --links)';

const timeout = 10_000;

/**
 * Asks for every link in a feed whether it works; tells on a terminal how far it is.
 *
 * A feed from elsewhere may name addresses in the network of whoever checks it. They are not asked
 * for, unless the feed itself comes from this computer or network.
 *
 * @param source the text of the feed, the address that was asked for and the one behind its redirects;
 *   null for a file.
 * @returns nothing for what is no JSON.
 */
export async function checkLinks(
  source: Source,
  nameAt: (path: string) => string,
  io: Io,
  messages: Messages,
): Promise<readonly UrlFinding[]> {
  const json = readJson(source.text);
  if (!json.ok) return [];
  const { value: document, positionOf } = json.value;
  const links = linksOf(document, source.url);
  const mayBePrivate = source.address === null || isInOwnNetwork(source.address);
  const tell = (done: number) =>
    io.isTerminal && io.err(`\r${messages.checkUrl.progress(done, links.length)}\u001b[K`);
  const probed = await probeLinks(links, { userAgent, timeout, mayBePrivate }, tell);
  if (io.isTerminal && links.length > 0) io.err('\r\u001b[K');
  return linkFindings(probed, positionOf, nameAt, messages);
}

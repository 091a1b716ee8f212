import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** What no page on the public internet has, by IANA's registers of special-purpose addresses. */
const reserved = new BlockList();
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  reserved.addSubnet(address, bits, 'ipv4');
}
for (const [address, bits] of [
  ['::', 96],
  // An IPv4 address in another dress: translated, 6to4 and Teredo.
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  reserved.addSubnet(address, bits, 'ipv6');
}

/**
 * Whether a numerical address is that of a computer or network that is nobody else's business.
 *
 * @param address with or without the brackets of IPv6; a name is never private.
 */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const version = isIP(bare);
  return version !== 0 && reserved.check(bare, version === 6 ? 'ipv6' : 'ipv4');
}

/** The code of the error for a name that leads to a private address. */
export const privateCode = 'EPRIVATE';

/**
 * Looks a name up and refuses what is private. The answer is the address that is connected to, so
 * that a name can't lead elsewhere a moment later.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  const { family = 0, hints = 0 } = options;
  lookup(hostname, { family, hints, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    if (addresses.some(({ address }) => isPrivateAddress(address))) {
      return callback(Object.assign(new Error('private'), { code: privateCode }), []);
    }
    const [first] = addresses;
    if (options.all || !first) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

/** Whether the address of a feed is itself on this computer or in this network. */
export function isInOwnNetwork(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || isPrivateAddress(hostname);
}

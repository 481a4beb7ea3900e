import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/**
 * What is no public address, after the IANA special-purpose registries
 * (https://www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry).
 */
const special4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/**
 * Global unicast is 2000::/3 alone: the first three lines are all the rest, with loopback, IPv4-mapped, NAT64, unique
 * local, link-local and multicast among it. The others are Teredo and its neighbours, documentation and 6to4.
 */
const special6 = ['::/3', '4000::/2', '8000::/1', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

function blockList(subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [network = '', prefix = ''] = subnet.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}

// Two lists: one would apply ::/3 to IPv4 addresses too, since BlockList compares those as IPv4-mapped ones.
const blocked4 = blockList(special4, 'ipv4');
const blocked6 = blockList(special6, 'ipv6');

/** Whether an IP address belongs to the public Internet; false for what is no IP address. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  return family === 4 ? !blocked4.check(address, 'ipv4') : !blocked6.check(address, 'ipv6');
}

/** Thrown with this code where no address of a host is public. */
class PrivateAddressError extends Error {
  readonly code = 'E_FETCH_PRIVATE';
}

/** Throws `PrivateAddressError` where the host of an address is an IP address that is not public. */
export function refusePrivateLiteral(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new PrivateAddressError(host);
}

/**
 * Resolves a name to its public addresses only. A connection is made to what this returns, so a name that
 * resolves differently from one moment to the next (DNS rebinding) gains nothing.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, []);
    const open = addresses.filter(({ address }) => isPublicAddress(address));
    const first = open[0];
    if (first === undefined) {
      const found = addresses.map(({ address }) => address).join(', ');
      return callback(new PrivateAddressError(`${hostname} is ${found}`), []);
    }
    if (options.all) return callback(null, open);
    callback(null, first.address, first.family);
  });
};

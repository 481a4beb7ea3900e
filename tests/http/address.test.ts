import { expect, test } from 'vitest';
import { isPublicAddress } from '../../src/http/address.ts';
import { shownUrl } from '../../src/http/fetch-error.ts';

const inside = [
  ['this network', ['0.0.0.0', '0.255.255.255', '::']],
  ['loopback', ['127.0.0.1', '127.255.255.255', '::1']],
  ['private', ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fdff::1']],
  ['link-local', ['169.254.169.254', 'fe80::1', 'febf::1', 'fec0::1']],
  ['carrier-grade NAT', ['100.64.0.0', '100.127.255.255']],
  ['multicast', ['224.0.0.1', '239.255.255.255', 'ff02::1']],
  ['IPv4 in IPv6', ['::ffff:8.8.8.8', '::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1']],
  ['NAT64', ['64:ff9b::8.8.8.8', '64:ff9b:1::1']],
  ['6to4 and Teredo', ['2002:7f00:1::', '192.88.99.1', '2001::1']],
  ['documentation', ['192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1']],
  ['benchmarks and protocols', ['198.18.0.1', '198.19.255.255', '192.0.0.1', '100::1']],
  ['reserved', ['240.0.0.1', '255.255.255.255', '4000::1', '5f00::1']],
  ['no addresses', ['', 'example.org', '1.2.3', '[2606:4700::1]']],
] as const;

test.each(inside)('not public: %s', (_what, addresses) => {
  expect(addresses.filter(isPublicAddress)).toEqual([]);
});

test('public addresses, those beside the private ones too', () => {
  const addresses = [
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2001:200::1',
    '2606:4700:4700::1111',
    '2a00:1450:4001::200e',
  ];
  expect(addresses.filter((address) => !isPublicAddress(address))).toEqual([]);
});

test.each([
  ['https://user:pass@example.org/a/list.xml?token=t#part', 'https://example.org/a/list.xml?…'],
  ['https://example.org:8443', 'https://example.org:8443/'],
  ['user:pass@example.org/list?token=t', 'example.org/list?…'],
  ['//user:pass@example.org/list', '//example.org/list'],
  ['https://user:pass@exa mple.org/', 'https://exa mple.org/'],
  ['mailto:a@example.org?body=t', 'example.org?…'],
  ['no address', 'no address'],
])('%s is shown as %s', (url, shown) => {
  expect(shownUrl(url)).toBe(shown);
});

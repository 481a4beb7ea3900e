import { expect, test } from 'vitest';
import { publicUrl } from '../../src/http/public-url.ts';

test.each([
  ['https://example.org/list.xml', 'https://example.org/list.xml'],
  ['https://user:pass@example.org/list.xml#top', 'https://example.org/list.xml#top'],
  ['https://user@example.org', 'https://example.org/'],
  ['https://example.org/?format=xml&token=abc&page=2', 'https://example.org/?format=xml&token=…&page=2'],
  ['https://example.org/?api_key=abc#part', 'https://example.org/?api_key=…#part'],
  [
    'https://example.org/?accessToken=a&API-KEY=b&x%5Fsig=c&pwd=',
    'https://example.org/?accessToken=…&API-KEY=…&x%5Fsig=…&pwd=…',
  ],
  [
    'https://example.org/?X-Amz-Credential=a&X-Amz-Date=b&X-Amz-Signature=c',
    'https://example.org/?X-Amz-Credential=…&X-Amz-Date=b&X-Amz-Signature=…',
  ],
  // What only sounds alike stays: it says which document it is.
  [
    'https://example.org/?author=x&keyword=y&tokens=z&design=w&token',
    'https://example.org/?author=x&keyword=y&tokens=z&design=w&token',
  ],
  ['https://example.org/?q=%22a%22&q=%', 'https://example.org/?q=%22a%22&q=%'],
  ['https://example.org/?%token=a', 'https://example.org/?%token=…'],
  ['no address', 'no address'],
])('of %s readers see %s', (address, shown) => {
  expect(publicUrl(address)).toBe(shown);
});

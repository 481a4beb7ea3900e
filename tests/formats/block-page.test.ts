import { describe, expect, test } from 'vitest';
import { blockPageTitle } from '../../src/formats/block-page.ts';

function page(title: string, text: string): string {
  return `<!DOCTYPE html><html><head><title>${title}</title></head><body><div>${text}</div></body></html>`;
}

describe('a page that keeps robots out', () => {
  test.each([
    ['Just a moment...', 'Enable JavaScript and cookies to continue'],
    ['Access Denied', 'You don&#39;t have permission to access "http://www.state.gov/" on this server.'],
    ['', 'Request unsuccessful. Incapsula incident ID: 1'],
    ['Request Rejected', 'The requested URL was rejected. Please consult with your administrator.'],
    ['Human Verification', 'JavaScript is disabled'],
  ])('%s', (title, text) => {
    expect(blockPageTitle(page(title, text))).toBe(title || text);
  });
});

describe('any other page', () => {
  test.each([
    ['Combating Global Corruption', 'Today the Department of State is taking action against a colonel.'],
    [
      'Sanctions and access',
      `He was denied. ${'The report describes how access denied by officials was bought. '.repeat(40)}`,
    ],
    ['', ''],
  ])('%s', (title, text) => {
    expect(blockPageTitle(page(title, text))).toBeNull();
  });
});

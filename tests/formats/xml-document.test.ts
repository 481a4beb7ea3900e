import { describe, expect, test } from 'vitest';
import { xmlElements } from '../../src/formats/xml-document.ts';

describe('a small XML document', () => {
  test('is read in order, with declaration, comments and texts left out', () => {
    const text = '<?xml version="1.0"?><!-- c --><a><b x="1">t</b><c/><b><d/></b></a>';
    expect(xmlElements(text)).toEqual([
      {
        name: 'a',
        children: [
          { name: 'b', children: [] },
          { name: 'c', children: [] },
          { name: 'b', children: [{ name: 'd', children: [] }] },
        ],
      },
    ]);
  });

  test.each(['<a><b>x</b><c>tr', '<a></b>', '<a>', 'no xml', '<a b=>x</a>'])('%s is refused', (text) => {
    expect(() => xmlElements(text)).toThrow('not well-formed XML');
  });

  test('an entity bomb expands to nothing', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY x "yyyyyyyyyy"><!ENTITY z "&x;&x;&x;&x;&x;">]><a>&z;&z;</a>';
    expect(JSON.stringify(xmlElements(bomb))).toBe('[{"name":"a","children":[]}]');
  });
});

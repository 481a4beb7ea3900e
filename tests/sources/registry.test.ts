import { expect, test } from 'vitest';
import { adapterOf, catalogue, presetOf, presets } from '../../src/sources/registry.ts';

test('every preset has an adapter, an id of its own and addresses that can be fetched', () => {
  const ids = presets().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const preset of presets()) {
    expect(preset.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(adapterOf(preset.type).type).toBe(preset.type);
    for (const url of [preset.url, preset.homepage]) expect(new URL(url).protocol).toBe('https:');
  }
});

test('lists say who designates and how many entries to expect', () => {
  for (const preset of presets().filter(({ type }) => adapterOf(type).kind === 'list')) {
    expect(preset.authority, preset.id).not.toBeNull();
    expect(preset.expect?.min, preset.id).toBeGreaterThan(0);
    expect(preset.expect?.max, preset.id).toBeGreaterThan(preset.expect?.min ?? Number.POSITIVE_INFINITY);
  }
});

test('lists of one authority say so alike, so that a move between them is seen', () => {
  const authorities = (...ids: string[]) => new Set(ids.map((id) => presetOf(id)?.authority));
  expect(authorities('ca-sema', 'ca-jvcfoa').size).toBe(1);
  expect(authorities('ofac-sdn', 'ofac-consolidated').size).toBe(1);
});

test('every list that changes often says how old its date may get', () => {
  const silent = presets().filter(
    ({ type, staleAfterDays }) => adapterOf(type).kind === 'list' && !staleAfterDays,
  );
  // Regulations that are amended once in years.
  expect(silent.map(({ id }) => id)).toEqual(['ca-jvcfoa']);
});

test('official feeds have an authority, news has none', () => {
  for (const preset of presets().filter(({ type }) => adapterOf(type).kind === 'feed')) {
    expect(preset.official, preset.id).toBe(preset.authority !== null);
  }
});

test('a preset is found by its id, an adapter by its type', () => {
  expect(presetOf('un-sc')?.url).toBe('https://scsanctions.un.org/resources/xml/en/consolidated.xml');
  expect(presetOf('state-press')).toMatchObject({ official: true, fullText: true });
  expect(presetOf('nowhere')).toBeNull();
  expect(catalogue.types).toEqual([
    'ofac-advanced',
    'ofac-xml',
    'ofac-enhanced',
    'ofac-csv',
    'un-sc',
    'eu-fsf',
    'uk-sanctions',
    'ch-seco',
    'ca-sema',
    'ca-regulation',
    'au-dfat',
    'us-csl',
    'us-state-7031c',
    'opensanctions',
    'feed',
    'page',
  ]);
  expect(() => adapterOf('nowhere')).toThrow(
    expect.objectContaining({
      code: 'E_CONFIG_TYPE',
      message: expect.stringContaining('use one of ofac-advanced'),
    }),
  );
});

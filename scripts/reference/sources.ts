import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CataloguePreset } from '../../src/sources/adapter.ts';
import { adapterOf, catalogue, presets } from '../../src/sources/registry.ts';
import { code, page, table, writtenBy } from './markdown.ts';

interface Shipped {
  readonly schedule: string;
  readonly sources: Readonly<Record<string, { readonly schedule?: string }>>;
}

const shipped = parse(
  readFileSync(join(import.meta.dirname, '../../config/sanctions-watch.yaml'), 'utf8'),
) as Shipped;

export function sourcesPage(): string {
  const all = presets();
  const kindOf = ({ type, official }: CataloguePreset): string =>
    adapterOf(type).kind === 'list' ? 'list' : official ? 'notices' : 'news';
  const of = (kind: string): readonly CataloguePreset[] => all.filter((preset) => kindOf(preset) === kind);
  return page(
    '# Sources',
    writtenBy('the catalogue and `config/sanctions-watch.yaml`'),
    `A source of the catalogue needs no more than its id: \`un-sc: {}\`. [configuration.md](configuration.md#sources) has what else
may stand there; \`npm run -s cli -- sources\` prints the addresses. _Polled_ is the schedule of the shipped configuration, in
UTC; a dash where it does not have the source. None needs an account or a key.`,
    '## Lists',
    `_Entries_: with fewer or more than these a list is held. _Stale_: so many days after the date that the list bears, you are
told that it stopped living.`,
    table(
      ['id', 'name', 'authority', 'read as', 'polled', 'entries', 'stale', 'to know'],
      of('list').map((preset) => [
        idOf(preset),
        preset.name,
        preset.authority ?? '–',
        code(preset.type),
        polled(preset),
        preset.expect === undefined ? '–' : `${preset.expect.min} to ${preset.expect.max}`,
        preset.staleAfterDays === undefined ? '–' : `${preset.staleAfterDays} days`,
        preset.note ?? '–',
      ]),
    ),
    '## Notices of authorities',
    'What they say of a subject is a `statement`.',
    feedsTable(of('notices'), 'authority'),
    '## News',
    'What they say of a subject is `news`.',
    feedsTable(of('news'), 'language'),
    '## Readers',
    'The `type` of a source that is not in the catalogue, or has another address than there.',
    table(
      ['type', 'reads', 'in the catalogue'],
      catalogue.types.map((type) => {
        const ids = all.filter((preset) => preset.type === type).map(({ id }) => id);
        return [
          code(type),
          `${adapterOf(type).kind}: ${adapterOf(type).format}`,
          ids.length === 0 ? '–' : ids.length > 3 ? `${ids.length} feeds` : ids.map(code).join(', '),
        ];
      }),
    ),
  );
}

function feedsTable(presets: readonly CataloguePreset[], by: 'authority' | 'language'): string {
  return table(
    ['id', 'name', by, 'read as', 'polled', 'to know'],
    presets.map((preset) => [
      idOf(preset),
      preset.name,
      preset[by] ?? '–',
      code(preset.type),
      polled(preset),
      preset.note ?? '–',
    ]),
  );
}

function idOf({ id, homepage }: CataloguePreset): string {
  return `[${code(id)}](${homepage})`;
}

function polled({ id }: CataloguePreset): string {
  if (!Object.hasOwn(shipped.sources, id)) return '–';
  return code(shipped.sources[id]?.schedule ?? shipped.schedule);
}

import { AppError } from '../model/errors.ts';
import type { Adapter, CataloguePreset } from './adapter.ts';
import { auDfat } from './au-dfat/index.ts';
import { caRegulation } from './ca-regulation/index.ts';
import { caSema } from './ca-sema/index.ts';
import { chSeco } from './ch-seco/index.ts';
import { euFsf } from './eu-fsf/index.ts';
import { feed } from './feed/index.ts';
import { ofacAdvanced } from './ofac-advanced/index.ts';
import { ofacCsv } from './ofac-csv/index.ts';
import { ofacEnhanced } from './ofac-enhanced/index.ts';
import { ofacXml } from './ofac-xml/index.ts';
import { openSanctions } from './opensanctions/index.ts';
import { page } from './page/index.ts';
import { ukSanctions } from './uk-sanctions/index.ts';
import { unSc } from './un-sc/index.ts';
import { usCsl } from './us-csl/index.ts';
import { usState7031c } from './us-state-7031c/index.ts';

const adapters: readonly Adapter[] = [
  ofacAdvanced,
  ofacXml,
  ofacEnhanced,
  ofacCsv,
  unSc,
  euFsf,
  ukSanctions,
  chSeco,
  caSema,
  caRegulation,
  auDfat,
  usCsl,
  usState7031c,
  openSanctions,
  feed,
  page,
];
const all = adapters.flatMap(({ type, presets }) =>
  presets.map((preset): CataloguePreset => ({ ...preset, type })),
);

/** Every source that a configuration can name without an address: lists, official notices, news. */
export function presets(): readonly CataloguePreset[] {
  return all;
}

export function presetOf(id: string): CataloguePreset | null {
  return all.find((preset) => preset.id === id) ?? null;
}

/** The adapter of a type. Throws `E_CONFIG_TYPE` for one that does not exist. */
export function adapterOf(type: string): Adapter {
  const adapter = adapters.find((candidate) => candidate.type === type);
  if (adapter !== undefined) return adapter;
  throw new AppError(
    'E_CONFIG_TYPE',
    `no adapter reads the type "${type}": use one of ${catalogue.types.join(', ')}`,
  );
}

/** What a configuration is checked against. */
export const catalogue = {
  types: adapters.map(({ type }) => type),
  isFeed: (type: string): boolean => adapterOf(type).kind === 'feed',
  needsLinks: (type: string): boolean => {
    const adapter = adapterOf(type);
    return adapter.kind === 'feed' && adapter.needsLinks === true;
  },
  presetOf,
} as const;

import type { Alert } from '../model/alert.ts';
import type { Catalogue } from './languages/catalogue.ts';
import { actIn, type Theme, themeIn } from './languages/themes.ts';
import { clip } from './plain-text.ts';
import { type Effect, effectsStated, type Programme, programmeOf } from './programmes/index.ts';
import { countryIn, type Limits } from './readable.ts';

export interface ProgrammeView {
  /** In words where they are known, else as published. */
  readonly name: string;
  /** As published, where `name` is something else. */
  readonly published: string | null;
  /** What it does to those under it, in words. */
  readonly effects: string | null;
}

/** The programmes, then those legal bases that say more; each in words as far as they are known for certain. */
export function programmesIn(
  catalogue: Catalogue,
  alert: Alert,
  limits: Limits,
): { readonly programmes: ProgrammeView[]; readonly legalBasis: ProgrammeView[] } {
  const { entry, jurisdiction } = alert;
  if (entry === null) return { programmes: [], legalBasis: [] };
  const told = new Set<Programme>();
  const isFinancing = jurisdiction === 'ca' && entry.legalBasis.some((line) => /^Schedule [23]\b/.test(line));
  const stated = effectsStated(entry);
  const view = (published: string): ProgrammeView => {
    const programme = programmeOf(published, jurisdiction);
    const asIs = clip(published, limits.length);
    if (programme === null || told.has(programme)) return { name: asIs, published: null, effects: null };
    told.add(programme);
    const effects = isFinancing ? [] : programme.effects;
    const name = nameOf(catalogue, programme);
    return {
      name,
      published: name.includes(asIs) ? null : asIs,
      effects: effects.length === 0 ? null : effectsIn(catalogue, effects),
    };
  };
  const all = (values: readonly string[]): ProgrammeView[] => {
    const given = values.filter((value) => clip(value, 10) !== '');
    const shown = given.slice(0, limits.values).map(view);
    const rest = given.length - shown.length;
    return rest > 0 ? [...shown, { name: catalogue.more(rest), published: null, effects: null }] : shown;
  };
  const programmes = all(entry.programs);
  const ofEntry: ProgrammeView[] =
    stated.length === 0 ? [] : [{ name: effectsIn(catalogue, stated), published: null, effects: null }];
  return { programmes: [...programmes, ...ofEntry], legalBasis: all(entry.legalBasis) };
}

/** `Executive Order 13818 (human rights abuse, corruption)`; without an act what it is about, and the code. */
function nameOf({ language }: Catalogue, { about, act }: Programme): string {
  const words = about.map((one) =>
    one.endsWith(':country') ? countryIn(language, one.slice(0, 2)) : themeIn(language, one as Theme),
  );
  const name = act === null ? words.join(', ') : `${actIn(language, act)} (${words.join(', ')})`;
  return `${name.charAt(0).toLocaleUpperCase(language)}${name.slice(1)}`;
}

function effectsIn(catalogue: Catalogue, effects: readonly Effect[]): string {
  return effects.map((effect) => catalogue.effects[effect]).join(', ');
}

/** For a line of a collection: the first programmes in words, without what they do. */
export function programmeNames(catalogue: Catalogue, alert: Alert, max: number): string[] {
  const { entry, jurisdiction } = alert;
  return (entry?.programs ?? []).slice(0, max).map((published) => {
    const programme = programmeOf(published, jurisdiction);
    const asIs = clip(published, 60);
    return programme === null ? asIs : clip(nameOf(catalogue, programme), 100);
  });
}

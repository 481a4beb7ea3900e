import type { Theme } from '../languages/themes.ts';
import type { Effect, Programme } from './effects.ts';

type About = Theme | `${string}:country`;

/** How English titles of regulations call what they are about; the first that is found counts. */
const marks: readonly (readonly [RegExp, About])[] = [
  [/Human Rights/i, 'humanRights'],
  [/Corrupt/i, 'corruption'],
  [/ISIL|Al-?Qaida/i, 'alQaida'],
  [/Taliban/i, 'taliban'],
  [/Al-?Shabaab/i, 'shabaab'],
  [/Hamas/i, 'hamas'],
  [/Hizballah|Hezbollah/i, 'hizballah'],
  [/Settler Violence/i, 'settlers'],
  [/Terroris/i, 'terrorism'],
  [/Cyber/i, 'cyber'],
  [/Chemical Weapons/i, 'chemical'],
  [/Irregular Migration/i, 'migration'],
  [/Drilling/i, 'drilling'],
  [/Misappropriation/i, 'misuse'],
  [/FFRY|Yugoslavia/i, 'balkans'],
];

/** Names that differ from those of CLDR. */
const alsoCalled: Readonly<Record<string, string>> = {
  Burma: 'mm',
  'Democratic Republic of the Congo': 'cd',
  'Democratic People’s Republic of Korea': 'kp',
  DPRK: 'kp',
  'Republic of Guinea-Bissau': 'gw',
  Russian: 'ru',
};

const codes = (
  'af al am ao az ba bd bg bi br by ca cd cf cg cl cm cn co cu cy cz dz ec eg er et ge gh gn gq gt gw hk hn hr ht ' +
  'hu id in iq ir jo ke kg kp kz la lb lk lr ly ma md me mk ml mm mn mr mx my mz ne ng ni np om pa pe ph pk ps py ' +
  'qa rs ru rw sa sd sn so sr ss sv sy td tg th tj tm tn tr tz ua ug uy uz ve vn ye za zm zw'
).split(' ');

const english = new Intl.DisplayNames(['en'], { type: 'region' });
const countries: readonly (readonly [RegExp, string])[] = [
  ...Object.entries(alsoCalled),
  ...codes.map((code) => [(english.of(code.toUpperCase()) ?? code).replace(/ \(.*$/, ''), code] as const),
]
  // South Sudan before Sudan, Guinea-Bissau before Guinea.
  .toSorted(([a], [b]) => b.length - a.length)
  .map(([name, code]) => [new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, 'u'), code]);

function aboutOf(text: string): About | null {
  const plain = text.replaceAll("'", '’');
  const [, theme = null] = marks.find(([mark]) => mark.test(plain)) ?? [];
  if (theme !== null) return theme;
  const [, code] = countries.find(([name]) => name.test(plain)) ?? [];
  return code === undefined ? null : `${code}:country`;
}

const frozenAndNoDealings: readonly Effect[] = ['frozen', 'dealings'];
/** Section 4 of the Special Economic Measures Act lets a regulation say so; those with schedules of persons all do. */
const measuresAct = 'Special Economic Measures Act';
/** Its section 4, and section 35.1 of the Immigration and Refugee Protection Act. */
const victimsAct = 'Justice for Victims of Corrupt Foreign Officials Act';

/**
 * Programmes that are published by their names: British regulations, Swiss ordinances, Canada's regulations, the
 * committees and autonomous regimes of Australia. British and Swiss lists say at each entry what it is under.
 */
export function namedIn(text: string, whose: 'gb' | 'ca' | 'ch' | 'au'): Programme | null {
  const isVictims = whose === 'ca' && /Justice for Victims of Corrupt/.test(text);
  if (isVictims) {
    const about: readonly About[] = ['corruption', 'humanRights'];
    return {
      about,
      act: { form: 'law', number: victimsAct },
      effects: [...frozenAndNoDealings, 'barred'],
    };
  }
  const about = aboutOf(text);
  if (about === null) return null;
  if (whose === 'ca') {
    // A legal basis, or an Act of another kind.
    if (/\d|Freezing|Act\b/.test(text)) return null;
    return { about: [about], act: { form: 'law', number: measuresAct }, effects: frozenAndNoDealings };
  }
  if (whose === 'au') {
    const [, number = ''] = /^(\d{4})\b/.exec(text) ?? [];
    const isAutonomous = /^Autonomous/.test(text);
    if (number === '' && !isAutonomous) return null;
    return {
      about: [about],
      act: isAutonomous ? null : { form: 'resolution', number },
      effects: ['frozen'],
    };
  }
  return { about: [about], act: null, effects: [] };
}

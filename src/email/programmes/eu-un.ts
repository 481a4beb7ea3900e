import type { Theme } from '../languages/themes.ts';
import type { Effect, Programme } from './effects.ts';

type About = Theme | `${string}:country`;

/** What the regulation orders for everyone in its annex of persons. Bars to entry stand in decisions, not on this list. */
const frozen: readonly Effect[] = ['frozen', 'noFunds'];

function regulation(number: string, about: readonly About[], effects = frozen): Programme {
  return { about, act: { form: 'regulation', number }, effects };
}

/** Programme codes of the EU's financial sanctions files, with the regulation that each rests on (EUR-Lex). */
export const euProgrammes: Readonly<Record<string, Programme>> = {
  AFG: regulation('753/2011', ['taliban']),
  BDI: regulation('2015/1755', ['bi:country']),
  BLR: regulation('765/2006', ['by:country']),
  CAF: regulation('224/2014', ['cf:country']),
  CHEM: regulation('2018/1542', ['chemical']),
  COD: regulation('1183/2005', ['cd:country']),
  CYB: regulation('2019/796', ['cyber']),
  EUAQ: regulation('2016/1686', ['alQaida']),
  GIN: regulation('1284/2009', ['gn:country']),
  GNB: regulation('377/2012', ['gw:country']),
  GTM: regulation('2024/287', ['gt:country']),
  HAM: regulation('2024/386', ['hamas']),
  HR: regulation('2020/1998', ['humanRights']),
  HTI: regulation('2022/2309', ['ht:country']),
  // Two regulations, 267/2012 and 359/2011, bear one code.
  IRN: { about: ['ir:country'], act: null, effects: frozen },
  IRQ: regulation('1210/2003', ['iq:country']),
  LBN: regulation('2021/1275', ['lb:country']),
  LBY: regulation('2016/44', ['ly:country']),
  MDA: regulation('2023/888', ['md:country']),
  MLI: regulation('2017/1770', ['ml:country']),
  MMR: regulation('401/2013', ['mm:country']),
  NER: regulation('2023/2406', ['ne:country']),
  NIC: regulation('2019/1716', ['ni:country']),
  PRK: regulation('2017/1509', ['kp:country']),
  // Restrictions on trade and financing, not freezes.
  RUS: regulation('833/2014', ['ru:country', 'sectoral'], []),
  RUSDA: regulation('2024/1485', ['ru:country', 'humanRights']),
  SDN: regulation('747/2014', ['sd:country']),
  SDNZ: regulation('2023/2147', ['sd:country']),
  SOM: regulation('356/2010', ['so:country']),
  SSD: regulation('2015/735', ['ss:country']),
  SYR: regulation('36/2012', ['sy:country']),
  TAQA: regulation('881/2002', ['alQaida']),
  TERR: regulation('2580/2001', ['terrorism']),
  TUN: regulation('101/2011', ['tn:country', 'misuse']),
  TUR: regulation('2019/1890', ['tr:country', 'drilling']),
  UKR: regulation('269/2014', ['ua:country', 'ru:country']),
  VEN: regulation('2017/2063', ['ve:country']),
  YEM: regulation('1352/2014', ['ye:country']),
  ZWE: regulation('314/2004', ['zw:country']),
};

/** Regulations that have no code here, for the legal basis alone. */
export const euRegulations: Readonly<Record<string, Programme>> = {
  '2024/2642': regulation('2024/2642', ['ru:country', 'hybrid']),
  '267/2012': regulation('267/2012', ['ir:country', 'proliferation']),
  '359/2011': regulation('359/2011', ['ir:country', 'humanRights']),
};

function resolution(number: string, about: readonly About[], effects: readonly Effect[]): Programme {
  return { about, act: { form: 'resolution', number }, effects };
}

/**
 * The lists of the UN Security Council, with what its resolutions order for every individual on them: 2368 (2017),
 * paragraph 1; 2255 (2015), 1; 1718 (2006), 8; 1596 (2005), 13 and 15; 2399 (2018), 9 and 16; 1483 (2003), 23;
 * 1844 (2008), 1, 3 and 7; 1591 (2005), 3; 2206 (2015), 9 and 12; 2140 (2014), 11 and 15; 2048 (2012), 4;
 * 2653 (2022), 3, 6 and 11; 1737 (2006), 12. On Libya's list some are under the one measure only (1970 (2011)).
 */
export const unProgrammes: Readonly<Record<string, Programme>> = {
  'Al-Qaida': resolution('1267', ['alQaida'], ['frozen', 'barred', 'arms']),
  Taliban: resolution('1988', ['taliban'], ['frozen', 'barred', 'arms']),
  DPRK: resolution('1718', ['kp:country'], ['frozen', 'barred']),
  DRC: resolution('1533', ['cd:country'], ['frozen', 'barred']),
  CAR: resolution('2745', ['cf:country'], ['frozen', 'barred']),
  Iraq: resolution('1518', ['iq:country'], ['frozen']),
  Somalia: resolution('2713', ['shabaab'], ['frozen', 'barred', 'arms']),
  Sudan: resolution('1591', ['sd:country'], ['frozen', 'barred']),
  SouthSudan: resolution('2206', ['ss:country'], ['frozen', 'barred']),
  Yemen: resolution('2140', ['ye:country'], ['frozen', 'barred']),
  GB: resolution('2048', ['gw:country'], ['barred']),
  Haiti: resolution('2653', ['ht:country'], ['frozen', 'barred', 'arms']),
  Iran: resolution('1737', ['ir:country'], ['frozen']),
  Libya: resolution('1970', ['ly:country'], []),
};

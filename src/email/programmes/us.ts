import type { Theme } from '../languages/themes.ts';
import type { Act, Effect, Programme } from './effects.ts';

type About = Theme | `${string}:country`;

/** On the SDN list: all property is blocked, and US persons may not deal with it (31 CFR, chapter V). */
const blocked: readonly Effect[] = ['frozen', 'dealings'];
/** The order, or the law, suspends entry as well. */
const blockedAndBarred: readonly Effect[] = ['frozen', 'dealings', 'barred'];

function order(number: string, about: readonly About[], effects = blocked): Programme {
  return { about, act: { form: 'order', number }, effects };
}

function law(title: string, about: readonly About[], effects = blocked): Programme {
  return { about, act: { form: 'law', number: title }, effects };
}

function only(about: readonly About[], effects = blocked): Programme {
  return { about, act: null, effects };
}

const section7031c: Act = { form: 'section', number: '7031(c)' };
const caatsa = 'Countering America’s Adversaries Through Sanctions Act';

/**
 * What OFAC and the Department of State publish as programmes. The numbers of orders are OFAC's own in most codes, else
 * those of its list of programme tags. Entry is said to be barred only where the act has a section that suspends it:
 * Executive Orders 13660, 13661, 13692, 13818 (section 2 of each), 14024 (section 4) and the Magnitsky Act of 2012
 * (section 405). Section 7031(c) is that of the yearly appropriations acts for the Department of State.
 */
export const usProgrammes: Readonly<Record<string, Programme>> = {
  '7031(c)': { about: ['corruption', 'humanRights'], act: section7031c, effects: ['barredFamily'] },
  GLOMAG: order('13818', ['humanRights', 'corruption'], blockedAndBarred),
  MAGNIT: law(
    'Sergei Magnitsky Rule of Law Accountability Act of 2012',
    ['ru:country', 'humanRights'],
    blockedAndBarred,
  ),
  'RUSSIA-EO14024': order('14024', ['ru:country'], blockedAndBarred),
  'RUSSIA-EO14065': order('14065', ['ru:country', 'ua:country']),
  'UKRAINE-EO13660': order('13660', ['ua:country'], blockedAndBarred),
  'UKRAINE-EO13661': order('13661', ['ua:country', 'ru:country'], blockedAndBarred),
  // Full blocks and sectoral restrictions bear one code.
  'UKRAINE-EO13662': order('13662', ['ua:country', 'ru:country', 'sectoral'], []),
  'UKRAINE-EO13685': order('13685', ['ua:country']),
  'PEESA-EO14039': order('14039', ['ru:country', 'pipelines']),
  SSIDES: law(
    'Support for the Sovereignty, Integrity, Democracy, and Economic Stability of Ukraine Act of 2014',
    ['ua:country'],
  ),
  'CAATSA - RUSSIA': law(caatsa, ['ru:country'], []),
  'CAATSA - IRAN': law(caatsa, ['ir:country'], []),
  BELARUS: order('13405', ['by:country']),
  'BELARUS-EO14038': order('14038', ['by:country']),
  SDGT: order('13224', ['terrorism']),
  SDT: order('12947', ['terrorism']),
  FTO: law('Immigration and Nationality Act, section 219', ['terrorism'], ['frozen']),
  HIFPAA: law('Hizballah International Financing Prevention Act', ['hizballah'], []),
  'NS-PLC': only(['legislators'], []),
  'NS-MBS': only(['menu'], []),
  SDNTK: law('Foreign Narcotics Kingpin Designation Act', ['drugs']),
  SDNT: order('12978', ['drugs', 'co:country']),
  'ILLICIT-DRUGS-EO14059': order('14059', ['drugs']),
  'ILLICIT-DRUGS-EO': order('14059', ['drugs']),
  TCO: order('13581', ['crime']),
  CYBER2: order('13694', ['cyber']),
  CYBER3: order('13694', ['cyber']),
  'ELECTION-EO13848': order('13848', ['election']),
  'HOSTAGES-EO14078': order('14078', ['hostages']),
  NPWMD: order('13382', ['proliferation']),
  'ICC-EO14203': order('14203', ['court']),
  IRAN: only(['ir:country']),
  'IRAN-HR': order('13553', ['ir:country', 'humanRights']),
  'IRAN-TRA': order('13628', ['ir:country']),
  'IRAN-EO13846': order('13846', ['ir:country']),
  'IRAN-EO13876': order('13876', ['ir:country']),
  'IRAN-EO13902': order('13902', ['ir:country']),
  'IRAN-CON-ARMS-EO': order('13949', ['ir:country', 'arms']),
  IFCA: law('Iran Freedom and Counter-Proliferation Act of 2012', ['ir:country'], []),
  IFSR: only(['ir:country', 'secondary'], []),
  IRGC: only(['guards'], []),
  'HRIT-IR': order('13606', ['ir:country', 'humanRights']),
  'HRIT-SY': order('13606', ['sy:country', 'humanRights']),
  'FSE-IR': order('13608', ['ir:country', 'evasion'], ['dealings']),
  'FSE-SY': order('13608', ['sy:country', 'evasion'], ['dealings']),
  SYRIA: only(['sy:country']),
  'SYRIA-EO13894': order('13894', ['sy:country']),
  'PAARSS-EO13894': order('13894', ['sy:country']),
  'SYRIA-CAESAR': law('Caesar Syria Civilian Protection Act of 2019', ['sy:country']),
  IRAQ2: order('13315', ['iq:country']),
  IRAQ3: order('13438', ['iq:country']),
  BALKANS: order('13219', ['balkans']),
  'BALKANS-EO14033': order('14033', ['balkans']),
  VENEZUELA: order('13692', ['ve:country'], blockedAndBarred),
  'VENEZUELA-EO13850': order('13850', ['ve:country']),
  'VENEZUELA-EO13884': order('13884', ['ve:country']),
  NICARAGUA: order('13851', ['ni:country']),
  'NICARAGUA-NHRAA': law('Nicaragua Human Rights and Anticorruption Act of 2018', ['ni:country']),
  CUBA: only(['cu:country']),
  DPRK: order('13551', ['kp:country']),
  DPRK2: order('13687', ['kp:country']),
  DPRK3: order('13722', ['kp:country']),
  DPRK4: order('13810', ['kp:country']),
  'BURMA-EO14014': order('14014', ['mm:country']),
  'HK-EO13936': order('13936', ['hk:country']),
  ZIMBABWE: only(['zw:country']),
  DRCONGO: order('13413', ['cd:country']),
  CAR: order('13667', ['cf:country']),
  SOMALIA: order('13536', ['so:country']),
  'SOUTH SUDAN': order('13664', ['ss:country']),
  DARFUR: order('13400', ['sd:country']),
  'SUDAN-EO14098': order('14098', ['sd:country']),
  BURUNDI: order('13712', ['bi:country']),
  LIBYA2: order('13566', ['ly:country']),
  LIBYA3: order('13726', ['ly:country']),
  YEMEN: order('13611', ['ye:country']),
  LEBANON: order('13441', ['lb:country']),
  'MALI-EO13882': order('13882', ['ml:country']),
  'ETHIOPIA-EO14046': order('14046', ['et:country']),
};

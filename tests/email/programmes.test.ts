import { expect, it } from 'vitest';
import { effectsStated, programmeOf } from '../../src/email/programmes/index.ts';
import { createWriter } from '../../src/email/writer.ts';
import type { Jurisdiction } from '../../src/model/jurisdiction.ts';
import { anAlert, anEntry, envelope, told } from './samples.ts';

const writer = await createWriter({ templates: null, publicUrl: null, attachJson: false });

function said(
  jurisdiction: Jurisdiction | null,
  programs: string[],
  legalBasis: string[] = [],
  language = 'en' as const,
) {
  const alert = anAlert({ jurisdiction, entry: anEntry({ programs, legalBasis }) });
  const { text } = writer.alert(told(alert), { ...envelope, language });
  return text.slice(text.indexOf('Programme:'), text.indexOf('Listed on')).trim();
}

it.each([
  ['us', '7031(c)', 'Section 7031(c) (corruption, human rights abuse): barred from entry, with family'],
  [
    'us',
    'GLOMAG',
    'Executive Order 13818 (human rights abuse, corruption): assets frozen, dealings prohibited, barred from entry [GLOMAG]',
  ],
  ['us', 'SDGT', 'Executive Order 13224 (terrorism): assets frozen, dealings prohibited [SDGT]'],
  ['us', 'NS-MBS', 'Chosen measures short of a full block [NS-MBS]'],
  ['us', 'NEW-EO99999', 'NEW-EO99999'],
  ['un', 'GB', 'UN Security Council resolution 2048 (Guinea-Bissau): barred from entry [GB]'],
  [
    'eu',
    'UKR',
    'EU Regulation 269/2014 (Ukraine, Russia): assets frozen, no funds or economic resources may be made available [UKR]',
  ],
  [
    'gb',
    'The Republic of Belarus (Sanctions) (EU Exit) Regulations 2019',
    'Belarus [The Republic of Belarus (Sanctions) (EU Exit) Regulations 2019]',
  ],
  ['ca', 'Russia', 'Special Economic Measures Act (Russia): assets frozen, dealings prohibited'],
  [
    'au',
    'Autonomous (Thematic – Corruption)',
    'Corruption: assets frozen [Autonomous (Thematic – Corruption)]',
  ],
  ['au', '1718 (DPRK)', 'UN Security Council resolution 1718 (North Korea): assets frozen [1718 (DPRK)]'],
  [
    null,
    'EU-UKR',
    'EU Regulation 269/2014 (Ukraine, Russia): assets frozen, no funds or economic resources may be made available [EU-UKR]',
  ],
  [null, 'RUS', 'RUS'],
] as const)('of %s, %s is said as %s', (jurisdiction, code, expected) => {
  expect(said(jurisdiction, [code])).toBe(`Programme: ${expected}`);
});

it('does not say twice what programme and legal basis have in common', () => {
  expect(said('us', ['RUSSIA-EO14024'], ['Executive Order 14024 (Russia)'])).toBe(
    'Programme: Executive Order 14024 (Russia): assets frozen, dealings prohibited, barred from entry [RUSSIA-EO14024]\nLegal basis: Executive Order 14024 (Russia)',
  );
});

it('takes from an entry what the list says of it alone', () => {
  expect(effectsStated(anEntry({ remarks: ['Sanctions: Asset freeze', 'Sanctions: Travel Ban'] }))).toEqual([
    'frozen',
    'barred',
  ]);
  expect(
    effectsStated(anEntry({ legalBasis: ['annex 13 -- Financial sanctions', 'annex 13 -- Travel ban'] })),
  ).toEqual(['frozen', 'noFunds', 'barred']);
  expect(effectsStated(anEntry({ remarks: ['He spoke of a travel ban'] }))).toEqual([]);
});

it('does not take financing restrictions of Canada for a freeze', () => {
  expect(said('ca', ['Russia'], ['Schedule 2, item 3'])).not.toContain('frozen');
});

// From the lists of 2018 to 2026 that are at hand: what stands there for persons.
it.each([
  [
    'us',
    'SDGT SDNTK SYRIA RUSSIA-EO14024 SDNT IFSR NPWMD BALKANS IRAQ2 GLOMAG UKRAINE-EO13660 UKRAINE-EO13661 VENEZUELA TCO CYBER2 ZIMBABWE DPRK2 IRGC IRAN-HR MAGNIT DRCONGO BURMA-EO14014 BELARUS ELECTION-EO13848 IRAN DPRK4 HK-EO13936 NICARAGUA IRAN-EO13876 DPRK3 SYRIA-EO13894 LIBYA3 SOMALIA LIBYA2 CAR VENEZUELA-EO13850 IRAN-EO13846 BELARUS-EO14038 ILLICIT-DRUGS-EO14059 IRAN-TRA UKRAINE-EO13685 IRAQ3 YEMEN BURUNDI DARFUR SDT UKRAINE-EO13662 LEBANON DPRK HRIT-IR BALKANS-EO14033 NICARAGUA-NHRAA VENEZUELA-EO13884 MALI-EO13882 IFCA SYRIA-CAESAR CUBA RUSSIA-EO14065 FSE-SY IRAN-CON-ARMS-EO NS-PLC HRIT-SY SSIDES HIFPAA ETHIOPIA-EO14046 PEESA-EO14039 FTO NS-MBS FSE-IR ILLICIT-DRUGS-EO',
  ],
  ['un', 'Al-Qaida CAR DPRK DRC GB Haiti Iran Iraq Libya Somalia SouthSudan Sudan Taliban Yemen'],
  ['eu', 'TERR IRQ TAQA ZWE UKR'],
  [
    'ca',
    'Belarus Burma China Guatemala Haiti Iran Moldova Nicaragua Russia Sudan Syria Ukraine Venezuela Zimbabwe',
  ],
] as const)('knows the codes of %s that lists have for persons', (jurisdiction, codes) => {
  expect(codes.split(' ').filter((code) => programmeOf(code, jurisdiction) === null)).toEqual([]);
});

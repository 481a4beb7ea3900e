import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../src/names/sound/readings.ts';
import { scriptOf } from '../../src/names/sound/transliterate.ts';

const read = (word: string): readonly string[] => readingsOf(word, scriptOf(word));

describe('readingsOf', () => {
  it.each([
    ['wright', 'rait'],
    ['nordli', 'norli'],
    ['blythe', 'blais'],
    ['shane', 'Sein'],
    ['knowles', 'nauls'],
    ['chauvin', 'Soven'],
    ['giraud', 'Ziro'],
    ['maillet', 'maye'],
    ['ハンター', 'hanter'],
    ['クラーク', 'krark'],
    ['フィリップ', 'firip'],
    ['티모시', 'timoS'],
    ['스콧', 'skos'],
    ['성훈', 'songhun'],
    ['лёвен', 'loven'],
    ['джеффри', 'Jeffri'],
    ['ντίκενς', 'dikens'],
    ['καραμανλής', 'karamanlis'],
    ['პეტრიაშვილი', 'petriaSvil'],
    ['գրիգոր', 'grigor'],
    ['գրիգոր', 'krikor'],
    ['राजेश', 'raJeS'],
    ['இஸ்டாலின்', 'stalin'],
    ['พิชัย', 'piCay'],
    ['เดเมียน', 'demian'],
    ['අනිල්', 'anil'],
    ['استیون', 'styvn'],
    ["ג'ק", 'Jk'],
    ['szczepański', 'SCepanski'],
    ['brückner', 'brukner'],
    ['schleicher', 'Slaiher'],
    ['villalobos', 'viyalobos'],
    ['magalhães', 'magalains'],
    ['cecchini', 'Cekini'],
    ['yılmazoğlu', 'yilmazolu'],
    ['bērziņš', 'berzin'],
    ['jóhannsson', 'yohannsson'],
    ['xuejun', 'SueJun'],
    ['choi', 'Coe'],
    ['georgius', 'georgi'],
    ['বিশ্বাস', 'biSbas'],
    ['अनुराग', 'anurag'],
    ['မင်းအောင်', 'minaung'],
    ['ប៊ុន', 'bon'],
    ['დავითი', 'davit'],
    ['მფარავი', 'mfarav'],
  ])('reads %s as %s', (word, sounds) => {
    expect(read(word)).toContain(sounds);
  });

  it.each(['smith', 'müller', 'шевченко', '김정은', '毛泽东', 'ሰላም', ''])('gives %s few readings', (word) => {
    const readings = read(word);
    expect(readings.length).toBeLessThanOrEqual(5);
    expect(new Set(readings).size).toBe(readings.length);
  });
});

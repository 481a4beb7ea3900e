import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HanReading, hanReadings } from '../../src/names/han/han.ts';
import { phonesOf } from '../../src/names/sound/phones.ts';
import { spellingSounds } from '../../src/names/sound/spelling.ts';
import { soundsOf } from '../../src/names/sound/transliterate.ts';

type Language = HanReading['language'];

function sounds(word: string, language: Language): string[] {
  return hanReadings(word)
    .filter((reading) => reading.language === language)
    .map((reading) => reading.sounds);
}

/** The words as they would be read in a Latin name, spelled in the way of the language, and put together. */
function latin(words: string): number[] {
  return [...phonesOf(words.split(' ').map(spellingSounds).join(''))];
}

function meets(word: string, language: Language, spelling: string): boolean {
  const wanted = latin(spelling).join();
  return sounds(word, language).some((reading) => [...phonesOf(reading)].join() === wanted);
}

describe('hanReadings', () => {
  it.each<[string, Language, string]>([
    ['鄭', 'mandarin', 'zheng'],
    ['郑', 'mandarin', 'zheng'],
    ['安庭', 'mandarin', 'anting'],
    ['謝', 'mandarin', 'xie'],
    ['謝', 'mandarin', 'hsieh'],
    ['曾', 'mandarin', 'tseng'],
    ['淑慧', 'mandarin', 'shuhui'],
    ['郭', 'cantonese', 'kwok'],
    ['偉強', 'cantonese', 'waikeung'],
    ['伟强', 'cantonese', 'waikeung'],
    ['梁', 'cantonese', 'leung'],
    ['张', 'cantonese', 'cheung'],
    ['曾', 'cantonese', 'tsang'],
    ['吳', 'cantonese', 'ng'],
    ['葉', 'cantonese', 'yip'],
    ['曹', 'cantonese', 'chor'],
    ['李', 'cantonese', 'lei'],
    ['靜儀', 'cantonese', 'chengi'],
    ['鄭', 'cantonese', 'cheang'],
    ['國', 'cantonese', 'kuok'],
    ['劉', 'hokkien', 'low'],
    ['程強', 'hokkien', 'thiakhiang'],
    ['陳', 'hokkien', 'tan'],
    ['陳', 'hakka', 'chin'],
    ['許', 'hakka', 'hii'],
    ['黄', 'hokkien', 'ooi'],
    ['金', 'korean', 'kim'],
    ['光赫', 'korean', 'kwang hyok'],
    ['正恩', 'korean', 'jong un'],
    ['李', 'korean', 'ri'],
    ['李', 'korean', 'lee'],
    ['林', 'korean', 'im'],
    ['林', 'korean', 'rim'],
    ['朴', 'korean', 'park'],
    ['朴', 'korean', 'pak'],
    ['鄭', 'korean', 'jeong'],
    ['鄭', 'korean', 'chung'],
    ['崔', 'korean', 'choe'],
    ['安倍', 'japanese', 'abe'],
    ['晋三', 'japanese', 'shinzo'],
    ['安倍晋三', 'japanese', 'abeshinzo'],
    ['佐藤', 'japanese', 'sato'],
    ['佐々木', 'japanese', 'sasaki'],
    ['健一', 'japanese', 'kenichi'],
    ['阮', 'vietnamese', 'nguyen'],
    ['黃', 'vietnamese', 'huynh'],
  ])('reads %s in %s as %s', (word, language, spelling) => {
    expect(meets(word, language, spelling), sounds(word, language).join(' ')).toBe(true);
  });

  it.each<[string, string, string]>([
    ['单', 'shan', 'dan'],
    ['曾', 'zeng', 'ceng'],
    ['仇', 'qiu', 'chou'],
    ['解', 'xie', 'jie'],
    ['查', 'zha', 'cha'],
    ['尉迟', 'yuchi', 'weichi'],
  ])('knows that %s is %s as a surname, beside %s', (word, surname, dictionary) => {
    expect(meets(word, 'mandarin', surname)).toBe(true);
    expect(meets(word, 'mandarin', dictionary)).toBe(true);
  });

  it.each([
    ['金', '김'],
    ['光赫', '광혁'],
    ['羅', '나'],
    ['柳', '유'],
    ['柳', '류'],
    ['祐呂', '우여'],
    ['𤨒姬', '은희'],
  ])('writes %s as hangul %s is read', (word, hangul) => {
    const wanted = phonesOf(soundsOf(hangul, 'syllabic'));
    expect(sounds(word, 'korean').map(phonesOf)).toContainEqual(wanted);
  });

  it.each([
    ['斯坦尼斯拉夫', 'stanislav'],
    ['普拉门', 'plamen'],
    ['约翰', 'Jon'],
    ['約翰', 'Jon'],
    ['里德', 'rid'],
    ['德宾', 'debin'],
    ['西蒙', 'simen'],
    ['奥恩', 'on'],
    ['亚当', 'adan'],
    ['查尔利', 'Carli'],
    ['藤森', 'fujimori'],
    ['哈山宾阿末', 'haSanahmad'],
  ])('hears what %s transcribes', (word, name) => {
    const foreign = hanReadings(word).filter(({ isForeign }) => isForeign);
    expect(foreign.map((reading) => phonesOf(reading.sounds))).toContainEqual(phonesOf(name));
    expect(foreign.every(({ language }) => language === 'mandarin')).toBe(true);
  });

  it('takes nothing of a surname for a transcription', () => {
    expect(hanReadings('林').some(({ isForeign }) => isForeign)).toBe(false);
  });

  it('begins with the Mandarin reading by sound', () => {
    expect(hanReadings('習')[0]).toEqual({ language: 'mandarin', sounds: 'Si' });
    expect(hanReadings('强')[0]).toEqual({ language: 'mandarin', sounds: 'Cian' });
  });

  it.each(['', 'Kim', '金Kim', '김', 'さとう', '·'])('has nothing for %j', (word) => {
    expect(hanReadings(word)).toEqual([]);
  });

  it('leaves out a language that has no reading of a character', () => {
    expect(sounds('𤨒姬', 'mandarin')).toEqual([]);
    expect(sounds('㐀', 'hokkien')).toEqual([]);
  });

  it('has few readings, all different and all in letters that can be compared', () => {
    const character = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
    const word = fc.array(character, { minLength: 1, maxLength: 6 }).map((list) => list.join(''));
    fc.assert(
      fc.property(word, (text) => {
        const readings = hanReadings(text);
        expect(readings.length).toBeLessThan(40);
        const keys = readings.map(({ language, sounds: s, isForeign }) => `${language} ${s} ${isForeign}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { sounds: s } of readings) expect(s).toMatch(/^[aeiouAywvfpbmntdszSZCJTkgqhrlcjx]+$/);
      }),
      { numRuns: 300 },
    );
  });
});

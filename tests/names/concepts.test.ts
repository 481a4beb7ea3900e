import { describe, expect, it } from 'vitest';
import { latinise, scriptOf } from '../../src/names/sound/transliterate.ts';
import { conceptOf } from '../../src/names/words/concepts.ts';
import { genericConcepts, placeConcepts } from '../../src/names/words/data/concepts.ts';
import { foldCase } from '../../src/names/words/normalise.ts';

const same = [
  'ministry ministerium ministerio министерство министерства міністерство nazirliyi nazirlik bakanlığı وزارة وزارت',
  'bank banco banque банк банка bankası بنك بانک',
  'university universität université университет університет universiteti üniversitesi جامعة دانشگاه',
  'state государственный государственное державний dövlət devlet',
  'internal внутренних внутрішніх daxili داخلية',
  'oil нефть нефтяная нафтова neft petrol نفط نفت',
  'foundation stiftung фонд fondu vakfı bonyad',
  'party partei партия партії partiyası partisi hizb hezb حزب',
  "people's peoples народного народний xalq halk خلق",
  'islamic исламский islami إسلامية الإسلامية اسلامی',
  'front фронт cəbhəsi cephesi jabhat جبهة',
  'china chinese китай китайский china çin صيني 中国',
  'russia russian россии российский русский rusiya روسيا',
  'azerbaijan азербайджана азербайджанская azərbaycan aserbaidschan',
  'korea korean корейская koreya 조선',
].map((line) => line.split(' '));

describe('conceptOf', () => {
  it.each(same)('gives %s one number with its translations', (first, ...others) => {
    const concept = conceptOf(first ?? '');
    expect(concept).toBeGreaterThanOrEqual(0);
    for (const other of others) {
      const word = foldCase(other);
      expect(conceptOf(word), word).toBe(concept);
    }
  });

  it('knows words that are latinised', () => {
    for (const word of ['министерство', 'государственного', 'университет', 'nazirliyi', 'şirkəti']) {
      expect(conceptOf(latinise(word, scriptOf(word))), word).toBe(conceptOf(word));
      expect(conceptOf(word)).toBeGreaterThanOrEqual(0);
    }
  });

  it.each([
    ['national', 'international'],
    ['bank', 'group'],
    ['north', 'south'],
    ['oil', 'gas'],
    ['iran', 'iraq'],
    ['niger', 'nigeria'],
    ['austria', 'australia'],
    ['ministry', 'minister'],
  ])('keeps %s and %s apart', (left, right) => {
    expect(conceptOf(left)).not.toBe(conceptOf(right));
  });

  it.each(['alimardanov', 'wagner', 'металлоинвест', 'rossi', 'gazprom', 'havana', 'ali', 'germanov'])(
    'knows no concept of %s',
    (word) => {
      expect(conceptOf(word)).toBe(-1);
    },
  );

  it('has each form once in a line', () => {
    for (const line of `${genericConcepts.trim()}\n${placeConcepts.trim()}`.split('\n')) {
      const forms = line.split(' ');
      expect(forms.length, line).toBeGreaterThan(1);
      expect(forms).toEqual([...new Set(forms)]);
      expect(line).not.toMatch(/\s$/);
    }
  });
});

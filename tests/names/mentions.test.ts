import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLD, MentionFinder } from '../../src/names/index.ts';

const finder = new MentionFinder([
  { name: 'Kerim Alimardanov', schema: 'Person', value: 'person' },
  { name: 'Bandotdel', schema: 'Organization', value: 'unit' },
  { name: 'Ministry of Internal Affairs of Azerbaijan', schema: 'Organization', value: 'ministry' },
  { name: 'Министерство внутренних дел Азербайджана', schema: 'Organization', value: 'ministry' },
  { name: '习近平', schema: 'Person', value: 'xi' },
]);

function found(text: string): string[] {
  return finder.find(text).map((mention) => mention.text);
}

/** What a text says of one person who is watched. */
function foundOf(name: string, text: string): string[] {
  const finder = new MentionFinder([{ name, schema: 'Person', value: name }]);
  return finder.find(text).flatMap((mention) => (mention.score < DEFAULT_THRESHOLD ? [] : [mention.text]));
}

describe('a name that is cut short', () => {
  it.each([
    ['Kim Jong Un', 'Kim Jong Il, father of the leader, died.'],
    ['Kim Jong Un', 'KIM JONG IL DIES'],
    ['Ким Чен Ир', 'Ким Чен Ын посетил завод.'],
    ['Ким Чен Ын', 'Ким Чен Ир умер.'],
    ['Na Kyung-won', 'Kim Kyung-won said that'],
    ['Lee Hsien Loong', 'Lee Hsien Yang said so.'],
    ['Amir Hossein Ghazizadeh', 'then Ali Hossein Ghazizadeh said so.'],
    ['Nicolás Maduro Moros', 'Nicolás Maduro Guerra said that he was here.'],
    ['Igor Sechin', 'His son Ivan Igorevich Sechin worked there.'],
  ])('%j is nobody in %j', (name, text) => {
    expect(foundOf(name, text)).toEqual([]);
  });

  it.each([
    ['Kim Jong Un', 'Leader Kim Jong Un met the son of Kim Jong Il.', 'Kim Jong Un'],
    ['Ким Чен Ын', 'С Ким Чен Ыном встретился', 'Ким Чен'],
    ['Nicolás Maduro Moros', 'Nicolás Maduro Says He Will Talk', 'Nicolás Maduro'],
    ['Nicolás Maduro Moros', 'Nicolás Maduro Tuesday said', 'Nicolás Maduro'],
    ['Nicolás Maduro', 'Nicolás Maduro Guerra said', 'Nicolás Maduro'],
    ['Tony Tan Keng Yam', 'Tony Tan Says He Will Run Again', 'Tony Tan'],
    ['Aung San Suu Kyi', 'But Daw Suu Kyi said', 'Daw Suu Kyi'],
    ['Li Na', 'Yesterday Li Na won the match.', 'Li Na'],
    ['U Thant', 'Secretary-General U Thant resigned.', 'U Thant'],
    ['John Major', 'Prime Minister John Major said', 'John Major'],
  ])('%j is found in %j', (name, text, found) => {
    expect(foundOf(name, text)).toEqual([found]);
  });
});

describe('MentionFinder', () => {
  it.each([
    ["The U.S. sanctioned Kerim Alimardanov's firm.", "Kerim Alimardanov's"],
    ['Officials named Kerim\nAlimardanov on Friday.', 'Kerim\nAlimardanov'],
    ['ALIMARDANOV, Kerim; born 1970', 'ALIMARDANOV, Kerim'],
    ['Major General Kerim Heydar Alimardanov said', 'Kerim Heydar Alimardanov'],
    ['General K. Alimardanov said', 'K. Alimardanov'],
    ['ввели санкции против Керима Алимарданова.', 'Керима Алимарданова'],
    ['Санкции применены к Кериму Алимарданову', 'Кериму Алимарданову'],
    ['Встреча с Керимом Алимардановым прошла', 'Керимом Алимардановым'],
    ['Алимарданов Керим Гейдар оглы внесён', 'Алимарданов Керим'],
    ['Kərim Əlimərdanova qarşı sanksiyalar', 'Kərim Əlimərdanova'],
    ['Kərim Əlimərdanovun hesabları', 'Kərim Əlimərdanovun'],
    ['Kərim Heydər oğlu Əlimərdanov bildirib', 'Kərim Heydər oğlu Əlimərdanov'],
    ['the unit known as Bandotdel, which', 'Bandotdel'],
    ['сотрудники Бандотдела', 'Бандотдела'],
    [
      'against the Ministry of Internal Affairs of the Republic of Azerbaijan today',
      'Ministry of Internal Affairs of the Republic of Azerbaijan',
    ],
    ['в Министерстве внутренних дел Азербайджана', 'Министерстве внутренних дел Азербайджана'],
    ['国家主席习近平访问', '习近平'],
  ])('finds in %j the name %j', (text, name) => {
    const mentions = finder.find(text);
    expect(mentions.map((mention) => mention.text)).toEqual([name]);
    expect(mentions[0]?.score).toBeGreaterThanOrEqual(DEFAULT_THRESHOLD);
    expect(mentions[0]?.explanation).not.toEqual([]);
  });

  it.each([
    'Vugar Alimardanov was named.',
    'Vugar Alimardanov, Kerim Aliyev and others',
    'Kerim and Vugar Alimardanov',
    'Kerim left. Alimardanov stayed.',
    'Kerim\n\nAlimardanov',
    'Alimardanov said nothing.',
    'V. Alimardanov',
    'Kamila Alimardanova',
    'Вугару Алимарданову',
    'the Ministry of Internal Affairs of Georgia',
    'the Ministry of Defence of Azerbaijan',
    'Internal affairs are discussed in Azerbaijan',
    '',
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('reports the surname alone after the full name, with a lower score', () => {
    const mentions = finder.find(
      'Kerim Alimardanov was named. Alimardanov denied it; Vugar Alimardanov did too.',
    );
    expect(mentions.map((mention) => mention.text)).toEqual(['Kerim Alimardanov', 'Alimardanov']);
    expect(mentions[1]?.score).toBeLessThan(DEFAULT_THRESHOLD);
  });

  it('gives offsets into the text as it was given', () => {
    const text = '\u00ab\u{1f4f0}\u00bb  Ker\u0131m: no. «Kərim Əlimərdanov» — yes';
    for (const { start, end, text: named } of finder.find(text)) expect(text.slice(start, end)).toBe(named);
    expect(found(text)).toEqual(['Kərim Əlimərdanov']);
  });

  it('needs two words of a name of several, however many names are watched', () => {
    const many = Array.from({ length: 500 }, (_, at) => ({
      name: `Kerim Sample${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + ((at * 7) % 26))}ov`,
      schema: 'Person' as const,
      value: at,
    }));
    expect(new MentionFinder(many).find('Kerim Alimardanov met Kerim Aliyev.')).toEqual([]);
  });

  it('finds companies whose names many bodies share, where they stand alone', () => {
    const companies = ['Gazprom', 'Sberbank', 'Belaruskali', 'Беларуськалий'];
    const bodies = new MentionFinder(
      companies.map((name) => ({ name, schema: 'Company' as const, value: name })),
    );
    const names = (text: string) => bodies.find(text).map(({ value }) => value);
    expect(names('The EU added Gazprom to its list.')).toEqual(['Gazprom']);
    expect(names('ЕС внёс Сбербанк в санкционный список.')).toEqual(['Sberbank']);
    expect(names('The EU added Gazprom Neft to its list.')).toEqual([]);
    expect(names('Санкции против компании «Беларуськалий»')).toContain('Беларуськалий');
    expect(names('The US designated Belaruskali.')).toContain('Belaruskali');
  });

  it('reads a text that names somebody over and over', { timeout: 60_000 }, () => {
    const times = 20_000;
    const mentions = new MentionFinder([{ name: 'Ali Hassan', schema: 'Person', value: 1 }]).find(
      'Ali Hassan Ali '.repeat(times),
    );
    expect(mentions.filter(({ text }) => text.includes(' '))).toHaveLength(times);
    const list = `Kerim Alimardanov. ${'Alimardanov, Kerim Alimardanov denied. '.repeat(times)}`;
    expect(finder.find(list).length).toBeGreaterThan(times);
    // More than may be arguments of one call
    const often = 130_000;
    expect(finder.find('Kerim Alimardanov. '.repeat(often))).toHaveLength(often);
  });

  it('takes no more than three initials for one name’s', () => {
    for (const text of [
      `${'K. '.repeat(30_000)}Alimardanov`,
      `Alimardanov ${'K. '.repeat(30_000)}`,
      `${'K. '.repeat(30_000)}Alimardanov Kerim ${'K. '.repeat(30_000)}`,
    ]) {
      const mentions = finder.find(text);
      expect(mentions).toHaveLength(1);
      expect(mentions[0]?.text.length).toBeLessThan(30);
    }
    expect(found('General K. H. Alimardanov')).toEqual(['K. H. Alimardanov']);
  });
});

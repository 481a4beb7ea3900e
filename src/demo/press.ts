// Individuals whom the Treasury added to the SDN list on 9 December 2022 (OFAC, SDN list of that day), in the
// order of their countries. The fact sheet of the State Department told of these designations and of its own.
const treasury: readonly (readonly [country: string, people: readonly string[]])[] = [
  ['China', ['Li Zhenyu', 'Wu Yingjie', 'Zhang Hongbo', 'Zhuo Xinrong']],
  ['El Salvador', ['Conan Tonathiu Castro Ramirez', 'Oscar Rolando Castro']],
  [
    'Guatemala',
    ['Jorge Estuardo Vargas Morales', 'Luis Alfonso Chang Navarro', 'Allan Estuardo Rodriguez Reyes'],
  ],
  ['Guinea', ['Alpha Conde']],
  ['Iran', ['Ebrahim Kouchakzaei', 'Allah Karam Azizi', 'Ali Akbar Javidan']],
  ['Mali', ['Karim Keita']],
  ['North Korea', ['Deepak Jadhav', 'Kim Myong Chol']],
  ['Philippines', ['Apollo Carreon Quiboloy']],
  [
    'Russia',
    [
      'Ella Aleksandrovna Pamfilova',
      'Nikolay Ivanovich Bulaev',
      'Natalya Alekseevna Budarina',
      'Marina Konstantinovna Sereda',
      'Pavel Viktorovich Andreev',
      'Igor Borisovich Borisov',
      'Yevgeny Ivanovich Kolyushin',
      'Aleksandr Borisovich Kurdiumov',
      'Nikolay Vladimirovich Levichev',
      'Anton Igorevich Lopatin',
      'Konstantin Sergeevich Mazurevskii',
      'Liudmila Leonidovna Markina',
      'Elmira Abdulbarievna Khaimourzina',
      'Yevgeny Aleksandrovich Shevchenko',
      'Andrey Yurievich Shutov',
      'Boris Safarovich Ebzeev',
      'Oleg Yuryevich Nesterov',
      'Yevgeniy Radionovich Kim',
      'Ochur-Suge Terimovich Mongush',
      'Lyudmila Nikolaevna Zaitseva',
    ],
  ],
];

// Designated by the State Department itself under Section 7031(c) on that day.
const state: readonly (readonly [country: string, text: string])[] = [
  [
    'Azerbaijan',
    'Kerim Heydar Alimardanov, of the Main Department for Combating Organized Crime within the Ministry of Internal Affairs, known as Bandotdel, is designated under Section 7031(c) for his involvement in a gross violation of human rights: the torture of detainees in 2015 and 2016.',
  ],
  [
    'China',
    'Tang Yong, a former deputy director of the prisons of the Chongqing area, is designated under Section 7031(c) for his involvement in a gross violation of human rights.',
  ],
  [
    'Ukraine',
    'Pavlo Vovk, who headed the District Administrative Court of Kyiv, is designated under Section 7031(c) for his involvement in significant corruption.',
  ],
];

const factSheetPath = '/state/press/combating-global-corruption-and-human-rights-abuses/';

/** The department's press feed: no item's headline or summary names anyone who was designated. */
export function pressFeed(origin: string, hasFactSheet: boolean): string {
  const items = [
    {
      title: 'Department Press Briefing, 7 December 2022',
      path: '/state/press/briefing/',
      date: 'Wed, 07 Dec 2022 20:15:00 +0000',
      text: 'The spokesperson answered questions on travel, energy and consular services.',
    },
    {
      title: 'Combating Global Corruption and Human Rights Abuses',
      path: factSheetPath,
      date: 'Fri, 09 Dec 2022 14:02:11 +0000',
      text: 'Marking International Anti-Corruption Day and the eve of Human Rights Day, the United States acts against corrupt actors and human rights abusers in nine countries.',
    },
  ];
  const published = hasFactSheet ? [...items].reverse() : items.slice(0, 1);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>Press Releases</title>
<link>${origin}/state/press/</link>
<description>An imitation served by the demo</description>
<language>en-US</language>
${published
  .map(
    ({ title, path, date, text }) => `<item>
<title>${title}</title>
<link>${origin}${path}</link>
<guid isPermaLink="false">${origin}${path}</guid>
<pubDate>${date}</pubDate>
<description><![CDATA[<p>${text}</p>]]></description>
</item>`,
  )
  .join('\n')}
</channel>
</rss>
`;
}

/** The pages that the feed links to: path → page. */
export function pressPages(): Map<string, string> {
  const own = state.map(([country, text]) => `<h3>${country}</h3>\n<p>${text}</p>`);
  const others = treasury.map(
    ([country, people]) =>
      `<h3>${country}</h3>\n<ul>\n${people.map((name) => `<li>${name}</li>`).join('\n')}\n</ul>`,
  );
  const factSheet = `<h1>Combating Global Corruption and Human Rights Abuses</h1>
<p>Fact sheet, 9 December 2022</p>
<p>The United States is today taking action against individuals and entities in connection with corruption or human rights abuse. The Department of State designates officials under Section 7031(c), which makes them and their immediate family members ineligible for entry into the United States; the Department of the Treasury imposes financial sanctions.</p>
<h2>Public designations by the Department of State</h2>
${own.join('\n')}
<h2>Sanctions imposed by the Department of the Treasury</h2>
${others.join('\n')}`;
  const briefing = `<h1>Department Press Briefing</h1>
<p>The spokesperson answered questions on travel, energy and consular services.</p>`;
  return new Map([
    [factSheetPath, page(factSheet)],
    ['/state/press/briefing/', page(briefing)],
  ]);
}

function page(content: string): string {
  return `<!DOCTYPE html>
<html lang="en-US"><head><meta charset="UTF-8"><title>Press</title><script>var tracking = 'off';</script></head>
<body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/press/">Press</a></li></ul></nav></header>
<main><div class="entry-content">
${content}
</div></main>
<footer><p>An imitation served by the demo: facts from public notices, words of our own.</p></footer>
</body></html>
`;
}

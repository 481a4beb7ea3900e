interface Article {
  readonly id: string;
  readonly language: 'en' | 'ru';
  readonly title: string;
  readonly text: string;
  /** RFC 822. */
  readonly date: string;
}

const early: readonly Article[] = [
  {
    id: 'winter-tourism',
    language: 'en',
    title: 'Mountain villages hope for snow',
    text: 'Guest houses in the north are booked out, but the slopes are still green.',
    date: 'Wed, 07 Dec 2022 09:00:00 +0000',
  },
];

// Of 14 December. The sports report is invented: it stands for the namesakes that every real name has. So is
// the article with the press secretary's comment.
const late: readonly Article[] = [
  {
    id: 'first-official',
    language: 'en',
    title: 'US puts an Azerbaijani police colonel under sanctions for the first time',
    text: 'The US State Department has sanctioned police colonel Kerim Alimardanov for the torture of detainees in 2015 and 2016. He is the first official of the country to be barred from entry under Section 7031(c). Ehsan Zakhidov, head of the press service of the Ministry of Internal Affairs, said that the colonel is a professional in his field.',
    date: 'Wed, 14 Dec 2022 10:30:00 +0000',
  },
  {
    id: 'vpervye',
    language: 'ru',
    title: 'Впервые под санкциями США оказался чиновник из Азербайджана',
    text: 'Госдепартамент США ввёл санкции против полковника полиции Керима Алимарданова. Ему запрещён въезд в страну из-за пыток задержанных в 2015 и 2016 годах.',
    date: 'Wed, 14 Dec 2022 11:45:00 +0000',
  },
  {
    id: 'wrestling',
    language: 'en',
    title: 'Young wrestlers bring home three medals',
    text: 'In the final of the junior tournament Kerim Alimardanov won by points after a hard fight. The team flies home on Friday.',
    date: 'Wed, 14 Dec 2022 12:10:00 +0000',
  },
  {
    id: 'comment',
    language: 'en',
    title: 'Ministry comments on new US sanctions against a Russian election official',
    text: 'The United States imposed sanctions on Ella Pamfilova, who heads the Central Election Commission of Russia. Asked about the designation, Ehsan Zakhidov, head of the press service of the Ministry of Internal Affairs of Azerbaijan, said that Baku takes no part in it.',
    date: 'Wed, 14 Dec 2022 13:00:00 +0000',
  },
];

/** A regional news feed in English and Russian, before or after 14 December 2022. */
export function newsFeed(origin: string, isLate: boolean): string {
  const articles = isLate ? [...late, ...early] : early;
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0">
<channel>
<title>Caucasus News</title>
<link>${origin}/news/</link>
<description>An imitation served by the demo</description>
${articles
  .map(
    ({ id, title, text, date }) => `<item>
<title>${title}</title>
<link>${origin}/news/${id}/</link>
<guid isPermaLink="false">${id}</guid>
<pubDate>${date}</pubDate>
<description>${text}</description>
</item>`,
  )
  .join('\n')}
</channel>
</rss>
`;
}

/** The articles' own pages: path → page. */
export function newsPages(): Map<string, string> {
  return new Map(
    [...early, ...late].map(({ id, language, title, text }) => [
      `/news/${id}/`,
      `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="UTF-8"><title>${title}</title></head>
<body><header><nav><a href="/">News</a></nav></header>
<main><article><h1>${title}</h1><p>${text}</p></article></main>
<footer><p>An imitation served by the demo</p></footer></body></html>
`,
    ]),
  );
}

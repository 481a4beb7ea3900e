interface Report {
  readonly path: string;
  readonly year: string;
  /** `Name (Country)`. */
  readonly people: readonly string[];
}

// Public designations under Section 7031(c); announced in the years that the reports bear.
const reports: readonly Report[] = [
  {
    path: '/state/7031c/2020/',
    year: '2020',
    people: ['Vladimir Plahotniuc (Moldova)', 'Chen Quanguo (China)', 'Ramzan Kadyrov (Russia)'],
  },
  {
    path: '/state/7031c/2021/',
    year: '2021',
    people: ['Ihor Kolomoyskyy (Ukraine)', 'Sali Berisha (Albania)', 'Isabel dos Santos (Angola)'],
  },
  {
    path: '/state/7031c/2022/',
    year: '2022',
    people: ['Tang Yong (China)', 'Kerim Heydar Alimardanov (Azerbaijan)', 'Pavlo Vovk (Ukraine)'],
  },
];

/** The public listing of the report to Congress, with or without the report for 2022: path → page. */
export function listingPages(origin: string, hasNewest: boolean): Map<string, string> {
  const published = hasNewest ? reports : reports.slice(0, -1);
  const options = published.map(({ path, year }) => `<option value="${origin}${path}">${year}</option>`);
  const index = page(`<nav id="report-nav"><select>${options.join('')}</select></nav>`);
  return new Map([
    ['/state/7031c/', index],
    ...published.map(({ path, ...report }) => [path, reportPage(report)] as const),
  ]);
}

function reportPage({ year, people }: Omit<Report, 'path'>): string {
  const items = people.map((person, i) => `<li>${i + 1}. (U) ${person} – (1)(A) Public Designation</li>`);
  return page(`<section class="report__content__inner"><h2 class="report__section-title">${year}</h2>
<section class="entry-content">
<h3 class="report__section-subtitle">Section 7031(c) public designations</h3>
<ul>
${items.join('\n')}
</ul>
</section></section>`);
}

function page(content: string): string {
  return `<!DOCTYPE html>
<html lang="en-US"><head><meta charset="UTF-8">
<title>Report to Congress on Anti-Kleptocracy and Human Rights Visa Restrictions: Public Listing</title></head>
<body><header><a href="/">Home</a></header>
<main>${content}</main>
<footer>An imitation served by the demo</footer></body></html>
`;
}

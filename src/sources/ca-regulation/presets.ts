import type { Preset } from '../adapter.ts';

/** Names to expect: 70 in November 2018, 80 in March 2025; below the first and well above the second. */
export const presets: readonly Preset[] = [
  {
    id: 'ca-jvcfoa',
    name: 'Justice for Victims of Corrupt Foreign Officials Regulations (SOR/2017-233)',
    authority: 'Government of Canada',
    url: 'https://laws-lois.justice.gc.ca/eng/XML/SOR-2017-233.xml',
    homepage: 'https://laws-lois.justice.gc.ca/eng/regulations/SOR-2017-233/',
    expect: { min: 60, max: 300, fill: { programs: 99 } },
    language: 'en',
    note: 'The schedule of Canada’s Magnitsky law: names and some birth dates, no listing dates; ca-sema repeats it with them. Consolidated some weeks after an amendment.',
  },
];

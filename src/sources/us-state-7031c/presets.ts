import type { Preset } from '../adapter.ts';

/** Records to expect: the range that OpenSanctions checks the same list against (August 2026). Reports come quarterly at best. */
export const presets: readonly Preset[] = [
  {
    id: 'us-state-7031c',
    name: 'Section 7031(c) Public Listing',
    authority: 'US Department of State',
    url: 'https://www.state.gov/reports/report-to-congress-on-anti-kleptocracy-and-human-rights-visa-restrictions-public-listing/',
    homepage:
      'https://www.state.gov/reports/report-to-congress-on-anti-kleptocracy-and-human-rights-visa-restrictions-public-listing/',
    expect: { min: 450, max: 1_050 },
    staleAfterDays: 250,
    language: 'en',
    note: 'Has no ids and only years; the site often refuses robots. The OpenSanctions dataset us_klepto_hr_visa is the fallback.',
  },
];

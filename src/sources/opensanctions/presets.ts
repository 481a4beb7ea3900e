import type { Preset } from '../adapter.ts';

/**
 * Records to expect: the range that OpenSanctions checks the State Department's listing against (August 2026),
 * one person an entry. It takes nobody over without a country and a sanction, and reads the listing daily: a
 * fortnight without a reading is a broken reading.
 */
export const presets: readonly Preset[] = [
  {
    id: 'us-klepto-hr-visa',
    name: 'Section 7031(c) Public Listing, by way of OpenSanctions',
    authority: 'US Department of State',
    url: 'https://data.opensanctions.org/datasets/latest/us_klepto_hr_visa/targets.simple.csv',
    homepage: 'https://www.opensanctions.org/datasets/us_klepto_hr_visa/',
    expect: { min: 450, max: 1_050, fill: { countries: 90, remarks: 90 } },
    staleAfterDays: 14,
    language: 'en',
    note: 'The fallback for us-state-7031c, up to a day behind it. OpenSanctions’ data are CC BY-NC: commercial use needs a licence. Any other dataset: `type: opensanctions` and its `url`.',
  },
];

// What texts claim of a subject: `node bench/claims.ts [--short]`. Every labelled text of tests/watch/claims goes through
// the screener of feed items, with just its subject watched, so that finding the name is part of it; what is not reported
// counts as `quoted`. Of the texts held out only totals are printed. `--short` leaves out the tables of single languages.
import { claims } from '../src/model/claim.ts';
import {
  accuracyOf,
  confusionOf,
  isLater,
  jurisdictionsOf,
  qualityOf,
  type Result,
  resultOf,
  silenceOf,
} from '../tests/watch/claims/measure.ts';
import { readLabelledTexts } from '../tests/watch/claims/read.ts';

const isShort = process.argv.includes('--short');
const results = readLabelledTexts().map(resultOf);
const seen = results.filter(({ text }) => !text.heldOut);
const heldOut = results.filter(({ text }) => text.heldOut);
const languages = [...new Set(seen.map(({ text }) => text.language))];

for (const language of isShort ? [] : languages) {
  printTable(
    language,
    seen.filter(({ text }) => text.language === language),
  );
}
for (const language of languages) {
  const those = seen.filter(({ text }) => text.language === language);
  console.log(`${language}: ${rightOf(those)}`);
}
printTable('all languages', seen);
printTable(
  'ids below 100',
  seen.filter((result) => !isLater(result)),
);
printTable('ids from 101', seen.filter(isLater));
printTable('all languages, texts held out', heldOut);
console.log(
  `» right of ${seen.length} texts ${accuracyOf(seen).toFixed(3)}, of ${heldOut.length} held out ${accuracyOf(heldOut).toFixed(3)}`,
);

function printTable(title: string, of: readonly Result[]): void {
  const confusion = confusionOf(of);
  const cell = (text: string | number): string => String(text).padStart(12);
  console.log(`\n${title}: ${rightOf(of)}`);
  console.log(['wanted \\ got', ...claims, 'precision', 'recall', 'F1'].map(cell).join(''));
  for (const claim of claims) {
    const { precision, recall, f1 } = qualityOf(confusion, claim);
    const counts = claims.map((got) => confusion[claim][got]);
    const quality = [precision, recall, f1].map((value) => (Number.isNaN(value) ? '–' : value.toFixed(3)));
    console.log([claim, ...counts, ...quality].map(cell).join(''));
  }
}

function rightOf(of: readonly Result[]): string {
  const right = of.filter(({ text, claim }) => text.claim === claim).length;
  const jurisdictions = jurisdictionsOf(of);
  const share = accuracyOf(of).toFixed(3);
  const missed = of.filter(({ text, isFound }) => text.claim !== 'quoted' && !isFound).length;
  const names = missed === 0 ? '' : `; names not found in ${missed} that say something of them`;
  const { silent, of: news } = silenceOf(of);
  return `${right} of ${of.length} right (${share}); silent: ${silent} of ${news} imposed or lifted; measures of the right authority in ${jurisdictions.right} of ${jurisdictions.of}${names}`;
}

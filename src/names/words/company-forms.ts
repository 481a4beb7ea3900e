import { shortForms, writtenForms } from './data/company-forms.ts';
import { foldCase } from './normalise.ts';

/** Scripts without spaces, in which a form has no edges to look for. */
const unspaced = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Each form by the name of its kind, which is one for all languages; keys as `latinise` writes them. */
export const companyForms: ReadonlyMap<string, string> = new Map(
  linesOf(shortForms, ' ').flatMap(([kind, forms]) => forms.map((form): [string, string] => [form, kind])),
);

/** What stands for a written out form; itself a key of `companyForms`. */
const short: Readonly<Record<string, string>> = {
  partnership: 'kg',
  state: 'fgup',
  institution: 'fgbu',
  nonprofit: 'ano',
  entrepreneur: 'fop',
  stock: 'jsc',
  limited: 'ltd',
  company: 'co',
};

/**
 * Company forms of several words, replaced before a name is split. One pattern a kind, so that a name is searched
 * eight times and not two hundred.
 */
export const longForms: readonly (readonly [RegExp, string])[] = byKind().map(([kind, forms]) => [
  new RegExp(forms.sort((left, right) => right.length - left.length).join('|'), 'giu'),
  ` ${short[kind] ?? kind} `,
]);

function byKind(): [string, string[]][] {
  const kinds = new Map<string, string[]>();
  for (const [kind, forms] of linesOf(writtenForms, ' | ')) {
    kinds.set(kind, [...(kinds.get(kind) ?? []), ...forms.map(patternOf)]);
  }
  return [...kinds];
}

function patternOf(form: string): string {
  const pattern = foldCase(form)
    .replace(/[.()/]/g, '\\$&')
    .replaceAll('*', '\\p{L}*')
    // of Azerbaijani and Turkish capitals only İ is not an i to a pattern without regard to case
    .replaceAll('i', '[iİı]')
    .replaceAll(' ', '[\\s-]*');
  return unspaced.test(form) ? pattern : `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;
}

function linesOf(text: string, separator: string): [string, string[]][] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [kind = '', forms = ''] = line.split(/: (.*)/s);
      return [kind, forms.split(separator)];
    });
}

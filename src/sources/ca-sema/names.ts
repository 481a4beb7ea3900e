import type { EntryName } from '../../model/entry.ts';
import { scriptOf } from '../script.ts';

const languages =
  /\(?\b(?:Arabic|Armenian|Belaruss?ian|Chinese|Farsi|French|Hebrew|Persian|Russian|Spanish|Ukrainian) ?:/g;
const introduction = /\(?(?:\ba\.k\.a\.|\bf\.k\.a\.|\baka|\bfka|\balso known as|\bformerly known as):? /gi;
const otherName = /\((?:also known as|formerly known as|a\.k\.a\.|f\.k\.a\.|aka|fka)[ :]/i;
/** Legal forms that stand behind the name and a comma; a form alone is no name. */
const legalForm =
  /^["“]?(?:АО|ОАО|ЗАО|ПАО|ООО|САО|МК|AO|OAO|OOO|ZAO|PAO|SC|JSC|PJSC|OJSC|CJSC|LLC|FSUE|Inc|Co|Ltd|Limited|Некоммерческое Партнерство)\.?[)”"]*$/i;
const russianOrder = /^\p{Lu}[\p{L}-]+, \p{Lu}\p{L}+ \p{L}+(?:вич|вна)$/u;

/**
 * The names that an `EntityOrShip` holds, the first of them the primary one: it may be followed by the French
 * name after a slash and by others in `(also known as …)`, whose parenthesis is not always closed.
 */
export function entityNames(published: string): EntryName[] {
  const text = published.replace(/[;,]$/, '');
  const start = text.search(otherName);
  const own = start <= 0 ? text : text.slice(0, start);
  const label = otherName.exec(text)?.[0].slice(1, -1);
  const others = start <= 0 ? '' : text.slice(start).replace(otherName, '').replace(/\)$/, '');
  const [first = published, ...translations] = splitOutside(own, '/')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return [
    { full: first, kind: 'primary', quality: 'strong' },
    ...translations.map((name) => alias(name, false)),
    ...split(others, false).map((name) => ({
      ...alias(name, false),
      ...(label === undefined ? {} : { label }),
    })),
  ];
}

/**
 * The names of an `Aliases` text: separated by `;`, `/`, commas, `or`, `and` or the language of the next one,
 * from record to record. For people a single word is a given name or surname that is spelt otherwise: a weak
 * alias, since it names nobody.
 */
export function aliasNames(published: string, isPerson: boolean): EntryName[] {
  return [...new Set(split(published, isPerson))].map((name) => alias(name, isPerson));
}

function alias(full: string, isPerson: boolean): EntryName {
  const script = scriptOf(full);
  const isPart = isPerson && !full.includes(' ') && (script === null || script === 'Cyrl');
  return {
    full,
    kind: 'alias',
    quality: isPart ? 'weak' : 'strong',
    ...(script === null ? {} : { script }),
  };
}

function split(text: string, isPerson: boolean): string[] {
  // Names of bodies are full of `and`; before a Russian one it is the publisher's.
  const conjunction = isPerson ? /,? (?:or|and) / : /,? or |,? and (?=["“«]?\p{Script=Cyrillic})/u;
  return text
    .replace(languages, ';')
    .replace(introduction, ';')
    .split(';')
    .flatMap((part) => splitOutside(part, '/'))
    .flatMap((part) => part.split(conjunction))
    .flatMap((part) => splitAtCommas(part.trim()))
    .map(tidy)
    .filter((name) => name !== '');
}

function splitAtCommas(text: string): string[] {
  if (russianOrder.test(text)) return [text];
  const names: string[] = [];
  for (const piece of text.split(/,\s*/)) {
    const before = names.at(-1);
    const belongs = legalForm.test(piece) || /^\p{Ll}/u.test(piece.replace(/^\p{Script=Latin}/u, 'X'));
    if (before !== undefined && (belongs || legalForm.test(before)))
      names[names.length - 1] = `${before}, ${piece}`;
    else names.push(piece);
  }
  return names;
}

/** Without half a pair of parentheses, and without the words that led to it. */
function tidy(text: string): string {
  const name = text.replace(/^(?:or|and) | AKA$/g, '').trim();
  const opening = name.split('(').length;
  const closing = name.split(')').length;
  if (opening > closing) return name.replace(/^\(/, '').trim();
  return opening < closing ? name.replace(/\)$/, '').trim() : name;
}

/** At separators outside parentheses, of which one that is never closed holds nothing, and not in `M/V`. */
function splitOutside(text: string, separator: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const [at, character] of [...text].entries()) {
    if (character === '(' && text.indexOf(')', at) !== -1) depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    const last = parts.at(-1) ?? '';
    if (character === separator && depth === 0 && !/(?:^|\P{L})\p{L}$/u.test(last)) parts.push('');
    else parts[parts.length - 1] = last + character;
  }
  return parts;
}

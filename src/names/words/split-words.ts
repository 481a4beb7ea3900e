const wordPattern = /[\p{L}\p{M}\p{N}']+\.?/gu;

/** ال is written onto the next word; Latin spellings have it apart or not at all. Words with letters of Persian have none. */
const arabicArticle =
  /(?<!\p{L})ال(?!طاف|كس|كز|يز|يس|ين|ياس|بير|برت|فري|فرد)(?=(?:[^\sیکگپچژ]{3,}|[^\sیکگپچژاويىةهن]{2})(?!\p{L}))/gu;

/** The words of a name, as they are written; a full stop stays with the word that it shortens. */
export function splitWords(text: string): string[] {
  const words = text.replace(arabicArticle, ' ').match(wordPattern) ?? [];
  return words
    .map((word) => word.replace(/^'+|(?<!')'+(?=\.?$)/g, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

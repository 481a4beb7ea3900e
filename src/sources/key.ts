/** A text as a part of an id: lower case, without accents and punctuation, `garcia-lopez`. */
export function keyPart(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/['’‘`“”"«»]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

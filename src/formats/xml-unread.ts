/** Text to be parsed, and how many line ends were passed over before it. */
export interface Piece {
  readonly text: string;
  readonly passedLines: number;
}

/** No tag of a list is longer; what is held back in wait of a tag's end stays below it. */
const longestTag = 10_000;

/**
 * Takes the content out of some elements before a parser sees it, many times faster than parsing. Their tags
 * stay. It goes by the text alone: where a comment or CDATA holds such a tag, what it leaves is no
 * well-formed document, so that the parser refuses it; nothing is lost in silence.
 */
export class Unread {
  readonly #names: readonly string[];
  readonly #opening: RegExp;
  /** The closing tag that is looked for, as far as its name; empty outside of such an element. */
  #closing = '';
  /** What may be the beginning of a tag. */
  #rest = '';

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#opening = new RegExp(`<((?:[\\w.-]+:)?(?:${names.join('|')}))(?:\\s(?:[^>]*[^/>])?)?>`);
  }

  *pieces(chunk: string): Generator<Piece> {
    let text = this.#rest + chunk;
    let passedLines = 0;
    this.#rest = '';
    while (text !== '') {
      if (this.#closing === '') {
        const end = this.#endOfContent(text);
        if (end > 0) yield { text: text.slice(0, end), passedLines };
        passedLines = 0;
        text = text.slice(end);
        if (this.#closing === '') break;
      }
      const end = text.indexOf(this.#closing);
      const passed = end === -1 ? Math.max(0, text.length - this.#closing.length) : end;
      passedLines += countLines(text, passed);
      text = text.slice(passed);
      if (end === -1) break;
      this.#closing = '';
    }
    this.#rest = text;
    if (passedLines > 0) yield { text: '', passedLines };
  }

  /** What was held back, when the document has ended. */
  end(): string {
    return this.#closing === '' ? this.#rest : '';
  }

  /** How much of the text can be parsed: as far as the content of the next such element, or a cut tag. */
  #endOfContent(text: string): number {
    const found = this.#names.some((name) => text.includes(name)) ? this.#opening.exec(text) : null;
    if (found !== null) {
      this.#closing = `</${found[1]}`;
      return found.index + found[0].length;
    }
    const tag = text.lastIndexOf('<');
    const isCut = tag !== -1 && text.length - tag < longestTag && !text.includes('>', tag);
    return isCut ? tag : text.length;
  }
}

function countLines(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

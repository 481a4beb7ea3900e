/** Text to be parsed, and how many line ends were passed over before it. */
export interface Piece {
  readonly text: string;
  readonly passedLines: number;
}

/** No tag of a list is longer; what is held back in wait of a tag's end stays below it. */
const longestTag = 10_000;

/**
 * Takes the content out of some sections of a document before a parser sees it, many times faster than
 * parsing. Their tags stay. It goes by the text alone: where a comment or CDATA holds such a tag, what it
 * leaves is no well-formed document, so that the parser refuses it; nothing is lost in silence. Sections do
 * not stand within each other: inside of one, nothing but its own end is looked for.
 */
export class Unread {
  readonly #unread: ReadonlySet<string>;
  readonly #opening: RegExp;
  /** The closing tag that is looked for, as far as its name; empty outside of the sections. */
  #closing = '';
  #isPassing = false;
  /** Outside of the sections, what may be the beginning of a tag; inside, the last characters seen. */
  #rest = '';

  /** The names of all sections, and of those whose content is taken out. */
  constructor(sections: readonly string[], unread: readonly string[]) {
    this.#unread = new Set(unread);
    this.#opening = new RegExp(`<((?:[\\w.-]+:)?(${sections.join('|')}))(?:\\s(?:[^>]*[^/>])?)?>`);
  }

  *pieces(chunk: string): Generator<Piece> {
    let text = chunk;
    let passedLines = 0;
    while (text !== '') {
      if (this.#closing === '') {
        text = this.#rest + text;
        const end = this.#outside(text);
        if (end > 0) {
          yield { text: text.slice(0, end), passedLines };
          passedLines = 0;
        }
        text = text.slice(end);
        this.#rest = this.#closing === '' ? text : '';
        if (this.#closing === '') break;
      }
      const isPassing = this.#isPassing;
      const end = this.#inside(text);
      if (isPassing) passedLines += countLines(text, end);
      else if (end > 0) yield { text: text.slice(0, end), passedLines: 0 };
      text = text.slice(end);
    }
    if (passedLines > 0) yield { text: '', passedLines };
  }

  /** What was held back, when the document has ended. */
  end(): string {
    return this.#closing === '' ? this.#rest : '';
  }

  /** How much of the text is outside: as far as the content of the next section, or a tag that is cut. */
  #outside(text: string): number {
    const found = this.#opening.exec(text);
    if (found !== null) {
      this.#closing = `</${found[1]}`;
      this.#isPassing = this.#unread.has(found[2] ?? '');
      return found.index + found[0].length;
    }
    const tag = text.lastIndexOf('<');
    const isCut = tag !== -1 && text.length - tag < longestTag && !text.includes('>', tag);
    return isCut ? tag : text.length;
  }

  /** How much of the text is inside of the section. Whatever of its closing tag was seen before is in `#rest`. */
  #inside(text: string): number {
    const length = this.#closing.length;
    const seam = this.#rest + text.slice(0, length - 1);
    const cut = seam.indexOf(this.#closing);
    const isCut = cut !== -1 && cut < this.#rest.length;
    const end = isCut ? 0 : text.indexOf(this.#closing);
    if (end === -1) {
      this.#rest = (text.length < length ? this.#rest + text : text).slice(1 - length);
      return text.length;
    }
    // What was passed over of the closing tag is given back; what was read of it the parser has already.
    this.#rest = isCut && this.#isPassing ? this.#rest.slice(cut) : '';
    this.#closing = '';
    return end;
  }
}

function countLines(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

import { SaxesParser } from 'saxes';
import { ReadError } from '../model/errors.ts';
import { decodeStream } from './text.ts';
import { Unread } from './xml-unread.ts';

/** An element with all that is in it. Names are local names: publishers change namespaces without notice. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own text as published, white space too; empty where only white space stands between children. */
  readonly text: string;
  /** Where it begins; the first line is 1. */
  readonly line: number;
}

/** What of a document is a record: every child of the root and of the containers that is no container itself. */
export interface XmlShape {
  /** Local name of the root element. */
  readonly root: string;
  /** Names of elements that hold records, as `INDIVIDUALS`. */
  readonly containers?: readonly string[];
  /**
   * Names of containers whose content is passed over: for a document that is read in several passes. With them,
   * containers do not stand within each other.
   */
  readonly unread?: readonly string[];
}

const pieceBytes = 16_384;

/** Far above what any list has, far below what hurts. */
const limits = { depth: 32, textChars: 2_000_000, recordChars: 20_000_000 };
/** What an element, and an attribute, counts for beside its characters: so a record has 200,000 elements at most. */
const elementChars = 100;
const attributeChars = 50;

/**
 * Reads a large XML document in bounded memory, a record at a time and in order. The root and the containers
 * come too, as they open: with their attributes, without children. Nothing is skipped but what `unread` names:
 * that must be text in the document's encoding, and is not looked at further.
 * Throws `ReadError`, with line and column, where it is malformed, cut, another document, or a web page.
 */
export async function* xmlRecords(
  bytes: AsyncIterable<Uint8Array>,
  shape: XmlShape,
): AsyncGenerator<XmlElement> {
  const reader = new RecordReader(shape);
  for await (const text of located(decodeStream(inPieces(bytes)), reader)) {
    yield* reader.write(text);
  }
  yield* reader.end();
}

/** In small pieces what was parsed dies young: with 64 KB at a time the memory in use grows by a third. */
async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += pieceBytes) yield chunk.subarray(at, at + pieceBytes);
  }
}

/** Adds line and column to what goes wrong before the parser sees it. */
async function* located(texts: AsyncIterable<string>, reader: RecordReader): AsyncGenerator<string> {
  try {
    yield* texts;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    throw new ReadError(error.code, `${reader.position(1)}: ${error.message}`, { cause: error });
  }
}

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
  /** Whether its text so far is nothing but white space. */
  isBlank: boolean;
  readonly line: number;
}

const noAttributes: ReadonlyMap<string, string> = new Map();
const noChildren: readonly XmlElement[] = [];

class RecordReader {
  readonly #parser = new SaxesParser();
  readonly #shape: XmlShape;
  readonly #containers: ReadonlySet<string>;
  readonly #unread: Unread | null;
  /** How many are open of the root and the containers. */
  #outer = 0;
  /** The record that is open, and what is open in it. */
  readonly #open: OpenElement[] = [];
  #finished: XmlElement[] = [];
  /** Of the tag that is being read. */
  #attributes: Map<string, string> | null = null;
  #recordChars = 0;
  #charsSinceEvent = 0;

  constructor(shape: XmlShape) {
    this.#shape = shape;
    this.#containers = new Set([...(shape.containers ?? []), ...(shape.unread ?? [])]);
    this.#unread = shape.unread === undefined ? null : new Unread([...this.#containers], shape.unread);
    this.#parser.on('doctype', (doctype) => this.#refuseDoctype(doctype));
    this.#parser.on('attribute', ({ name, value }) => this.#attribute(name, value));
    this.#parser.on('opentag', (tag) => this.#start(tag.name));
    this.#parser.on('closetag', () => this.#finish());
    this.#parser.on('text', (text) => this.#text(text));
    this.#parser.on('cdata', (text) => this.#text(text));
  }

  write(text: string): XmlElement[] {
    if (this.#unread === null) {
      this.#parse(text);
      return this.#take();
    }
    for (const piece of this.#unread.pieces(text)) {
      this.#parser.line += piece.passedLines;
      this.#parse(piece.text);
    }
    return this.#take();
  }

  end(): XmlElement[] {
    this.#guarded(() => this.#parser.write(this.#unread?.end() ?? '').close());
    return this.#take();
  }

  #parse(text: string): void {
    this.#charsSinceEvent += text.length;
    this.#guarded(() => this.#parser.write(text));
    // The parser keeps a text until it ends: without this, one without an end would fill the memory.
    if (this.#charsSinceEvent > limits.textChars + text.length) {
      throw this.#error('E_READ_LIMIT', `a text is longer than ${limits.textChars} characters`);
    }
  }

  /** Of the last character that was read, or with `ahead` of one after it. */
  position(ahead = 0): string {
    return `line ${this.#parser.line}, column ${Math.max(1, this.#parser.column + ahead)}`;
  }

  #take(): XmlElement[] {
    const finished = this.#finished;
    this.#finished = [];
    return finished;
  }

  #guarded(parse: () => void): void {
    try {
      parse();
    } catch (error) {
      if (error instanceof ReadError) throw error;
      const reason = error instanceof Error ? error.message.replace(/^\d+:\d+: /, '') : String(error);
      const cut = /unclosed|root element|unexpected end/.test(reason) ? ' (cut off?)' : '';
      throw this.#error('E_READ_XML', `no well-formed XML: ${reason.replace(/\.$/, '')}${cut}`);
    }
  }

  #error(code: string, message: string): ReadError {
    return new ReadError(code, `${this.position()}: ${message}`);
  }

  #refuseDoctype(doctype: string): void {
    if (/^\s*html\b/i.test(doctype)) throw this.#webPage();
    throw this.#error('E_READ_DOCTYPE', 'the document has a DOCTYPE, which no list needs: it is refused');
  }

  #webPage(): ReadError {
    return this.#error(
      'E_READ_WEB_PAGE',
      `a web page came instead of the list (<${this.#shape.root}> was expected): the address moved, or it blocks us`,
    );
  }

  /** Without namespace declarations and what belongs to XML Schema: they say nothing about a record. */
  #attribute(qualified: string, value: string): void {
    this.#count(qualified.length + value.length + attributeChars);
    if (qualified.startsWith('x') && /^(?:xmlns|xsi)(?::|$)/.test(qualified)) return;
    this.#attributes ??= new Map();
    this.#attributes.set(localName(qualified), value);
  }

  #start(qualified: string): void {
    this.#charsSinceEvent = 0;
    const name = localName(qualified);
    if (this.#outer === 0) this.#checkRoot(name);
    const element: OpenElement = {
      name,
      attributes: this.#attributes ?? noAttributes,
      children: [],
      text: '',
      isBlank: true,
      line: this.#parser.line,
    };
    this.#attributes = null;
    if (this.#open.length === 0 && (this.#outer === 0 || this.#containers.has(name))) {
      this.#outer += 1;
      this.#recordChars = 0;
      this.#finished.push({ ...element, children: noChildren });
      return;
    }
    if (this.#outer + this.#open.length >= limits.depth) {
      throw this.#error('E_READ_LIMIT', `elements are nested deeper than ${limits.depth}`);
    }
    this.#count(qualified.length + elementChars);
    this.#open.push(element);
  }

  #checkRoot(name: string): void {
    if (name === this.#shape.root) return;
    if (name.toLowerCase() === 'html') throw this.#webPage();
    throw this.#error('E_READ_ROOT', `<${this.#shape.root}> was expected, but the document is <${name}>`);
  }

  #finish(): void {
    this.#charsSinceEvent = 0;
    const element = this.#open.pop();
    if (element === undefined) {
      this.#outer -= 1;
      return;
    }
    if (element.isBlank && element.children.length > 0) element.text = '';
    const parent = this.#open.at(-1);
    if (parent !== undefined) {
      parent.children.push(element);
      return;
    }
    this.#recordChars = 0;
    this.#finished.push(element);
  }

  #text(text: string): void {
    this.#charsSinceEvent = 0;
    const element = this.#open.at(-1);
    if (element !== undefined) {
      this.#count(text.length);
      const isBlank = text.trim() === '';
      // What indents the next child is not kept: with it, most of the time would go into joining white space.
      if (isBlank && element.isBlank && element.children.length > 0) return;
      element.text += text;
      element.isBlank &&= isBlank;
      return;
    }
    if (text.trim() === '') return;
    throw this.#error('E_READ_XML', `text where only elements belong: "${text.trim().slice(0, 40)}"`);
  }

  #count(chars: number): void {
    this.#recordChars += chars;
    if (this.#recordChars <= limits.recordChars) return;
    const record = this.#open[0];
    const where = record === undefined ? 'a tag' : `<${record.name}> of line ${record.line}`;
    throw this.#error(
      'E_READ_LIMIT',
      `${where} is longer than ${limits.recordChars} characters, or has too many elements`,
    );
  }
}

function localName(qualified: string): string {
  const colon = qualified.indexOf(':');
  return colon === -1 ? qualified : qualified.slice(colon + 1);
}

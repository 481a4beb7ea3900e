import { ReadError } from '../model/errors.ts';
import { decodeStream } from './text.ts';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

export interface JsonRecord {
  /** Where it begins; the first line is 1. */
  readonly line: number;
  readonly value: JsonObject;
}

export interface JsonShape {
  /** The member of the root object that is the list of records. */
  readonly list: string;
  /** The other members of the root, once the document has ended. */
  readonly others?: (members: JsonObject) => void;
}

/** Far above what any list has, far below what hurts. */
const limits = { recordChars: 20_000_000, outerChars: 5_000_000 };

/** No list has a longer name: of others, as much is kept. */
const longestName = 200;

/**
 * Reads a large JSON document, `{"total": 2, "results": [{…}, {…}]}`, in bounded memory, a record at a time and
 * in order. Throws `ReadError`, with the line, where it is malformed, cut, a web page, or has no such list.
 */
export async function* jsonRecords(
  bytes: AsyncIterable<Uint8Array>,
  shape: JsonShape,
): AsyncGenerator<JsonRecord> {
  const reader = new RecordReader(shape);
  try {
    for await (const text of decodeStream(bytes)) yield* reader.write(text);
  } catch (error) {
    if (!(error instanceof ReadError) || error.message.startsWith('line ')) throw error;
    throw new ReadError(error.code, `line ${reader.line}: ${error.message}`, { cause: error });
  }
  reader.end();
}

/**
 * Finds where records begin and end and leaves it to the JSON parser to judge them. What stands around them is
 * kept with a 0 in place of each, and judged at the end: so nothing that is no JSON gets through.
 */
class RecordReader {
  line = 1;
  readonly #shape: JsonShape;
  /** As it is written, with the quotation mark at its end. */
  readonly #listName: string;
  /** How many brackets are open. Records are in the second, and begin with the third. */
  #depth = 0;
  #isBegun = false;
  #isInString = false;
  #isEscaped = false;
  #isInList = false;
  #lists = 0;
  /** Of the root's members: the one whose name was read last, as it is written, and whether its value is due. */
  #member = '';
  #isValueDue = false;
  #outer: string[] = [];
  #outerChars = 0;
  #record = '';
  #recordLine = 0;

  constructor(shape: JsonShape) {
    this.#shape = shape;
    this.#listName = JSON.stringify(shape.list).slice(1);
  }

  *write(text: string): Generator<JsonRecord> {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const wasInRecord = this.#isInRecord;
      const char = text.charCodeAt(at);
      if (char === 0x0a) this.line += 1;
      if (this.#isInString) this.#string(char);
      else this.#structure(char, wasInRecord);
      if (wasInRecord === this.#isInRecord) continue;
      if (wasInRecord) yield this.#finish(text.slice(from, at + 1));
      else {
        this.#keep(text.slice(from, at));
        this.#recordLine = this.line;
      }
      from = wasInRecord ? at + 1 : at;
    }
    if (this.#isInRecord) this.#record += text.slice(from);
    else this.#keep(text.slice(from));
    if (this.#record.length > limits.recordChars) {
      throw this.#error(
        'E_READ_LIMIT',
        `the record of line ${this.#recordLine} is longer than ${limits.recordChars} characters`,
      );
    }
  }

  end(): void {
    const { list, others } = this.#shape;
    if (this.#isInRecord) throw this.#error('E_READ_JSON', 'the document ends within a record (cut off?)');
    const { [list]: records, ...members } = parseObject(this.#outer.join(''), (cause) =>
      this.#error('E_READ_JSON', `no well-formed JSON${this.#depth > 0 ? ' (cut off?)' : ''}`, cause),
    );
    if (this.#lists !== 1 || !Array.isArray(records)) {
      throw this.#error(
        'E_READ_ROOT',
        `the document has ${this.#lists} lists "${list}" where one was expected`,
      );
    }
    others?.(members);
  }

  get #isInRecord(): boolean {
    return this.#isInList && this.#depth > 2;
  }

  #string(char: number): void {
    if (this.#depth === 1 && this.#member.length <= longestName) this.#member += String.fromCharCode(char);
    if (this.#isEscaped) this.#isEscaped = false;
    else if (char === 0x5c) this.#isEscaped = true;
    else if (char === 0x22) this.#isInString = false;
  }

  #structure(char: number, isInRecord: boolean): void {
    if (char <= 0x20) return;
    if (!this.#isBegun && char !== 0x7b) this.#refuseRoot(char);
    this.#isBegun = true;
    if (this.#isInList && !isInRecord && char !== 0x7b && char !== 0x2c && char !== 0x5d) {
      throw this.#error('E_READ_JSON', `"${this.#shape.list}" holds what is no record`);
    }
    if (this.#depth === 1) this.#rootMember(char);
    if (char === 0x22) this.#isInString = true;
    else if (char === 0x7b || char === 0x5b) {
      if (this.#depth === 1 && char === 0x5b && this.#isValueDue && this.#member === this.#listName) {
        this.#isInList = true;
        this.#lists += 1;
      }
      this.#depth += 1;
    } else if (char === 0x7d || char === 0x5d) {
      this.#depth -= 1;
      if (this.#depth < 2) this.#isInList = false;
    }
  }

  /** Keeps the name of the member that is being read; whether all is as it should be, the JSON parser says. */
  #rootMember(char: number): void {
    if (char === 0x22 && !this.#isValueDue) this.#member = '';
    else if (char === 0x3a) this.#isValueDue = true;
    else if (char === 0x2c) this.#isValueDue = false;
  }

  #refuseRoot(char: number): never {
    if (char === 0x3c) {
      throw this.#error(
        'E_READ_WEB_PAGE',
        'a web page came instead of the list: the address moved, or it blocks us',
      );
    }
    throw this.#error('E_READ_ROOT', 'the document is no JSON object');
  }

  #keep(text: string): void {
    this.#outer.push(text);
    this.#outerChars += text.length;
    if (this.#outerChars > limits.outerChars) {
      throw this.#error('E_READ_LIMIT', `more than ${limits.outerChars} characters are in no record`);
    }
  }

  #finish(rest: string): JsonRecord {
    const line = this.#recordLine;
    const value = parseObject(
      this.#record + rest,
      (cause) => new ReadError('E_READ_JSON', `line ${line}: the record is no well-formed JSON`, { cause }),
    );
    this.#record = '';
    this.#keep('0');
    return { line, value };
  }

  #error(code: string, message: string, cause?: unknown): ReadError {
    return new ReadError(code, `line ${this.line}: ${message}`, { cause });
  }
}

function parseObject(text: string, refuse: (cause: unknown) => ReadError): JsonObject {
  try {
    return JSON.parse(text) as JsonObject;
  } catch (error) {
    throw refuse(error);
  }
}

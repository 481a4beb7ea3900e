import { XMLParser } from 'fast-xml-parser';
import { ReadError } from '../model/errors.ts';

/** An element of a small XML document, in the order of the document. */
export interface XmlNode {
  readonly name: string;
  readonly children: readonly XmlNode[];
}

/** As fast-xml-parser gives it with `preserveOrder`: one key for the element, one for its attributes. */
type Ordered = Readonly<Record<string, unknown>>;

// Nothing is guessed: values stay text (`007` is no number), entities stay unexpanded (no entity bomb).
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: false,
});

/**
 * The elements of a document that is small enough to be held as a whole; large lists are streamed by
 * `xmlRecords`. Throws `ReadError` where it is not well-formed: left to itself the parser reads a cut document
 * as a whole one.
 */
export function xmlElements(text: string): XmlNode[] {
  let nodes: Ordered[];
  try {
    nodes = parser.parse(text, true) as Ordered[];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ReadError('E_READ_XML', `not well-formed XML: ${reason}`, { cause: error });
  }
  return nodes.flatMap(elementsOf);
}

function elementsOf(node: Ordered): XmlNode[] {
  return Object.entries(node).flatMap(([name, value]) => {
    if (name.startsWith('#') || name.startsWith('?') || !Array.isArray(value)) return [];
    return [{ name, children: (value as Ordered[]).flatMap(elementsOf) }];
  });
}

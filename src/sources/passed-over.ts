import type { XmlElement } from '../formats/xml-records.ts';
import type { ReadReport } from './adapter.ts';

/**
 * Reports an element that stands where records stand and is of no known name: entries have parts, so one with
 * parts may be an entry, and one without is something said of the list.
 */
export function passOver({ name, children }: XmlElement, report: ReadReport): void {
  if (children.length > 0) report.skipped(name);
  else report.unknown(name);
}

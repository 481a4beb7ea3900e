import type { HtmlElement } from '../../formats/html.ts';
import type { ReadReport } from '../adapter.ts';

export interface ReportItem {
  readonly text: string;
  /** The year of the report, as `2022`; null where no heading has one. */
  readonly year: string | null;
  /** The law's section that the heading above it names, `7031(c)`. */
  readonly programme: string;
}

/** The law that the whole listing is made under, where a heading does not name another. */
const listingProgramme = '7031(c)';

/** The items of one report page, in order, as plain text; what is around them is left out. */
export function itemsOf(page: HtmlElement, report: ReadReport): ReportItem[] {
  return page.outermost('section.entry-content').flatMap((section) => {
    const year = yearAbove(section);
    const elements = section.select('h3.report__section-subtitle, li, p');
    const isList = elements.some(({ name }) => name === 'li');
    const items: ReportItem[] = [];
    let programme = listingProgramme;
    for (const element of elements) {
      if (element.name === 'h3') programme = programmeOf(element.text());
      else if (isItem(element, isList)) items.push({ text: element.text('ul, ol'), year, programme });
    }
    const found = items.filter(({ text }) => text !== '' && !isFootnote(text));
    if (found.length > 0 && year === null) report.unknown('h2: no year above the items');
    return found;
  });
}

/**
 * Items are `li`; where a section has none they are its paragraphs. A paragraph beside a list is introduction
 * unless it is numbered like an item or says that it is a designation.
 */
function isItem(element: HtmlElement, isList: boolean): boolean {
  if (element.name === 'li') return true;
  if (element.closest('li') !== null) return false;
  return !isList || /^\d+\.|\bPublic Designation\b/i.test(element.text());
}

/** `* Denotes an action since the previous report`. */
function isFootnote(text: string): boolean {
  return /^\*+\s*(?:Denotes|Indicates|Note)\b/i.test(text);
}

/** The year stands in the first; more are looked at for pages that change. */
const mostTitles = 20;

function yearAbove(section: HtmlElement): string | null {
  const around = section.closest('section.report__content__inner') ?? section;
  for (const title of [...around.select('h2', mostTitles), ...section.select('h2', mostTitles)]) {
    const year = /\b(20\d{2})\b/.exec(title.text())?.[1];
    if (year !== undefined) return year;
  }
  return null;
}

/** Headings change their words from year to year; of them only the section of the law is kept. */
function programmeOf(heading: string): string {
  return (
    /\b(\d{3,4}(?:\([a-z]\))?)(?=\W|$)/.exec(heading.replace(/\b20\d{2}\b/g, ''))?.[1] ?? listingProgramme
  );
}

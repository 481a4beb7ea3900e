import type { HtmlNode, Page } from './html-parse.ts';
import { readableText } from './html-text.ts';

/** Elements that are no part of what a page says. */
const furniture = [
  'nav, header, footer, aside, form, dialog, button',
  '[role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=search], [role=dialog]',
].join(', ');

/** Class names and ids of blocks that name other articles, or nothing at all. */
const beside =
  /^(?:related(?:[-_].*)?|.+[-_]related|recommended(?:[-_].*)?|more-(?:news|stories|posts|articles)|most-(?:read|popular)|read-also|see-also|share|share[-_](?:buttons?|links?|bar)|sharedaddy|social(?:[-_].*)?|newsletter(?:[-_].*)?|breadcrumbs?(?:[-_].*)?|cookie(?:[-_].*)?|sidebar|comments)$/i;

/** The share of the text that makes an element content, however it is called. ASP.NET pages are one form. */
const mostOfIt = 0.5;

/** Removes from a page what is no content; changes the page. */
export function removeFurniture(page: Page): void {
  const isContent = contentTest(page);
  for (const element of page(furniture).toArray()) {
    const found = page(element);
    if (found.find('main, article').length > 0 || isContent(element)) continue;
    if (!found.is('header')) found.remove();
    // A header inside an article is its headline; one outside may still hold the page's only one.
    else if (found.closest('main, article').length === 0) found.replaceWith(found.find('h1'));
  }
  for (const element of page('[class], [id]').toArray()) {
    const { class: names = '', id = '' } = element.attribs;
    const isBeside = `${names} ${id}`.split(/\s+/).some((name) => beside.test(name));
    if (isBeside && !isContent(element)) page(element).remove();
  }
}

/** The `main` element or the article, where it holds most of the text; else the whole page. */
export function mainContent(page: Page): readonly HtmlNode[] {
  const isContent = contentTest(page);
  for (const selector of ['main, [role=main]', 'article']) {
    const [first, ...others] = page(selector).toArray();
    if (first !== undefined && others.length === 0 && isContent(first)) return [first];
  }
  return page('body').toArray();
}

/** Whether an element holds most of a page's text. Links do not count: menus are longer than many articles. */
function contentTest(page: Page): (element: HtmlNode) => boolean {
  const links = new Set<HtmlNode>(page('a').toArray());
  const whole = readableText(page('body').toArray(), links).length;
  return (element) => readableText([element], links).length >= whole * mostOfIt;
}

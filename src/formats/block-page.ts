import { loadHtml, pageText } from './html.ts';

/**
 * How the common firewalls and robot checks speak to people: Cloudflare, Akamai, Imperva, AWS, F5, PerimeterX,
 * DDoS-Guard. Seen in their own pages; an article that quotes one of them is far longer.
 */
const phrases =
  /just a moment|checking (?:if the site|your browser)|attention required|access (?:is |was )?denied|you don['’]t have permission to access|request (?:rejected|unsuccessful)|requested url was rejected|incapsula|pardon our interruption|(?:verify|confirm) (?:that )?you are (?:a )?human|human verification|are you a robot|captcha|enable javascript and cookies|ddos[- ]guard|unusual traffic|automated (?:access|requests?)|security check/i;

const longestText = 1500;

/** The headline of a page that was sent in place of a document to keep robots out; null for any other page. */
export function blockPageTitle(html: string): string | null {
  const text = pageText(html);
  if (text.length > longestText) return null;
  const title = loadHtml(html).select('title', 1)[0]?.text() ?? '';
  const headline = title === '' ? (text.split('\n')[0] ?? '') : title;
  return phrases.test(title) || phrases.test(text) ? headline.slice(0, 80) : null;
}

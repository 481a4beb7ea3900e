import { type Claim, isNews } from '../model/claim.ts';
import { datesIn, isPast } from './dates.ts';
import type { ReadText } from './read-text.ts';
import type { SentenceTerms } from './sentence-terms.ts';
import { type Link, SentenceView } from './sentence-view.ts';
import type { Passage } from './sentences.ts';
import type { TermClass } from './terms/lexicon.ts';
import type { Range } from './terms/phrases.ts';
import {
  datedBefore,
  evasionOf,
  isFresh,
  liftedOf,
  pastDate,
  pastOf,
  rulingIn,
  type Theme,
  themeOf,
  topicsOf,
} from './theme.ts';
import { namesAuthority } from './whose.ts';

/**
 * What one sentence that names the subject says of it, read with its neighbours; `quoted` where it speaks of measures
 * and nothing could be decided, null where it says nothing.
 */
export function claimAt(text: ReadText, mention: Passage, at: number): Theme | null {
  const near = nearOf(text, mention, at);
  if (near === null || isOfOtherWorld(near.own, text.headTerms)) return null;
  const view = new SentenceView(near.own);
  return decidedAt(text, near, view) ?? undecidedAt(near, view);
}

function decidedAt(text: ReadText, near: Near, view: SentenceView): Theme | null {
  const link = view.link();
  if (link !== null && (link.kind !== 'hint' || isNearMeasures(near))) return ofLinked(text, near, link);
  return view.isBystander() ? ofBystander(text, near, view) : ofUnlinked(text, near, view);
}

const ofMeasures: readonly TermClass[] = ['measure', 'ground', 'imposing', 'undergone', 'lifting', 'evading'];

/** Whoever is named beside measures is not passed over in silence, but who plainly only speaks of them or takes them. */
function undecidedAt({ own }: Near, view: SentenceView): Theme | null {
  if (view.isAside()) return null;
  const names = own.isAbout ? [...ofMeasures, 'hint' as const] : ofMeasures;
  const term = names.flatMap((name) => own.find(name))[0];
  if (term === undefined) return null;
  const reason = `“${own.textOf(term)}” stands in the sentence of the name; whom it meets no rule could tell`;
  return { claim: 'quoted', in: own, term, reason };
}

/** The sentence itself, and what is read with it: the headline, the sentences before and behind. */
interface Near {
  readonly own: SentenceTerms;
  readonly previous: SentenceTerms | null;
  /** The sentence before, where it is not the headline. */
  readonly before: SentenceTerms | null;
  readonly behind: SentenceTerms | null;
  /** The second behind a headline. */
  readonly after: SentenceTerms | null;
  readonly headline: Theme | null;
  readonly headTerms: SentenceTerms | null;
  /** 0 in the headline, 1 in the first sentence below. */
  readonly depth: number;
}

function nearOf(text: ReadText, mention: Passage, at: number): Near | null {
  const own = text.termsOf(at, mention);
  if (own === null) return null;
  const depth = text.depthOf(at);
  const previous = text.termsAt(at - 1);
  return {
    own,
    previous,
    before: depth > 1 ? previous : null,
    behind: text.termsAt(at + 1),
    after: depth === 0 ? text.termsAt(at + 2) : null,
    headline: depth === 0 ? null : text.headline,
    headTerms: depth === 0 ? null : text.headTerms,
    depth,
  };
}

/** Far below, assets and visas are those of measures only where these are spoken of beside. */
function isNearMeasures({ own, previous, behind, depth, headline }: Near): boolean {
  if (depth <= lastOfLead || headline?.claim === 'imposed') return true;
  return [own, previous, behind].some(
    (terms) => terms?.has('measure') === true || terms?.has('ground') === true,
  );
}

/** Sport has sanctions of its own; where a state or union is named, they are not sport's. */
function isOfOtherWorld(own: SentenceTerms, headTerms: SentenceTerms | null): boolean {
  const read = [own, ...(headTerms === null ? [] : [headTerms])];
  return read.some((terms) => terms.has('other')) && !read.some((terms) => namesAuthority(terms));
}

/**
 * Who speaks or acts may be the one who went to court, who got round measures and is tried for it, who denies that
 * there are any, or whose portrait tells of them.
 */
function ofBystander(text: ReadText, near: Near, view: SentenceView): Theme | null {
  const { own, headline, headTerms, behind, after, depth } = near;
  if (view.isRelated()) return null;
  if (headline?.claim === 'ruling') return headline;
  const evasion = evasionOf(own);
  const isTried = [own, headTerms].some(
    (terms) => terms?.has('court') === true || terms?.has('charged') === true,
  );
  if (evasion !== null && isTried) return evasion;
  const told = themeOf(own, text.publishedAt);
  if (told?.claim === 'denial' && (headline?.claim === 'denial' || own.has('pronoun'))) return told;
  if (told?.claim === 'anniversary' && own.has('pronoun')) return told;
  const next = depth === 0 ? [behind, after].filter((terms) => terms?.has('pronoun') === true) : [];
  const themes = next.map((terms) => (terms === null ? null : themeOf(terms, text.publishedAt)));
  return themes.find((theme) => theme !== null && ofPortraits.has(theme.claim)) ?? null;
}

const ofPortraits: ReadonlySet<Claim> = new Set(['anniversary', 'evasion', 'ruling']);

/** What a sentence says that makes the named the target. */
function ofLinked(text: ReadText, near: Near, link: Link): Theme | null {
  const { own, headline, behind } = near;
  const found = (claim: Claim): Theme => ({ claim, in: own, term: link.term, reason: link.reason });
  const ruling = rulingIn([own, ...(near.headTerms === null ? [] : [near.headTerms])], own);
  if (ruling !== null && headline?.claim !== 'imposed') return ruling;
  const evasion = evasionOf(own);
  if (evasion !== null && !own.crosses('cause', between(link.term, evasion.term))) return evasion;
  const over = { verb: overVerbs, noun: overNouns, hint: overNouns }[link.kind];
  const isOver = headline !== null && over.has(headline.claim);
  const isNewer = headline?.claim === 'anniversary' && isFresh(own);
  if (link.kind === 'hint' && isOver && !isNewer) return headline;
  const isDenied = link.mode === 'denial' && !own.has('lifting');
  if (isDenied && (link.kind !== 'hint' || headline?.claim !== 'imposed')) return found('denial');
  if (link.mode === 'call' && headline?.claim !== 'lifted') return found('call');
  if (isOver && !isNewer) return headline;
  const about = link.kind === 'verb' && isFresh(own) ? [] : [link.term, ...topicsOf(own)];
  const lifted = liftedOf(own);
  if (lifted !== null) return pastDate(own, about, text.publishedAt) ?? lifted;
  const past = pastOf(own, about, text.publishedAt);
  if (past !== null) return past;
  const next = behind === null || headline !== null ? null : themeOf(behind, text.publishedAt);
  if (next !== null && link.kind === 'hint' && over.has(next.claim)) return next;
  return found('imposed');
}

/** What a headline says goes for all below it; a designation told below one of these is its background. */
const overVerbs: ReadonlySet<Claim> = new Set(['ruling', 'denial', 'lifted']);
const overNouns: ReadonlySet<Claim> = new Set([...overVerbs, 'call', 'evasion', 'anniversary']);

/** A court and its decision may stand in the headline, in the sentence and in those around. */
function rulingNear({ own, headTerms, behind, before }: Near): Theme | null {
  const sentences = [own, headTerms, behind, before].filter((terms) => terms !== null);
  const isAbout = sentences.some(
    (terms) => topicsOf(terms).length > 0 || terms.has('lifting') || terms.has('hint'),
  );
  return isAbout ? rulingIn(sentences, own) : null;
}

/** What the sentence, its neighbours and the headline say of measures, where none is linked to the name. */
function ofUnlinked(text: ReadText, near: Near, view: SentenceView): Theme | null {
  const { own, before, behind, after, headline, depth } = near;
  const ruling = depth <= lastOfLead ? rulingNear(near) : null;
  if (ruling !== null && headline?.claim !== 'imposed') return ruling;
  if (depth <= lastOfLead) {
    const told = own.isQuestion ? null : themeOf(own, text.publishedAt);
    // `will not be able to travel` below the news of a designation denies nothing
    const isMeasure = told?.claim === 'denial' && headline?.claim === 'imposed' && !own.has('denial');
    if (told !== null && told.claim !== 'imposed' && !isMeasure) return told;
    const next = [behind, after]
      .filter((terms) => terms !== null && (depth === 0 || isOfSame(terms)))
      .map((terms) => (terms === null ? null : themeOf(terms, text.publishedAt)));
    const isOther =
      view.isCommenting() ||
      (own.has('charged') && !own.has('involvement')) ||
      (depth > 1 && isOfThen(own, text.publishedAt));
    const earlier = before === null ? null : themeOf(before, text.publishedAt);
    const around = [
      headline,
      ...next.filter((theme) => theme !== null && !isNews(theme.claim)),
      earlier,
      ...next,
      datedBefore(own, text.publishedAt),
      told,
    ];
    const isNewer = [own, before, behind].some((terms) => terms !== null && isFresh(terms));
    const theme = around.find(
      (one) =>
        one !== null &&
        (one === told || !isOther || !isNews(one.claim)) &&
        (one !== headline || one.claim !== 'anniversary' || !isNewer),
    );
    if (theme !== undefined && theme !== null) return theme;
  }
  const described = describedBefore(near, view);
  if (described !== null) return described;
  const dated = datedBefore(own, text.publishedAt);
  if (dated !== null && depth <= lastOfLead) return dated;
  if (text.isNotice) {
    if (view.describesConduct()) {
      const reason = 'an official notice of designations, which gives the conduct of the named';
      return { claim: 'imposed', in: own, term: own.name, reason };
    }
    if (own.isLine() && depth > 0) {
      const reason = 'named in a list of an official notice of designations';
      return { claim: 'imposed', in: own, term: own.name, reason };
    }
  }
  return null;
}

/** What is dated long ago is not what the news around tell. */
function isOfThen(terms: SentenceTerms, publishedAt: Date | null): boolean {
  const dates = publishedAt === null ? [] : datesIn(terms.words, terms.language.lexicon.code);
  return dates.length > 0 && dates.every((date) => publishedAt !== null && isPast(date, publishedAt));
}

/** A pronoun or a description speaks of whom the sentence before names. */
function isOfSame(terms: SentenceTerms): boolean {
  return terms.has('pronoun') || terms.has('unnamed');
}

/** The headline is said of those whom the first sentences name. */
const lastOfLead = 4;

function describedBefore({ previous }: Near, view: SentenceView): Theme | null {
  if (previous === null || !view.describesConduct()) return null;
  const term = new SentenceView(previous).describedTarget();
  if (term === null) return null;
  const reason = `“${previous.textOf(term)}” in the sentence before, of somebody whom this one names`;
  return { claim: 'imposed', in: previous, term, reason };
}

function between(a: Range, b: Range): Range {
  return a.end <= b.start ? { start: a.end, end: b.start } : { start: b.end, end: a.start };
}

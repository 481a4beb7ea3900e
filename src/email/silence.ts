import type { Alert } from '../model/alert.ts';
import type { Catalogue } from './languages/catalogue.ts';
import { clip, yamlString } from './plain-text.ts';
import { certaintyIn, entryKey, isAboutItem } from './readable.ts';

/** One way not to be told again. */
export interface Silence {
  readonly question: string;
  readonly advice: string;
  /** The line to paste, exactly as it must stand in the watchlist. */
  readonly yaml: string | null;
}

const mutedDays = 90;
const dayMs = 24 * 60 * 60 * 1000;

/** Until when a mute holds that is suggested on a day. */
export function mutedUntil(date: string): string {
  return new Date(Date.parse(date) + mutedDays * dayMs).toISOString().slice(0, 10);
}

/** That it is somebody else first, then that it is the right one and known; nothing where nobody is watched. */
export function silencesIn(catalogue: Catalogue, alert: Alert, date: string): Silence[] {
  const { watchlist, subject, rule, entry } = alert;
  const { silence } = catalogue;
  if (!entry || watchlist === null) return [];
  const where = clip(watchlist, 100);
  if (!subject) {
    const advice = silence.narrowRule(clip(rule ?? '', 100), where);
    return [{ question: silence.notOfInterest, advice, yaml: null }];
  }
  const who = clip(subject.id, 100);
  const until = mutedUntil(date);
  const mute: Silence = {
    question: silence.notNow,
    advice: silence.addMute(who, where, until),
    yaml: `mute: [{ subject: ${yamlText(subject.id)}, until: ${until}, reason: ${yamlString(silence.muteReason)} }]`,
  };
  if (isAboutItem(alert)) {
    const sure = certaintyIn(catalogue, alert);
    const score = sure !== null && (alert.match?.score ?? 1) < 1 ? sure.score : null;
    const advice = silence.nothingToAdd(who, where, score);
    return [{ question: silence.somebodyElse, advice, yaml: null }, mute];
  }
  // Of an ignored entry it is said above what to do.
  if (alert.isIgnored) return [mute];
  return [
    {
      question: silence.notTheSame(entry.schema),
      advice: silence.addIgnore(who, where),
      yaml: ignoreLine(alert),
    },
    mute,
  ];
}

/** `ignore: ["us-state-7031c:12"]`, as it stands in the watchlist of an alert on an ignored entry. */
export function ignoreLine(alert: Alert): string {
  return alert.entry === null ? '' : `ignore: [${yamlString(entryKey(alert, alert.entry))}]`;
}

/** Ids need no quotes; what is none gets them. */
function yamlText(id: string): string {
  return /^[a-z][a-z0-9-]*$/.test(id) && !/^(?:true|false|null|yes|no|on|off|y|n)$/.test(id)
    ? id
    : yamlString(id);
}

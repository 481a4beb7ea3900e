import type { SourceConfig } from '../config/definition.ts';
import type { Alert, AlertKind } from '../model/alert.ts';
import type { Change } from '../model/change.ts';
import type { Entry } from '../model/entry.ts';
import type { Hit } from '../watch/entries.ts';
import type { RuleTarget, SubjectTarget } from '../watch/targets.ts';
import { alertEntryOf, alertOf } from './alerts.ts';

/** What one alert is about. */
export interface HitGroup {
  readonly subject: SubjectTarget | null;
  readonly rule: RuleTarget | null;
  readonly hits: readonly Hit[];
}

/** One alert per subject; of the rules of the same watchlist that hold besides it the first is named in it. */
export function groupHits(hits: readonly Hit[]): HitGroup[] {
  const groups: HitGroup[] = [];
  for (const watchlist of new Set(hits.map(({ target }) => target.watchlist))) {
    const ours = hits.filter(({ target }) => target.watchlist === watchlist);
    const rules = ours.filter(({ target }) => target.kind === 'rule');
    const rule = ours.map(({ target }) => target).find((target) => target.kind === 'rule') ?? null;
    const named = ours.flatMap((hit) =>
      hit.target.kind === 'subject' ? [{ subject: hit.target, rule, hits: [hit] }] : [],
    );
    if (named.length > 0) groups.push(...named);
    else groups.push({ subject: null, rule, hits: rules });
  }
  return groups;
}

/** The alert of one group; `changeId` tells repeated events of one kind apart. */
export function alertFor(
  poll: { readonly source: SourceConfig; readonly at: string },
  kind: AlertKind,
  entry: Entry,
  group: HitGroup,
  change: Change | null,
  changeId: string,
): Alert {
  return alertOf({
    kind,
    source: poll.source,
    subject: group.subject,
    rule: group.rule,
    entry: alertEntryOf(entry),
    match: group.hits[0]?.match ?? null,
    fields: change?.fields ?? [],
    change: changeId,
    at: poll.at,
  });
}

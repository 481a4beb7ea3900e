import type { Watchlist } from '../model/watchlist.ts';
import type { SomebodyElse } from '../store/marks.ts';

/** The watchlists with what readers said on the pages of alerts, as if `ignore` had it. */
export function withMarks(watchlists: readonly Watchlist[], marked: readonly SomebodyElse[]): Watchlist[] {
  const bySubject = Map.groupBy(marked, ({ watchlist, subject }) => `${watchlist} ${subject}`);
  return watchlists.map((watchlist) => ({
    ...watchlist,
    subjects: watchlist.subjects.map((subject) => {
      const ours = bySubject.get(`${watchlist.id} ${subject.id}`) ?? [];
      const more = ours.map(({ entry }) => entry).filter((entry) => !subject.ignore.includes(entry));
      return more.length === 0 ? subject : { ...subject, ignore: [...subject.ignore, ...more] };
    }),
  }));
}

import { type OfacEntry, ofacXml, vessels } from '../support/lists.ts';
import { personOf, strangers, unStrangers } from './people.ts';

/** A list as it stands, and as its publisher serves it. */
export interface Register {
  add(subject: string): string;
  amend(subject: string): string;
  /** The entry gets another id, and is the same in all else. */
  rename(subject: string): string;
  remove(subject: string): string;
  /** What happens to somebody whom nobody watches by name: whom, null where nobody is left. */
  addStranger(): string | null;
  amendStranger(nth: number): string | null;
  removeStranger(): string | null;
  render(at: string): string;
  /** Cut in the middle, as a broken connection or a full disk leaves it. */
  renderCut(at: string): string;
}

/** Which entry stands for whom, under its id of now; one that comes back has a new id. */
class Numbers {
  readonly #now = new Map<string, string>();
  readonly #used = new Map<string, number>();
  readonly #make: (subject: string, times: number) => string;

  constructor(make: (subject: string, times: number) => string) {
    this.#make = make;
  }

  next(subject: string): string {
    const times = this.#used.get(subject) ?? 0;
    this.#used.set(subject, times + 1);
    const id = this.#make(subject, times);
    this.#now.set(subject, id);
    return id;
  }

  of(subject: string): string {
    const id = this.#now.get(subject);
    if (id === undefined) throw new RangeError(`${subject} is not on the list`);
    return id;
  }
}

interface Listed<T> {
  readonly entry: T;
  readonly revision: number;
}

function register<T>(
  subjectEntry: (subject: string, id: string, day: number) => T,
  numbers: Numbers,
  strange: readonly T[],
  idOf: (entry: T) => string,
  write: (entries: readonly Listed<T>[], at: string) => string,
): Register {
  const entries = new Map<string, Listed<T>>();
  const waiting = strange.slice(Math.ceil(strange.length / 2));
  const strangersListed = strange.slice(0, Math.ceil(strange.length / 2)).map(idOf);
  for (const entry of strange.slice(0, strangersListed.length))
    entries.set(idOf(entry), { entry, revision: 0 });
  const revise = (id: string): void => {
    const listed = entries.get(id);
    if (listed !== undefined) entries.set(id, { ...listed, revision: listed.revision + 1 });
  };
  return {
    add(subject) {
      const id = numbers.next(subject);
      entries.set(id, { entry: subjectEntry(subject, id, entries.size), revision: 0 });
      return id;
    },
    amend(subject) {
      revise(numbers.of(subject));
      return numbers.of(subject);
    },
    rename(subject) {
      const listed = entries.get(numbers.of(subject));
      entries.delete(numbers.of(subject));
      const id = numbers.next(subject);
      if (listed !== undefined) entries.set(id, { ...listed, entry: subjectEntry(subject, id, 0) });
      return id;
    },
    remove(subject) {
      entries.delete(numbers.of(subject));
      return numbers.of(subject);
    },
    addStranger() {
      const entry = waiting.shift();
      if (entry === undefined) return null;
      entries.set(idOf(entry), { entry, revision: 0 });
      strangersListed.push(idOf(entry));
      return idOf(entry);
    },
    amendStranger(nth) {
      const id = strangersListed[nth % strangersListed.length] ?? null;
      if (id !== null) revise(id);
      return id;
    },
    removeStranger() {
      const id = strangersListed.shift() ?? null;
      if (id !== null) entries.delete(id);
      return id;
    },
    render: (at) => write([...entries.values()], at),
    renderCut: (at) => write([...entries.values()].slice(0, entries.size / 2), at),
  };
}

const firstUid = 50_000;

/** Somebody else of a watched name, whom the watchlist ignores; it stands for the namesakes that every list has. */
export const namesake = { subject: 'quiboloy', id: '49999' } as const;

const firstStranger = 20_000;

/** Who a stranger on the SDN list is; null for ships, the namesake, and those of the other list. */
export function strangerOf(id: string): { readonly last: string; readonly nationality: string } | null {
  const [last, , nationality] = strangers[Number(id) - firstStranger] ?? [];
  return last === undefined || nationality === undefined ? null : { last, nationality };
}

/** The SDN list. */
export function ofacRegister(): Register {
  const all: readonly OfacEntry[] = [
    ...vessels(30),
    { uid: Number(namesake.id), last: 'QUIBOLOY', first: 'Apollo', program: 'SDNTK' },
    ...strangers.map(([last, first, nationality], i) => ({
      uid: firstStranger + i,
      last,
      first,
      nationality,
    })),
  ];
  // The first half stands on the list from the beginning: ships. The namesake and the people come.
  let known = 0;
  const uids = new Map<string, number>();
  const numbers = new Numbers((subject, times) => {
    if (!uids.has(subject)) uids.set(subject, firstUid + 10 * known++);
    return String((uids.get(subject) ?? 0) + times);
  });
  return register<OfacEntry>(
    (subject, id) => {
      const { schema, ofac } = personOf(subject);
      const [last, first] = ofac;
      return {
        uid: Number(id),
        last,
        ...(first ? { first } : {}),
        type: schema === 'Person' ? 'Individual' : 'Entity',
      };
    },
    numbers,
    all,
    ({ uid }) => String(uid),
    (entries, at) => {
      const [, month, day] = at.slice(0, 10).split('-');
      const written = entries.map(({ entry, revision }) =>
        revision === 0
          ? entry
          : { ...entry, remarks: `Additional sanctions information, revision ${revision}` },
      );
      return ofacXml(written, `${month}/${day}/${at.slice(0, 4)}`);
    },
  );
}

interface UnEntry {
  readonly id: string;
  readonly name: string;
  readonly list: string;
  readonly isPerson: boolean;
  readonly listedOn: string;
}

/** The Security Council's consolidated list. */
export function unRegister(): Register {
  const numbers = new Numbers((subject, times) => {
    const { schema, country } = personOf(subject);
    const list = `${country.toUpperCase().charAt(0)}${schema === 'Person' ? 'Xi' : 'Xe'}`;
    return `${list}.${String(500 + 10 * [...subject].reduce((sum, c) => sum + c.charCodeAt(0), 0) + times)}`;
  });
  const all = unStrangers.map(([name, list, id]) => {
    return { id, name, list, isPerson: true, listedOn: '2012-12-31' };
  });
  return register<UnEntry>(
    (subject, id) => {
      const { name, schema } = personOf(subject);
      return {
        id,
        name: name.toUpperCase(),
        list: 'SouthSudan',
        isPerson: schema === 'Person',
        listedOn: '2018-07-13',
      };
    },
    numbers,
    all,
    ({ id }) => id,
    (entries, at) => {
      const some = (isPerson: boolean): string =>
        entries
          .filter(({ entry }) => entry.isPerson === isPerson)
          .map(unEntry)
          .join('\n');
      return `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" dateGenerated="${at.slice(0, 10)}T00:00:01.000Z">
<INDIVIDUALS>
${some(true)}
</INDIVIDUALS>
<ENTITIES>
${some(false)}
</ENTITIES>
</CONSOLIDATED_LIST>
`;
    },
  );
}

function unEntry({ entry, revision }: Listed<UnEntry>): string {
  const { id, name, list, isPerson, listedOn } = entry;
  const kind = isPerson ? 'INDIVIDUAL' : 'ENTITY';
  const [first, ...rest] = isPerson ? name.split(' ') : [name];
  const second = rest.length > 0 ? `<SECOND_NAME>${rest.join(' ')}</SECOND_NAME>` : '';
  const comments = revision > 0 ? `<COMMENTS1>Amended ${revision} times.</COMMENTS1>` : '';
  return `<${kind}><DATAID>${id}</DATAID><FIRST_NAME>${first}</FIRST_NAME>${second}<UN_LIST_TYPE>${list}</UN_LIST_TYPE><REFERENCE_NUMBER>${id}</REFERENCE_NUMBER><LISTED_ON>${listedOn}</LISTED_ON>${comments}</${kind}>`;
}

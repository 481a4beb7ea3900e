import { writeFact } from './facts.ts';
import type { Handle } from './open.ts';

/** That messages do not get through to somebody, or by a way to anybody. */
export interface Trouble {
  /** A recipient, or a lane where nobody is reached. */
  readonly scope: string;
  /** The first refusal since the last message that got through. */
  readonly since: string;
  /** Whether the operator was told. */
  readonly isTold: boolean;
  /** What was answered last. */
  readonly reason: string;
  /** What somebody has to mend; null where waiting may help. */
  readonly remedy: string | null;
}

const mark = 'trouble ';

/** All there are, by their scopes. */
export async function troubles(db: Handle): Promise<Trouble[]> {
  const rows = await db
    .selectFrom('facts')
    .selectAll()
    .where('name', 'like', `${mark}%`)
    .orderBy('name')
    .execute();
  return rows.map(({ name, value }) => ({
    ...(JSON.parse(value) as Omit<Trouble, 'scope'>),
    scope: name.slice(mark.length),
  }));
}

export async function saveTrouble(db: Handle, { scope, ...trouble }: Trouble): Promise<void> {
  await writeFact(db, `${mark}${scope}`, JSON.stringify(trouble));
}

/** Forgets them. */
export async function endTroubles(db: Handle, scopes: readonly string[]): Promise<void> {
  const names = scopes.map((scope) => `${mark}${scope}` as const);
  await db.deleteFrom('facts').where('name', 'in', names).execute();
}

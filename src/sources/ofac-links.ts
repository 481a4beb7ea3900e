import type { Relation } from '../model/entry.ts';

/** What a remark like `(Linked To: VTB BANK PUBLIC JOINT STOCK COMPANY)` says; null for any other remark. */
export function readLink(remark: string): Relation | null {
  const linked = /^\(?Linked To: (.+)$/.exec(remark)?.[1];
  return linked === undefined ? null : { type: 'Linked To', name: withoutBracket(linked) };
}

/** One pair of brackets is around all links of an entry: `(Linked To: A; Linked To: B)`. */
function withoutBracket(name: string): string {
  const open = name.split('(').length;
  return name.endsWith(')') && name.split(')').length > open ? name.slice(0, -1) : name;
}

import type { Anchor } from '../../src/store/audit-chain.ts';
import type { Received } from './mailbox.ts';

/** The record of the audit log that an e-mail names. */
export function anchorIn(received: Received | undefined): Anchor {
  const header = String(received?.mail.headers.get('x-sanctions-watch-audit'));
  const [seq = '', hash = ''] = header.split(':');
  return { seq: Number(seq), hash };
}

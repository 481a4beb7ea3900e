import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ChangeMark } from './adapter.ts';

const service = 'https://sanctionslistservice.ofac.treas.gov';

/** The part of the catalogue that is used; `hashCodes` is JSON in a string in some answers, an object in others. */
const Hashes = z.object({ 'SHA-256': z.string().regex(/^[0-9a-f]{64}$/i) });
const Catalogue = z.array(z.object({ fileName: z.string(), hashCodes: z.unknown() }));

/**
 * How OFAC's service says that a file changed: its catalogue has the SHA-256 of each; where that does not answer,
 * the delta file of the last publication is another one after each. As read by clients of the service in 2026.
 */
export function ofacChangeMarks(
  catalogue: 'SdnList' | 'ConsolidatedList',
  fileName: string,
): readonly ChangeMark[] {
  return [
    {
      url: `${service}/api/PublicationPreview/${catalogue}`,
      post: '{}',
      sum: 'sha256',
      read: (text) => hashOf(text, fileName),
    },
    {
      url: `${service}/changes/latest`,
      read: (text) =>
        /<sanctionsData[\s>]/.test(text) && text.trimEnd().endsWith('</sanctionsData>')
          ? createHash('sha256').update(text).digest('hex')
          : null,
    },
  ];
}

function hashOf(text: string, fileName: string): string | null {
  const rows = Catalogue.safeParse(json(text));
  const row = rows.data?.find((candidate) => candidate.fileName === fileName);
  const hashes = typeof row?.hashCodes === 'string' ? json(row.hashCodes) : row?.hashCodes;
  return Hashes.safeParse(hashes).data?.['SHA-256'].toLowerCase() ?? null;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

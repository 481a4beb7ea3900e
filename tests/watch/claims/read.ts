import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { claims } from '../../../src/model/claim.ts';
import { jurisdictions } from '../../../src/model/jurisdiction.ts';

/**
 * The texts are written for this set, in the manner of agencies, ministries and portals: the people and the measures
 * are public knowledge, the reports are not. The label is what a careful analyst would say of the subject:
 *
 * - an annulled listing is a `ruling`, though the person is off the list thereby;
 * - a designation of today that recalls earlier ones is `imposed`, one of the past that is only recalled, `anniversary`,
 *   also where the text is about somebody else's designation or delisting;
 * - who demands, announces or regrets measures against others is `quoted`.
 */
const labelledText = z.strictObject({
  id: z.string(),
  /** The name as a watchlist has it. */
  subject: z.string(),
  /** The name in the text's language or script, so that what is measured is not the search for names. */
  aliases: z.array(z.string()),
  schema: z.enum(['Person', 'Organization', 'Company']),
  /** Whether the text is an authority's own notice. */
  official: z.boolean(),
  published: z.iso.date(),
  /** What the text says of this subject; of others it may say something else. */
  claim: z.enum(claims),
  /** Whose measures; null where they are several authorities', another's or nobody's. */
  jurisdiction: z.enum(jurisdictions).nullable(),
  /** Headline, empty line, summary or the beginning of the article. */
  text: z.string(),
});

export interface LabelledText extends z.infer<typeof labelledText> {
  /** ISO 639-1. */
  readonly language: string;
  /** Rules are not tuned on these: they tell how well the rules do on texts nobody has looked at. */
  readonly heldOut: boolean;
}

/** The texts of all languages. */
export function readLabelledTexts(): LabelledText[] {
  const read = (folder: string, heldOut: boolean): LabelledText[] => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    return files.sort().flatMap((name) => {
      const language = basename(name, '.yaml');
      const records = z.array(labelledText).parse(parse(readFileSync(join(folder, name), 'utf8')));
      return records.map((record) => ({ ...record, language, heldOut }));
    });
  };
  return [...read(import.meta.dirname, false), ...read(join(import.meta.dirname, 'held-out'), true)];
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Instruction {
  readonly word: string;
  readonly rest: string;
}

/** The instructions of the Dockerfile, continued lines joined, comments left out. */
export function readDockerfile(): Instruction[] {
  const text = readFileSync(join(import.meta.dirname, '../Dockerfile'), 'utf8');
  const joined = text.replace(/^\s*#.*\n/gm, '').replace(/\\\n\s*/g, ' ');
  return joined
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, word = '', rest = ''] = /^(\S+)\s+(.*)$/.exec(line) ?? [];
      return { word, rest };
    });
}

/** Those from one `FROM` to the next, by the stage's name; the last one, which is the image, has none: ''. */
export function stagesOf(instructions: readonly Instruction[]): ReadonlyMap<string, readonly Instruction[]> {
  const stages = new Map<string, Instruction[]>();
  let stage: Instruction[] = [];
  for (const instruction of instructions) {
    if (instruction.word === 'FROM') {
      stage = [];
      stages.set(/ AS (\S+)$/.exec(instruction.rest)?.[1] ?? '', stage);
    }
    stage.push(instruction);
  }
  return stages;
}

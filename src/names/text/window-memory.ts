import { type Comparison, comparePrepared } from '../compare/compare.ts';
import { remember } from '../maps.ts';
import type { PreparedName } from '../words/token.ts';
import { prepareAs } from '../words/tokenise.ts';

interface Window {
  readonly prepared: PreparedName;
  readonly compared: Map<number, Comparison>;
}

const memorySize = 20_000;

/** Windows of texts by their words: a name is often written more than once. */
export class WindowMemory {
  readonly #windows = new Map<string, Window>();
  /** How many windows were compared that were not known. */
  made = 0;

  /** Compares a window with the name of this number. */
  compare(text: string, name: number, watched: PreparedName): Comparison {
    const key = `${watched.kind}|${text}`;
    let window = this.#windows.get(key);
    if (window === undefined) {
      window = { prepared: prepareAs(text, watched.kind), compared: new Map() };
      remember(this.#windows, memorySize, key, window);
    }
    let compared = window.compared.get(name);
    if (compared === undefined) {
      this.made += 1;
      compared = comparePrepared(watched, window.prepared);
      window.compared.set(name, compared);
    }
    return compared;
  }
}

/**
 * Keeps requests to one host apart: whoever asks next waits until `spacingMs` have passed since the request
 * before began. Publishers block those who ask for forty pages in a second.
 */
export class HostSpacing {
  readonly #spacingMs: number;
  readonly #sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Host → when, by the process's own clock, the next request to it may begin. */
  readonly #free = new Map<string, number>();

  constructor(spacingMs: number, sleep: (ms: number, signal: AbortSignal) => Promise<void>) {
    this.#spacingMs = spacingMs;
    this.#sleep = sleep;
  }

  /** Resolves when it is our turn; rejects with the reason of the signal. */
  async turn(url: string, signal: AbortSignal): Promise<void> {
    const host = URL.parse(url)?.host;
    if (host === undefined || this.#spacingMs === 0) return;
    const now = performance.now();
    const begin = Math.max(now, this.#free.get(host) ?? 0);
    this.#free.set(host, begin + this.#spacingMs);
    if (begin > now) await this.#sleep(begin - now, signal);
  }
}

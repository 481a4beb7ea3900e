export interface ByHostOptions {
  /** Hosts that are asked at the same time; of each, one page after the other. */
  readonly hostsAtOnce: number;
  /** Once it is aborted nothing more is begun, and what is under way is given up. */
  readonly budget: AbortSignal;
}

/**
 * Does a work for each address, several hosts at once: one that answers slowly keeps its own pages waiting and
 * no others. What the budget ended, or did not reach, is not among the results.
 */
export async function byHost<T>(
  urls: readonly string[],
  work: (url: string, budget: AbortSignal) => Promise<T>,
  { hostsAtOnce, budget }: ByHostOptions,
): Promise<ReadonlyMap<string, T>> {
  const results = new Map<string, T>();
  const hosts = [...Map.groupBy(new Set(urls), (url) => URL.parse(url)?.host ?? '').values()];
  const worker = async (): Promise<void> => {
    for (let own = hosts.shift(); own !== undefined; own = hosts.shift()) {
      for (const url of own) {
        if (budget.aborted) return;
        try {
          results.set(url, await work(url, budget));
        } catch (error) {
          if (budget.aborted) return;
          throw error;
        }
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, worker));
  return results;
}

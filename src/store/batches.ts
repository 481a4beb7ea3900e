/** SQLite binds at most 32,766 values in a statement; this many rows of our widest table stay well below. */
export const rowsPerStatement = 500;

/** The rows a statement's worth at a time. */
export function inBatches<T>(rows: readonly T[], size: number = rowsPerStatement): T[][] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, i) =>
    rows.slice(i * size, (i + 1) * size),
  );
}

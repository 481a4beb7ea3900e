/** `1 subject`, `2 subjects`: a number, or how it is written, and what it counts. */
export function counted(number: number, one: string, many = `${one}s`, written = String(number)): string {
  return `${written} ${number === 1 ? one : many}`;
}

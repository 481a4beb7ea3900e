/**
 * The day that Excel counts from 1900, as ISO 8601. Its 1900 has a leap day that never was, so the count is
 * right from March 1900 on.
 */
export function excelDay(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

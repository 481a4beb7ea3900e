import { validateDetailed } from 'node-cron';

/**
 * Why a cron expression cannot be used, or null. Five fields exactly: a sixth would mean seconds. Day of month
 * and day of week may not both be restricted, since node-cron wants both to hold where cron wants either.
 */
export function cronProblem(expression: string): string | null {
  const fields = expression.trim().split(/\s+/);
  if (fields.length !== 5) {
    return `a schedule has five fields (minute, hour, day of month, month, day of week), this has ${fields.length}`;
  }
  const result = validateDetailed(expression);
  if (!result.valid) return result.errors.map(({ field, message }) => `${field}: ${message}`).join('; ');
  if (fields[2] !== '*' && fields[4] !== '*') {
    return 'day of month and day of week cannot both be restricted: some programs run when either holds, some when both do';
  }
  return null;
}

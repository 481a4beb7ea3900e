import { InvalidArgumentError } from 'commander';
import { partialDate } from '../config/birth-date.ts';

/** A day, alone or with a time, which is UTC where no zone is given. */
const pattern = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?)?$/;

/** The moment as the state has it, in UTC. Throws for a day that is none, as 30 February. */
export function parseSince(text: string): string {
  const [, day = '', time = '00:00', zone = 'Z'] = pattern.exec(text.trim()) ?? [];
  const isWhole = day.length === 10 || !/[T ]/.test(text.trim());
  const at = new Date(`${day}${'-01-01'.slice(day.length - 4)}T${time}${zone}`);
  if (partialDate(day) !== null && isWhole && !Number.isNaN(at.getTime())) return at.toISOString();
  throw new InvalidArgumentError('not a date like 2022-12-09 or 2022-12-09T14:30Z');
}

import type { Preset } from '../adapter.ts';
import { news } from './news.ts';
import { notices } from './notices.ts';

export const presets: readonly Preset[] = [...notices, ...news];

import { existsSync } from 'node:fs';

/** Where systems put it. */
const files = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that is installed; null where there is none. */
export function chromiumFile(): string | null {
  return files.find((file) => existsSync(file)) ?? null;
}

import { glob } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize } from 'node:path';

/** The files that a pattern finds now, sorted; relative patterns begin where the configuration file is. */
export async function filesOf(configFile: string, pattern: string): Promise<string[]> {
  const folder = dirname(configFile);
  const found: string[] = [];
  // Node's glob finds nothing for `./../x`.
  for await (const name of glob(normalize(pattern), { cwd: folder })) {
    found.push(isAbsolute(name) ? name : join(folder, name));
  }
  return found.sort();
}

import { readFileSync } from 'node:fs';
import { errorText } from '../model/errors.ts';
import type { Substitute } from './yaml.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `${NAME}` takes a variable, `${NAME:-default}` a default where it is missing or empty, `$$` is a dollar.
 * Where `NAME_FILE` is set, the value is what that file holds, as Docker and Kubernetes hand over secrets.
 * Messages name variables, never values.
 */
export function substituteFrom(env: Environment): Substitute {
  return (text) => {
    let problem: string | null = null;
    const result = text.replace(/\$\$|\$\{([^}]*)\}/g, (whole, expression: string | undefined) => {
      if (expression === undefined) return whole === '$$' ? '$' : whole;
      const parsed = /^([A-Za-z_][A-Za-z0-9_]*)(?::-(.*))?$/s.exec(expression);
      if (parsed === null) {
        problem ??= '${…} takes the name of a variable, ${NAME}, or a default as well, ${NAME:-default}';
        return '';
      }
      const [, name = '', fallback] = parsed;
      const found = readVariable(name, env);
      if ('problem' in found) problem ??= found.problem;
      else if (found.value) return found.value;
      else if (fallback !== undefined) return fallback;
      else if (found.value === undefined) {
        problem ??= `the environment has no variable ${name}: set it, or ${name}_FILE, or give a default, \${${name}:-default}`;
      }
      return '';
    });
    return problem === null ? { text: result } : { problem };
  };
}

function readVariable(
  name: string,
  env: Environment,
): { readonly value: string | undefined } | { readonly problem: string } {
  const file = env[`${name}_FILE`];
  if (file === undefined) return { value: env[name] };
  if (env[name] !== undefined) {
    return { problem: `both ${name} and ${name}_FILE are set: keep one of them` };
  }
  try {
    return { value: readFileSync(file, 'utf8').trim() };
  } catch (error) {
    return { problem: `${name}_FILE names a file that cannot be read: ${errorText(error)}` };
  }
}

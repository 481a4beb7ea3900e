import { readFileSync } from 'node:fs';
import { errorText } from '../model/errors.ts';
import type { Substitute } from './yaml.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

type Value = { readonly value: string } | { readonly problem: string };

/**
 * `${NAME}` takes a variable, `${NAME:-default}` a default where it is missing or empty, `$$` is a dollar.
 * Where `NAME_FILE` is set, the value is what that file holds, as Docker and Kubernetes hand over secrets.
 * Messages name variables and files, never values.
 */
export function substituteFrom(env: Environment): Substitute {
  return (text) => {
    const problems: string[] = [];
    const result = text.replace(/\$\$|\$\{(?:([^}]*)\})?/g, (whole, expression: string | undefined) => {
      if (whole === '$$') return '$';
      const found = evaluate(expression ?? '', env);
      if ('value' in found) return found.value;
      problems.push(found.problem);
      return '';
    });
    return problems.length === 0 ? { text: result } : { problem: problems.join('; ') };
  };
}

function evaluate(expression: string, env: Environment): Value {
  const [whole, name = '', fallback] = /^([A-Za-z_][A-Za-z0-9_]*)(?::-(.*))?$/s.exec(expression) ?? [];
  if (whole === undefined) {
    return {
      problem:
        'a variable is written ${NAME}, or ${NAME:-default} with a default, and a dollar sign before { is $$',
    };
  }
  const found = readVariable(name, env);
  if (found === null && fallback === undefined) {
    return {
      problem: `the environment has no variable ${name}: set it, or ${name}_FILE, or give a default, \${${name}:-default}`,
    };
  }
  if (found === null || ('value' in found && found.value === '')) return { value: fallback ?? '' };
  return found;
}

/** Null where neither variable is set. An empty one is no contradiction: container engines pass those on. */
function readVariable(name: string, env: Environment): Value | null {
  const [value, file] = [env[name], env[`${name}_FILE`]];
  if (value && file) return { problem: `both ${name} and ${name}_FILE are set: keep one of them` };
  if (!file) return value === undefined ? null : { value };
  try {
    return { value: readFileSync(file, 'utf8').trim() };
  } catch (error) {
    return { problem: `${name}_FILE names a file that cannot be read: ${errorText(error)}` };
  }
}

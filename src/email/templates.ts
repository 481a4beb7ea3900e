import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Liquid, type LiquidError, type Template } from 'liquidjs';
import { AppError, errorText } from '../model/errors.ts';
import { visibleText } from './plain-text.ts';

/** What is rendered by itself; every other template is a part of one of these. */
export type TemplateName =
  | 'alert.subject'
  | 'alert.html'
  | 'alert.text'
  | 'collection.subject'
  | 'collection.html'
  | 'collection.text'
  | 'proof.subject'
  | 'proof.html'
  | 'proof.text';

/** What a template made, and whether the user's own had to be replaced by the built-in. */
export interface Rendered {
  readonly text: string;
  readonly fellBack: boolean;
}

export interface Templates {
  /** Never throws for what a template of the user's does: the built-in one takes its place. */
  render(name: TemplateName, view: object): Rendered;
  /** Each thing that is wrong with a template of the user's, once: file, line, column, what. */
  readonly problems: readonly string[];
}

const builtInFolder = join(import.meta.dirname, 'templates');
const suffix = '.liquid';
/** Gmail hides what follows the first 102 kB of an HTML part; text as long is read by nobody. */
const maxBytes = 100_000;

type Files = Readonly<Record<string, string>>;

/**
 * The built-in templates, and those of `folder` in place of the built-in ones of the same name. Templates see files of
 * the two folders only, and run nothing. Throws `E_CONFIG_TEMPLATES` where the folder cannot be read.
 */
export async function loadTemplates(folder: string | null): Promise<Templates> {
  const builtIn = await filesOf(builtInFolder);
  const problems = new Set<string>();
  const own = folder === null ? {} : await ownFiles(folder);
  const broken = new Set<string>();
  const usable: Record<string, string> = { ...builtIn };
  for (const [name, source] of Object.entries(own)) {
    if (!Object.hasOwn(builtIn, name)) {
      const known = Object.keys(builtIn).join(', ');
      problems.add(
        `${pathOf(name)}: there is no template of this name, so it is not used; there are ${known}`,
      );
      continue;
    }
    const problem = syntaxProblem(name, { ...builtIn, [name]: source });
    if (problem === null) usable[name] = source;
    else {
      broken.add(name);
      problems.add(`${pathOf(name)}${problem}; the built-in template is used`);
    }
  }
  const engines = new Engines(usable);
  const plain = new Engines(builtIn);

  function pathOf(name: string): string {
    return join(folder ?? builtInFolder, name);
  }

  function render(name: TemplateName, view: object): Rendered {
    const file = `${name}${suffix}`;
    const parts = partsOf(file, usable);
    const fellBack = parts.some((part) => broken.has(part));
    if (!parts.some((part) => usable[part] !== builtIn[part]))
      return { text: plain.render(file, view), fellBack };
    try {
      const text = engines.render(file, view);
      const size = Buffer.byteLength(text);
      if (isBlank(text)) problems.add(`${pathOf(file)}: it yields nothing; the built-in template is used`);
      else if (size > maxBytes)
        problems.add(
          `${pathOf(file)}: it yields ${size} bytes, at most ${maxBytes} are allowed; the built-in template is used`,
        );
      else return { text, fellBack };
    } catch (error) {
      const place = placeOf(error, file);
      problems.add(`${pathOf(place.file)}${place.what}; the built-in template is used`);
    }
    return { text: plain.render(file, view), fellBack: true };
  }

  return {
    render,
    get problems() {
      return [...problems];
    },
  };
}

/** A page whose body was left out has a frame and nothing in it. */
function isBlank(text: string): boolean {
  const body = text.replace(/<(style|title|head)\b[\s\S]*?<\/\1>/gi, '').replace(/<[^>]*>/g, '');
  return body.trim() === '';
}

async function filesOf(folder: string): Promise<Record<string, string>> {
  const found = await readdir(folder, { withFileTypes: true });
  const names = found
    .filter((entry) => !entry.isDirectory() && entry.name.endsWith(suffix))
    .map(({ name }) => name)
    .sort();
  const files = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const);
  return Object.fromEntries(await Promise.all(files));
}

async function ownFiles(folder: string): Promise<Record<string, string>> {
  try {
    return await filesOf(folder);
  } catch (error) {
    throw new AppError(
      'E_CONFIG_TEMPLATES',
      `The folder of templates, ${folder}, cannot be read: ${errorText(error)}. Set email.templates to a folder, or leave it out.`,
      { cause: error },
    );
  }
}

/** The template and all that it takes in. */
function partsOf(file: string, files: Files, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [...seen];
  seen.add(file);
  for (const [, part = ''] of (files[file] ?? '').matchAll(/\{%-?\s*(?:render|layout)\s+'([^']+)'/g))
    partsOf(part, files, seen);
  return [...seen];
}

/** One engine that escapes for HTML, and one for text. Neither reads a file. */
class Engines {
  readonly #html: Liquid;
  readonly #text: Liquid;
  readonly #parsed = new Map<string, Template[]>();

  constructor(files: Files) {
    const options = {
      templates: { ...files },
      cache: true,
      ownPropertyOnly: true,
      strictFilters: true,
      strictVariables: true,
      lenientIf: true,
      // An endless loop of a template of the user's ends here, after a second; a message takes milliseconds. Reading one
      // takes a time that grows with the square of its length: 1,000,000 characters half a minute.
      renderLimit: 1_000,
      memoryLimit: 50_000_000,
      parseLimit: 100_000,
    };
    this.#html = new Liquid({ ...options, outputEscape: 'escape' });
    this.#text = new Liquid(options);
    // What lists and feeds publish must not become markup, whatever a template does.
    delete this.#html.filters.raw;
  }

  #engineOf(file: string): Liquid {
    return file.endsWith(`.html${suffix}`) ? this.#html : this.#text;
  }

  parse(file: string): Template[] {
    const known = this.#parsed.get(file);
    if (known) return known;
    const parsed = this.#engineOf(file).parseFileSync(file);
    this.#parsed.set(file, parsed);
    return parsed;
  }

  render(file: string, view: object): string {
    return String(this.#engineOf(file).renderSync(this.parse(file), view));
  }
}

/** `:3:12: tag "fi" not found`: to stand behind the file's name; null where nothing is wrong. */
function syntaxProblem(name: string, files: Files): string | null {
  try {
    new Engines(files).parse(name);
    return null;
  } catch (error) {
    return placeOf(error, name).what;
  }
}

/** Which template it is, of those that take part in one, and where in it. */
function placeOf(error: unknown, file: string): { readonly file: string; readonly what: string } {
  const { token } = error as Partial<LiquidError>;
  const message = error instanceof Error ? error.message : String(error);
  const what = visibleText(message.replace(/(, file:.*)?, line:\d+, col:\d+$/s, ''));
  if (token === undefined) return { file, what: `: ${what}` };
  const [line, column] = token.getPosition();
  return { file: token.file ?? file, what: `:${line}:${column}: ${what}` };
}

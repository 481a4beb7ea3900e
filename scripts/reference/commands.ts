import type { Argument, Command, Option } from 'commander';
import { createContext, variables } from '../../src/commands/context.ts';
import { exitStatuses, failures } from '../../src/commands/exit-status.ts';
import { buildProgram } from '../../src/commands/program.ts';
import { code, page, table, writtenBy } from './markdown.ts';

/** The commands that `--help` lists, but for `help` itself. */
export function allCommands(): readonly Command[] {
  return buildProgram(createContext(process), () => undefined).commands;
}

export function commandsPage(): string {
  const commands = allCommands();
  return page(
    '# Commands',
    writtenBy('the definitions that `--help` shows'),
    'In a checkout a command is typed as `npm run -s cli -- COMMAND`, in the container as `node dist/cli.js COMMAND`.',
    table(
      ['command', 'what it does'],
      commands.map((command) => [`[${code(usageOf(command))}](#${command.name()})`, command.description()]),
    ),
    '## Exit status',
    table(
      ['status', 'says'],
      exitStatuses.map(([status, text]) => [String(status), text]),
    ),
    'Results go to stdout and nothing else does, with `--json` one JSON object a line; warnings, errors and the log go to stderr.',
    '## Environment',
    'Besides these, what the configuration names ([configuration.md](configuration.md)).',
    table(
      ['variable', 'says', 'default'],
      variables.map(({ name, description, usual }) => [code(name), description, code(usual)]),
    ),
    commands.flatMap(sectionOf),
  );
}

function sectionOf(command: Command): readonly string[] {
  const failure = failures[command.name()];
  return [
    `## ${command.name()}`,
    `${sentence(command.description())}`,
    ...(failure === undefined ? [] : [`Exit status 1: ${failure}.`]),
    ...(command.registeredArguments.length === 0
      ? []
      : [
          table(
            ['argument', 'what it is'],
            command.registeredArguments.map((argument) => [code(argumentOf(argument)), argument.description]),
          ),
        ]),
    table(['option', 'what it does', 'default'], command.options.map(optionRow)),
  ];
}

function usageOf(command: Command): string {
  return [command.name(), ...command.registeredArguments.map(argumentOf)].join(' ');
}

function argumentOf(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

function optionRow({ flags, description, argChoices, defaultValue, mandatory }: Option): readonly string[] {
  const usual = defaultValue === undefined ? '–' : code(String(defaultValue));
  return [
    code(flags),
    argChoices === undefined ? description : `${description}: ${argChoices.map(code).join(', ')}`,
    mandatory && defaultValue === undefined ? 'needed' : usual,
  ];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

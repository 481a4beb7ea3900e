import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { alertKinds } from '../model/alert.ts';
import { AppError } from '../model/errors.ts';
import { languages } from '../model/watchlist.ts';
import { version } from '../version.ts';
import { type Context, createContext, type ExitStatus, variables } from './context.ts';
import { exitStatusHelp } from './exit-status.ts';
import { usualConfig } from './hint.ts';
import { parseSince } from './since.ts';

/** Runs a command line and gives the exit status of contract: 0, 1, 2 or 70. Errors go to stderr. */
export async function main(argv: readonly string[], process: NodeJS.Process): Promise<number> {
  let exit: ExitStatus = 0;
  try {
    const program = buildProgram(createContext(process), (status) => {
      exit = status;
    });
    await program.parseAsync([...argv]);
    return exit;
  } catch (error) {
    return exitStatusOf(error, (text) => process.stderr.write(text));
  }
}

function exitStatusOf(error: unknown, write: (text: string) => void): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof AppError) {
    write(`${error.message}\n`);
    return /^E_(CONFIG|USAGE|STATE_(?:IN_USE|NEWER|EARLIER)|BACKUP_(?:EXISTS|NONE|DAMAGED))/.test(error.code)
      ? 2
      : 1;
  }
  const shown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  write(`a defect of sanctions-watch, please report it:\n${shown}\n`);
  return 70;
}

/**
 * All commands with their options, as `--help` and docs/reference/commands.md show them. Each is loaded when it runs: a
 * health check every minute should load no mail client.
 */
export function buildProgram(context: Context, done: (status: ExitStatus) => void): Command {
  const program = new Command('sanctions-watch')
    .description(
      'Watches sanctions lists, official notices and news, and e-mails when someone you watch is designated.',
    )
    .version(version)
    .exitOverride()
    .showHelpAfterError('(--help shows what is possible)')
    .enablePositionalOptions()
    .addHelpText(
      'after',
      `\nEnvironment:\n${variables.map(({ name, description }) => `  ${name}  ${description}`).join('\n')}`,
    );
  const add = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .option('--config <file>', 'the configuration file', usualConfig)
      .addHelpText('after', `\n${exitStatusHelp(name)}`);
  const json = (command: Command): Command => command.option('--json', 'one JSON object per line on stdout');

  add(
    'run',
    'the daemon: polls on schedule and alerts until SIGTERM or SIGINT; SIGHUP, or changing a file, reloads the configuration',
  ).action(async (options) => done(await (await import('./run.ts')).run(options, context)));
  json(add('once', 'polls each enabled source one time, delivers what is due, exits'))
    .option('--source <id...>', 'only these sources')
    .action(async (options) => done(await (await import('./once.ts')).once(options, context)));
  json(
    add(
      'check',
      'validates configuration and watchlists: every mistake with its line, and names too short to be found in texts',
    ),
  )
    .option('--online', 'also reads each source and asks the mail server')
    .action(async (options) => done(await (await import('./check.ts')).check(options, context)));
  add(
    'demo',
    'replays the designation of December 2022 offline: the whole program over HTTP and SMTP on this machine',
  )
    .option(
      '--out <dir>',
      'where e-mails, configuration and state are left; empty or new, or of an earlier demo',
      'state/demo',
    )
    .action(async (options) => done(await (await import('./demo.ts')).demo(options, context)));
  json(add('match', 'the score of two names, and why'))
    .argument('[names...]', 'two names, each in quotes')
    .option(
      '--schema <schema>',
      'what they name: Person, Organization, Company, LegalEntity, Vessel or Airplane',
    )
    .option(
      '--pairs <file.csv>',
      'many pairs: columns name1, name2 and, optionally, schema; CSV with all columns, score and match to stdout',
    )
    .action(async (names, options) =>
      done(await (await import('./match.ts')).match(names, options, context)),
    );
  json(
    add(
      'screen',
      'searches all stored entries for a name: one row for each hit; stderr says which lists were not read',
    ),
  )
    .argument('[name]', 'in quotes where it has several words')
    .option(
      '--csv <file>',
      'for each row: column name and, optionally, birth_date, gender, country, schema; CSV to stdout',
    )
    .action(async (name, options) =>
      done(await (await import('./screen.ts')).screen(name, options, context)),
    );
  json(add('sources', 'the catalogue: every source that needs no address')).action(async (options) =>
    done((await import('./sources.ts')).sources(options, context)),
  );
  json(add('status', 'what was polled and when, what is wrong, and what waits to be sent'))
    .option('--check', 'exit status 0 if a daemon is at work and messages get through, else 1')
    .action(async (options) => done(await (await import('./status.ts')).status(options, context)));
  json(add('history', 'what changed on the lists, the newest first'))
    .option('--source <id>', 'only this source')
    .addOption(sinceOption())
    .addOption(limitOption())
    .action(async (options) => done(await (await import('./history.ts')).history(options, context)));
  json(add('alerts', 'what was alerted, to whom, and what waits for what, the newest first'))
    .option('--watchlist <id>', 'only this watchlist')
    .addOption(new Option('--kind <kind>', 'only this kind').choices(alertKinds))
    .option('--muted', 'only those that are, or were, held back')
    .addOption(sinceOption())
    .addOption(limitOption())
    .action(async (options) => done(await (await import('./alerts.ts')).alerts(options, context)));
  json(add('replay', 'which alerts the stored history would have sent; the state is only read'))
    .addOption(sinceOption().makeOptionMandatory())
    .option('--watchlist <file...>', 'these files in place of the configured watchlists')
    .addOption(new Option('--threshold <n>', 'in place of all thresholds, 0 to 1').argParser(thresholdOf))
    .option('--out <dir>', 'where the messages that would have left are written')
    .action(async (options) => done(await (await import('./replay.ts')).replayHistory(options, context)));
  add('backup', 'writes the state into a new folder, while the daemon runs or not')
    .argument('<dir>', 'a folder that does not exist yet')
    .action(async (dir, options) => done(await (await import('./backup.ts')).backup(dir, options, context)));
  add('restore', 'puts a backup in the place of the state, while the daemon runs or not')
    .argument('<dir>', 'a folder that `backup` wrote')
    .action(async (dir, options) => done(await (await import('./backup.ts')).restore(dir, options, context)));
  add('move', 'carries the state to another database, while no daemon runs')
    .requiredOption('--to <storage>', 'as `storage` is written; ${NAME} takes a variable')
    .action(async (options) => done(await (await import('./move.ts')).move(options, context)));
  json(add('audit', 'what happened, as the audit log has it, the newest first'))
    .option('--verify', 'whether the log is whole and agrees with what is stored')
    .option(
      '--anchor <record...>',
      'with --verify: also whether it has this record, SEQ:HASH, as an e-mail names it',
    )
    .addOption(sinceOption())
    .addOption(limitOption())
    .action(async (options) => done(await (await import('./audit.ts')).audit(options, context)));
  add('accept', 'takes over at the next poll what was held as implausible: those entries and no others')
    .requiredOption('--source <id>', 'whose held list is right')
    .action(async (options) => done(await (await import('./accept.ts')).accept(options, context)));
  json(add('test-email', 'sends one sample alert as alerts are sent'))
    .option('--to <address>', 'in place of `email.to`')
    .action(async (options) => done(await (await import('./test-email.ts')).testEmail(options, context)));
  add('preview', 'writes every kind of message with sample data as files')
    .option('--out <dir>', 'where the files are left', 'state/preview')
    .addOption(new Option('--language <language>', 'only in this language').choices(languages))
    .option('--templates <dir>', 'a folder of templates, in place of `email.templates`')
    .action(async (options) => done(await (await import('./preview.ts')).preview(options, context)));
  return program;
}

function sinceOption(): Option {
  return new Option('--since <date>', 'only from this day or time on, ISO 8601 in UTC').argParser(parseSince);
}

function thresholdOf(text: string): number {
  const threshold = text.trim() === '' ? Number.NaN : Number(text);
  if (threshold >= 0 && threshold <= 1) return threshold;
  throw new InvalidArgumentError('not a number from 0 to 1');
}

function limitOption(): Option {
  return new Option('--limit <n>', 'at most so many, the newest').default(1000).argParser((text) => {
    const limit = Number(text);
    if (!Number.isInteger(limit) || limit < 1) throw new InvalidArgumentError('not a positive number');
    return limit;
  });
}

import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { alertKinds } from '../model/alert.ts';
import { AppError } from '../model/errors.ts';
import { languages } from '../model/watchlist.ts';
import { version } from '../version.ts';
import { type Context, createContext, type ExitStatus } from './context.ts';
import { usualConfig } from './hint.ts';
import { parseSince } from './since.ts';

/** Runs a command line and gives the exit status of contract: 0, 1, 2 or 70. Errors go to stderr. */
export async function main(argv: readonly string[], process: NodeJS.Process): Promise<number> {
  const context = createContext(process);
  let exit: ExitStatus = 0;
  const program = buildProgram(context, (status) => {
    exit = status;
  });
  try {
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

// Each command is loaded when it runs: a health check every minute should load no mail client.
function buildProgram(context: Context, done: (status: ExitStatus) => void): Command {
  const program = new Command('sanctions-watch')
    .description(
      'Watches sanctions lists, official notices and news, and e-mails when someone you watch is designated.',
    )
    .version(version)
    .exitOverride()
    .showHelpAfterError('(--help shows what is possible)')
    .enablePositionalOptions();
  const add = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .option('--config <file>', 'the configuration', usualConfig);
  const json = (command: Command): Command => command.option('--json', 'one JSON object per line on stdout');

  add('run', 'the daemon: polls on schedule and alerts until SIGTERM or SIGINT').action(async (options) =>
    done(await (await import('./run.ts')).run(options, context)),
  );
  json(add('once', 'polls each enabled source one time, delivers what is due, exits'))
    .option('--source <id...>', 'only these sources')
    .action(async (options) => done(await (await import('./once.ts')).once(options, context)));
  json(add('check', 'validates configuration and watchlists'))
    .option('--online', 'also asks each source and the mail server')
    .action(async (options) => done(await (await import('./check.ts')).check(options, context)));
  add('demo', 'replays the designation of December 2022 offline')
    .option('--out <dir>', 'where the e-mails are left', 'state/demo')
    .action(async (options) => done(await (await import('./demo.ts')).demo(options, context)));
  json(add('match [names...]', 'the score of two names, and why'))
    .option('--schema <schema>', 'Person, Organization, Company, LegalEntity, Vessel or Airplane')
    .option('--pairs <file.csv>', 'many pairs: columns name1, name2 and, optionally, schema; CSV to stdout')
    .action(async (names, options) =>
      done(await (await import('./match.ts')).match(names, options, context)),
    );
  json(add('screen [name]', 'searches all stored entries for a name'))
    .option('--csv <file>', 'for each row: column name and, optionally, birth_date, gender, country, schema')
    .action(async (name, options) =>
      done(await (await import('./screen.ts')).screen(name, options, context)),
    );
  json(add('sources', 'the catalogue of sources')).action(async (options) =>
    done((await import('./sources.ts')).sources(options, context)),
  );
  json(add('status', 'what was polled and when'))
    .option('--check', 'exit status 0 if a daemon is at work and messages get through, else 1')
    .action(async (options) => done(await (await import('./status.ts')).status(options, context)));
  json(add('history', 'what changed on the lists'))
    .option('--source <id>', 'only this source')
    .addOption(sinceOption())
    .addOption(limitOption())
    .action(async (options) => done(await (await import('./history.ts')).history(options, context)));
  json(add('alerts', 'what was alerted'))
    .option('--watchlist <id>', 'only this watchlist')
    .addOption(new Option('--kind <kind>', 'only this kind').choices(alertKinds))
    .option('--muted', 'only those that are, or were, held back')
    .addOption(sinceOption())
    .addOption(limitOption())
    .action(async (options) => done(await (await import('./alerts.ts')).alerts(options, context)));
  json(add('replay', 'which alerts the stored history would have sent'))
    .addOption(sinceOption().makeOptionMandatory())
    .option('--watchlist <file...>', 'these files in place of the configured watchlists')
    .addOption(new Option('--threshold <n>', 'in place of all thresholds, 0 to 1').argParser(thresholdOf))
    .option('--out <dir>', 'where the messages that would have left are written')
    .action(async (options) => done(await (await import('./replay.ts')).replayHistory(options, context)));
  add('backup <dir>', 'writes the state into a new folder, while the daemon runs or not').action(
    async (dir, options) => done(await (await import('./backup.ts')).backup(dir, options, context)),
  );
  add('restore <dir>', 'puts a backup in the place of the state, while the daemon runs or not').action(
    async (dir, options) => done(await (await import('./backup.ts')).restore(dir, options, context)),
  );
  json(add('audit', 'what happened, as the audit log has it'))
    .option('--verify', 'whether the log is whole and agrees with what is stored')
    .option(
      '--anchor <record...>',
      'with --verify: also whether it has this record, SEQ:HASH, as an e-mail names it',
    )
    .addOption(sinceOption())
    .addOption(limitOption())
    .action(async (options) => done(await (await import('./audit.ts')).audit(options, context)));
  add('accept', 'takes over at the next poll what was held as implausible')
    .requiredOption('--source <id>', 'whose held list is right')
    .action(async (options) => done(await (await import('./accept.ts')).accept(options, context)));
  json(add('test-email', 'sends one sample alert through the configured transport'))
    .option('--to <address>', 'instead of email.to')
    .action(async (options) => done(await (await import('./test-email.ts')).testEmail(options, context)));
  add('preview', 'writes every kind of message with sample data as files')
    .option('--out <dir>', 'where they are left', 'state/preview')
    .addOption(new Option('--language <language>', 'only in this one').choices(languages))
    .option('--templates <dir>', 'instead of email.templates')
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
  return new Option('--limit <n>', 'at most so many').default(1000).argParser((text) => {
    const limit = Number(text);
    if (!Number.isInteger(limit) || limit < 1) throw new InvalidArgumentError('not a positive number');
    return limit;
  });
}

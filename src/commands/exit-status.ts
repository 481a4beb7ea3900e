/** What the exit status says, whatever the command. */
export const exitStatuses = [
  [0, 'all well'],
  [1, 'something failed, the rest was done'],
  [2, 'bad usage or configuration, nothing was done'],
  [70, 'a defect of the program'],
] as const satisfies readonly (readonly [number, string])[];

/** What 1 means for a command, where it means one thing. */
export const failures: Readonly<Record<string, string>> = {
  run: 'it could not start: the state cannot be opened, or `http.listen` cannot be had',
  once: 'a source could not be read or was held, or a message did not get through; the rest was done',
  check: 'with --online: a source or the mail server does not answer as it should',
  status: 'with --check: no daemon is at work, or messages do not get through',
  replay: 'a message could not be written',
  audit: 'with --verify: the log cannot be relied on',
  'test-email': 'the mail server did not take it',
  preview: 'a template of yours cannot be used',
};

/** Stands below the help of a command. */
export function exitStatusHelp(command: string): string {
  const lines = exitStatuses.map(
    ([status, text]) => `  ${String(status).padEnd(2)}  ${status === 1 ? (failures[command] ?? text) : text}`,
  );
  return ['Exit status:', ...lines].join('\n');
}

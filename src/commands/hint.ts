/** Where the configuration lies where none is named. */
export const usualConfig = 'config/sanctions-watch.yaml';

/** A command as the reader can type it, for the configuration that this one was given. */
export function commandLine(command: string, config: string): string {
  return `npm run -s cli -- ${command}${config === usualConfig ? '' : ` --config ${config}`}`;
}

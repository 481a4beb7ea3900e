/**
 * An error that a user can act on: the message says what happened, where, and what to do.
 * Codes are `E_AREA_WHAT`, stable, and what scripts may test.
 */
export class AppError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** A document could not be read faithfully; the snapshot stored before stays. */
export class ReadError extends AppError {}

/** The message of whatever was thrown, with those messages of its causes that it does not repeat. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  let text = error.message;
  for (let cause = error.cause; cause instanceof Error; cause = cause.cause) {
    if (!text.includes(cause.message)) text += `: ${cause.message}`;
  }
  return text;
}

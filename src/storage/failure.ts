// Failures of the disk, told apart: quota, full disk, dead connection and the rest.

export type FailureReason =
  /** the browser's allowance for this origin is used up */
  | 'quota'
  /** the device has no room left */
  | 'diskFull'
  /** the connection is dead, blocked, or never answered */
  | 'connection'
  /** somebody else wrote a later revision */
  | 'conflict'
  /** what was stored has been erased from outside while it was open here */
  | 'erased'
  /** this handle or this program has let go of the database */
  | 'closed'
  /** a newer program wrote here; this one may only read */
  | 'newer'
  | 'notFound'
  | 'unreadable'
  | 'exists';

/** The one error that leaves this room. */
export class StorageFailure extends Error {
  override name = 'StorageFailure';
  readonly reason: FailureReason;
  constructor(reason: FailureReason, message: string = reason, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

const noSpace = /NO_SPACE|ENOSPC|no space|disk (is )?full|FILE_ERROR_NO/i;

/**
 * Reads the cause out of whatever the database threw. Chromium hides quota in the `inner` of an abort,
 * and a full disk in the message of an `UnknownError`; all else is treated as a dead connection.
 */
export function asFailure(error: unknown): StorageFailure {
  if (error instanceof StorageFailure) return error;
  let reason: FailureReason = 'connection';
  let link: unknown = error;
  for (let depth = 0; depth < 6 && typeof link === 'object' && link !== null; depth++) {
    const { name, message, inner, cause } = link as Record<string, unknown>;
    if (name === 'QuotaExceededError') reason = 'quota';
    if (typeof message === 'string' && noSpace.test(message)) reason = 'diskFull';
    link = inner ?? cause;
  }
  return new StorageFailure(reason, error instanceof Error ? error.message : String(error), { cause: error });
}

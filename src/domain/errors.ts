/**
 * The registry of error codes. A code is never reused for another meaning and never renamed: scripts depend on it.
 *
 * `kind` is one of the four kinds of docs/reference/errors.md and decides the treatment: a `refusal` is an answer,
 * `input` says what was expected and what was found, `world` may be tried again, a `bug` crashes the process.
 */
export const errorCodes = {
  VERSION_CONFLICT: { kind: 'world', text: 'The stream has moved on since it was read; decide again.' },
  EVENT_UNKNOWN: { kind: 'world', text: 'The ledger holds an event that a newer version of the program wrote.' },
  INVALID_VALUE: { kind: 'input', text: 'A value lies outside what the function is defined for.' },
  INVALID_INPUT: { kind: 'input', text: 'A request, form or command does not fit its schema.' },
  RANGE_NOT_SATISFIABLE: { kind: 'input', text: 'The part that was asked for lies outside of the answer.' },
  INVALID_CONFIG: { kind: 'input', text: 'One or more settings are unknown or malformed.' },
  NOT_FOUND: { kind: 'input', text: 'Nothing is known under this name or id.' },
  FILE_EMPTY: { kind: 'input', text: 'The file has no rows.' },
  FILE_BINARY: { kind: 'input', text: 'The file is not text.' },
  FILE_TOO_LARGE: { kind: 'input', text: 'The file is larger than the limit.' },
  ROWS_REFUSED: { kind: 'input', text: 'No row of the file could be taken in.' },
  FORMAT_UNKNOWN: { kind: 'input', text: 'The header matches no format that can be imported.' },
  FORMAT_NOT_EXECUTIONS: { kind: 'input', text: 'The file holds finished trades or orders, not executions.' },
  ACCOUNT_REQUIRED: { kind: 'input', text: 'The file names no account: it has to be said which one it is.' },
  ALL_ROWS_HELD: { kind: 'refusal', text: 'Every row of the file is held back: nothing of it counts yet.' },
  TIMEZONE_REQUIRED: { kind: 'input', text: 'The times have no zone and none is stored for this source.' },
  TIMEZONE_UNKNOWN: { kind: 'input', text: 'The zone is not an IANA time zone.' },
  DATE_ORDER_REQUIRED: { kind: 'input', text: 'Every date can be read day first and month first.' },
  PRODUCT_UNKNOWN: { kind: 'input', text: 'No product with this root is in the catalogue.' },
  PRODUCT_EXISTS: { kind: 'refusal', text: 'The catalogue already has a product with this root.' },
  INSTRUMENT_EXISTS: { kind: 'refusal', text: 'Another instrument has this id, ISIN, WKN or spelling already.' },
  CHANGE_STATE: { kind: 'refusal', text: 'The change does not stand, or stands already, and cannot be switched.' },
  LINK_STATE: { kind: 'refusal', text: 'The positions cannot be linked so.' },
  INSTRUMENT_STATE: { kind: 'refusal', text: 'The instrument is not in a state that allows this change.' },
  BATCH_STATE: { kind: 'refusal', text: 'The import is not in a state that allows this.' },
  JOURNAL_STATE: { kind: 'refusal', text: 'The entry of the journal is not in a state that allows this change.' },
  JOURNAL_NAME_TAKEN: { kind: 'refusal', text: 'The playbook has another setup or field of this name.' },
  IMAGE_REFUSED: { kind: 'input', text: 'The file is no picture that can be kept: PNG, JPEG, WebP or GIF, whole.' },
  NOT_SIGNED_IN: { kind: 'refusal', text: 'This needs a signed-in person.' },
  NOT_ALLOWED: { kind: 'refusal', text: 'The person may not do this.' },
  OWNER_EXISTS: { kind: 'refusal', text: 'The owner has been made already.' },
  PERSON_EXISTS: { kind: 'refusal', text: 'Somebody signs in with this e-mail address already.' },
  RATE_LIMITED: { kind: 'refusal', text: 'Too many requests; try again after the time given.' },
  ORIGIN_REFUSED: { kind: 'refusal', text: 'The request comes from another origin.' },
  DATA_DIRECTORY_FOREIGN: { kind: 'input', text: 'The data directory holds something that is not ours.' },
  DATA_DIRECTORY_IN_USE: { kind: 'refusal', text: 'Another Kontor uses the data directory.' },
  DATABASE_START_FAILED: { kind: 'world', text: 'The embedded database does not start.' },
  DATABASE_NEWER: { kind: 'refusal', text: 'The database was written by a newer Kontor.' },
  DATABASE_UNREACHABLE: { kind: 'world', text: 'The database does not answer.' },
  QUEUE_UNREACHABLE: { kind: 'world', text: 'The job queue does not answer.' },
  PORT_IN_USE: { kind: 'refusal', text: 'Another program listens on the port.' },
  BIND_REFUSED: { kind: 'refusal', text: 'The server does not bind to an outside address without HTTPS or a proxy.' },
  PROJECTION_BEHIND: {
    kind: 'world',
    text: 'What was asked is stored, but not shown yet: a read model has not caught up in time.',
  },
  FOLDER_REFUSED: { kind: 'input', text: 'The path is no folder that can be watched.' },
  FOLDER_UNREADABLE: { kind: 'world', text: 'A watched folder cannot be looked into.' },
  FILE_UNREADABLE: { kind: 'world', text: 'A file of a watched folder cannot be read; it is tried again.' },
  MARKS_WAIT: {
    kind: 'world',
    text: 'Marks of a watched folder wait for executions that are not imported yet; they are tried again.',
  },
  FILE_NOT_WRITTEN: { kind: 'world', text: 'A file cannot be written where it was asked for.' },
  CANDLE_BLOCK_UNREADABLE: { kind: 'world', text: 'A stored block of bars is damaged, or a newer Kontor wrote it.' },
  SOURCE_LIMITED: { kind: 'world', text: 'A source of market data was asked too often; it may be asked again later.' },
  SOURCE_KEY: { kind: 'refusal', text: 'A source of market data wants a key, another one, or a larger plan.' },
  SOURCE_UNKNOWN: { kind: 'input', text: 'A source of market data does not know the symbol or the interval.' },
  SOURCE_UNREACHABLE: {
    kind: 'world',
    text: 'A source of market data does not answer, or not in a form that is known.',
  },
  SECRET_UNREADABLE: {
    kind: 'world',
    text: 'A stored key cannot be decrypted: what it was encrypted with is missing, is another, or the data is damaged.',
  },
  TAX_YEAR_NOT_RELEASED: {
    kind: 'input',
    text: 'The tax law of this year is not in the tables; no other year stands in for it.',
  },
  CHECK_FAILED: { kind: 'world', text: 'Something that Kontor stands on is not in order.' },
  INTERNAL: { kind: 'bug', text: 'Something went wrong inside; the log has the request id.' },
} as const satisfies Record<string, { kind: ErrorKind; text: string }>;

export type ErrorKind = 'refusal' | 'input' | 'world' | 'bug';
export type ErrorCode = keyof typeof errorCodes;

/** What a person or script needs to mend the input; flat, and safe to show. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, options: { details?: ErrorDetails; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }

  get kind(): ErrorKind {
    return errorCodes[this.code].kind;
  }
}

export const isAppError = (error: unknown, code?: ErrorCode): error is AppError =>
  error instanceof AppError && (code === undefined || error.code === code);

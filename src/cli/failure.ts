import { CommanderError } from 'commander';
import { AppError, type ErrorCode, type ErrorDetails, isAppError } from '#domain/errors.ts';
import type { Io } from './io.ts';

/** 0 done, 1 the work failed, 2 the call was wrong: calling otherwise mends it. */
export type ExitCode = 0 | 1 | 2;

const mendedByTheCall: readonly ErrorCode[] = [
  'DATE_ORDER_REQUIRED',
  'INVALID_CONFIG',
  'INVALID_INPUT',
  'INVALID_VALUE',
  'TIMEZONE_REQUIRED',
  'TIMEZONE_UNKNOWN',
];

export type Failure = {
  readonly exitCode: ExitCode;
  readonly code: string;
  readonly message: string;
  readonly details: ErrorDetails;
};

/** What is said of an error: one line and its code, whatever was thrown. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof CommanderError) {
    const message = error.message.replace(/^error: /, '').replaceAll(/\s*\n\s*/g, ' ');
    return { exitCode: 2, code: 'INVALID_INPUT', message, details: {} };
  }
  if (isAppError(error)) {
    const exitCode = mendedByTheCall.includes(error.code) ? 2 : 1;
    return { exitCode, code: error.code, message: oneLine(error.message), details: error.details };
  }
  const message = error instanceof Error ? error.message : String(error);
  return { exitCode: 1, code: 'INTERNAL', message: oneLine(message), details: {} };
};

export const sayFailure = (io: Io, error: unknown, options: { json: boolean; debug: boolean }): ExitCode => {
  const { exitCode, ...failure } = failureOf(error);
  io.say(options.json ? JSON.stringify(failure) : `kontor: ${failure.message} (${failure.code})`);
  if (options.debug && error instanceof Error) io.say(withCauses(error));
  return exitCode;
};

/** The call itself is wrong: an argument that does not fit, a terminal that is missing. */
export const wrongCall = (message: string, details: ErrorDetails = {}): AppError =>
  new AppError('INVALID_INPUT', message, { details });

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ').trim();

const withCauses = (error: Error): string =>
  error.cause instanceof Error ? `${error.stack}\ncaused by ${withCauses(error.cause)}` : String(error.stack);

import { AppError, type ErrorDetails } from '#domain/errors.ts';
import { isoInstant } from '#domain/values/instant.ts';

/** Failures of a source, as `BarSource` names them. `source` is its name; texts must hold no secret. */
export const limited = (source: string, said: string, until: number | null): AppError =>
  new AppError('SOURCE_LIMITED', `${source} was asked too often: ${said}`, {
    details: { source, until: until === null ? undefined : isoInstant(until) },
  });

export const keyRefused = (source: string, said: string): AppError =>
  new AppError('SOURCE_KEY', `${source} refuses the key: ${said}`, { details: { source } });

export const unknownTo = (source: string, said: string, details: ErrorDetails = {}): AppError =>
  new AppError('SOURCE_UNKNOWN', `${source} does not know this: ${said}`, { details: { source, ...details } });

export const unreachable = (source: string, said: string, cause?: unknown): AppError =>
  new AppError('SOURCE_UNREACHABLE', `${source} gave no answer that can be used: ${said}`, {
    details: { source },
    cause,
  });

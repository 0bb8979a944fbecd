import { AppError } from '#domain/errors.ts';

/** A file by itself is no use; other instruments have files of their own. */
export const unreadable = (source: string, said: string, cause?: unknown): AppError =>
  new AppError('SOURCE_UNKNOWN', `${source} has a file that cannot be read: ${said}`, { details: { source }, cause });

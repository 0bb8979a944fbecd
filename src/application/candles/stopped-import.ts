import { AppError, isAppError } from '#domain/errors.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { StoredBars } from './import-tally.ts';

/**
 * Says of an import that failed on its way what it left behind: the bars of the pieces before are stored, and taking in the file
 * again changes nothing about them.
 */
export const stoppedImport = (error: unknown, { added, same, corrected, firstAt, lastAt }: StoredBars): unknown => {
  const stored = added + same + corrected;
  if (stored === 0 || firstAt === null || lastAt === null) return error;
  const [first, last] = [isoInstant(firstAt), isoInstant(lastAt)];
  const message = (error instanceof Error ? error.message : String(error)).replace(/[^.]$/, '$&.');
  return new AppError(
    isAppError(error) ? error.code : 'INTERNAL',
    `${message} Up to there ${stored} bars of the file are stored, ${added} of them new, from ${first} to ${last}. Once it is mended the whole file can be imported again: nothing comes in twice.`,
    { details: { ...(isAppError(error) && error.details), stored, added, corrected, first, last }, cause: error },
  );
};

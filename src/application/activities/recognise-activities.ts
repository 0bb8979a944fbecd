import { type ImportAnswers, type SettledAnswers, settleAnswers } from '#application/imports/read-file.ts';
import { isAppError } from '#domain/errors.ts';
import type { ActivityFormat, ActivityScan } from '#ports/activity-format.ts';
import type { FileSource } from '#ports/execution-format.ts';
import type { ActivityPorts } from './ports.ts';

/** A file of activities, looked through once. */
export type RecognisedActivities = SettledAnswers<ActivityScan> & { readonly format: ActivityFormat };

const refusals = ['FILE_EMPTY', 'FILE_BINARY', 'FORMAT_NOT_EXECUTIONS', 'FORMAT_UNKNOWN'];

/**
 * Returns the first format of activities that recognises the file; null where none does, or another format is asked for.
 *
 * @throws AppError `TIMEZONE_UNKNOWN`
 */
export const recogniseActivities = async (
  { activityFormats, settings }: Pick<ActivityPorts, 'activityFormats' | 'settings'>,
  ledger: string,
  file: FileSource,
  answers: ImportAnswers,
): Promise<RecognisedActivities | null> => {
  if (answers.mapping !== undefined) return null;
  const wanted = activityFormats.filter(({ format }) => answers.format === undefined || format === answers.format);
  for (const format of wanted) {
    try {
      const scan = await format.scan(file);
      return { format, ...(await settleAnswers({ settings }, ledger, scan, answers)) };
    } catch (error) {
      if (!isAppError(error) || !refusals.includes(error.code)) throw error;
    }
  }
  return null;
};

import type { ImportPorts } from '#application/imports/ports.ts';
import { type ImportAnswers, type SettledAnswers, settleAnswers } from '#application/imports/read-file.ts';
import { isAppError } from '#domain/errors.ts';
import { assertMapping } from '#domain/imports/table-mapping.ts';
import type { ActivityFormat, ActivityScan } from '#ports/activity-format.ts';
import type { FileSource } from '#ports/execution-format.ts';
import type { ActivityPorts } from './ports.ts';

/** A file of activities, looked through once. */
export type RecognisedActivities = SettledAnswers<ActivityScan> & { readonly format: ActivityFormat };

const refusals = ['FILE_EMPTY', 'FILE_BINARY', 'FORMAT_NOT_EXECUTIONS', 'FORMAT_UNKNOWN'];

type RecognisePorts = Pick<ActivityPorts, 'activityFormats' | 'settings'> &
  Pick<ImportPorts, 'mappings' | 'mappedTables'>;

/**
 * Returns the first format of activities that recognises the file, the ledger's mappings after all others; null where none
 * does, or another format is asked for.
 *
 * @throws AppError `TIMEZONE_UNKNOWN`; `INVALID_INPUT` for a mapping that lacks something
 */
export const recogniseActivities = async (
  ports: RecognisePorts,
  ledger: string,
  file: FileSource,
  answers: ImportAnswers,
): Promise<RecognisedActivities | null> => {
  const { settings } = ports;
  for (const format of await candidates(ports, ledger, answers)) {
    try {
      const scan = await format.scan(file);
      return { format, ...(await settleAnswers({ settings }, ledger, scan, answers)) };
    } catch (error) {
      if (!isAppError(error) || !refusals.includes(error.code)) throw error;
    }
  }
  return null;
};

const candidates = async (
  { activityFormats, mappings, mappedTables }: RecognisePorts,
  ledger: string,
  { format, mapping }: ImportAnswers,
): Promise<readonly ActivityFormat[]> => {
  if (mapping !== undefined) {
    if (mapping.rows !== 'activities') return [];
    assertMapping(mapping);
    return [mappedTables.activities(mapping)];
  }
  const kept = (await mappings.list(ledger))
    .filter((stored) => stored.mapping.rows === 'activities')
    .map((stored) => mappedTables.activities(stored.mapping, stored.fingerprint));
  return [...activityFormats, ...kept].filter((one) => format === undefined || one.format === format);
};

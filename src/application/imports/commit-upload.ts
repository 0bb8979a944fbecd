import { type ActivityOutcome, commitActivities } from '#application/activities/commit-activities.ts';
import type { ActivityPorts } from '#application/activities/ports.ts';
import { type RecognisedActivities, recogniseActivities } from '#application/activities/recognise-activities.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { commitImport, type ImportOutcome } from './commit-import.ts';
import type { ImportPorts } from './ports.ts';
import { requireUpload } from './preview-import.ts';
import { isNoExecutions, type UploadAnswers } from './preview-upload.ts';
import { requireAnswers } from './read-file.ts';
import { rememberZone } from './remember-zone.ts';

/** What an import did. Of a file of activities alone the counts are theirs; of both, those of the executions. */
export type UploadOutcome = ImportOutcome & {
  readonly content: 'executions' | 'activities' | 'both';
  readonly activities: ActivityOutcome | null;
};

/**
 * Takes an upload in: its executions as one batch, its activities as one, whichever it has.
 *
 * @throws AppError `NOT_FOUND`, `TIMEZONE_REQUIRED`, `DATE_ORDER_REQUIRED`, `ACCOUNT_REQUIRED`, `FORMAT_UNKNOWN` and its kin
 */
export const commitUpload = async (
  ports: ImportPorts & ActivityPorts,
  context: LedgerContext,
  upload: string,
  answers: UploadAnswers & { readonly origin?: 'file' | 'demo' },
): Promise<UploadOutcome> => {
  const { ledger } = context;
  const stored = await requireUpload(ports, ledger, upload);
  const recognised = await recogniseActivities(ports, ledger, ports.files.open(ledger, upload), answers);
  // What only the activities ask is asked before the executions are in.
  if (recognised !== null) requireAnswers(recognised);
  const executions = await executionsOf(ports, context, upload, answers, recognised);
  if (recognised === null) return { ...executions!, content: 'executions', activities: null };
  const activities = await commitActivities(ports, context, stored, recognised, answers);
  if (recognised.options.timeZone !== null && answers.origin !== 'demo')
    await rememberZone(ports, context, recognised.scan.source, recognised.options.timeZone);
  if (executions !== null) return { ...executions, content: 'both', activities };
  const { leftOut: _, ...counts } = activities;
  return { ...counts, positions: { closed: 0, open: 0 }, content: 'activities', activities };
};

const executionsOf = async (
  ports: ImportPorts,
  context: LedgerContext,
  upload: string,
  answers: UploadAnswers & { readonly origin?: 'file' | 'demo' },
  activities: RecognisedActivities | null,
): Promise<ImportOutcome | null> => {
  if (activities !== null && answers.format === activities.scan.format) return null;
  try {
    return await commitImport(ports, context, upload, answers);
  } catch (error) {
    if (activities !== null && isNoExecutions(error)) return null;
    throw error;
  }
};

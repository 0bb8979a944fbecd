import type { ActivityPorts } from '#application/activities/ports.ts';
import { type ActivityPreview, previewActivities } from '#application/activities/preview-activities.ts';
import type { InstrumentAnswer } from '#application/activities/read-activities.ts';
import { type RecognisedActivities, recogniseActivities } from '#application/activities/recognise-activities.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { isAppError } from '#domain/errors.ts';
import type { RowHeld } from '#domain/ledger/events.ts';
import type { StoredFile } from '#ports/file-store.ts';
import type { ImportPorts } from './ports.ts';
import { type ImportPreview, previewImport, requireUpload } from './preview-import.ts';
import type { ImportAnswers } from './read-file.ts';

export type UploadAnswers = ImportAnswers & { readonly instruments?: readonly InstrumentAnswer[] | undefined };

/** What an upload would do: its executions, its activities, or both. */
export type UploadPreview = ImportPreview & {
  readonly content: 'executions' | 'activities' | 'both';
  readonly activities: ActivityPreview | null;
};

/**
 * Says what an upload would do. A file that a format of executions and one of activities recognise is both; the latter
 * leaves out what the former takes.
 *
 * @throws AppError `NOT_FOUND`, `FORMAT_UNKNOWN` and its kin, `TIMEZONE_UNKNOWN`
 */
export const previewUpload = async (
  ports: ImportPorts & ActivityPorts,
  context: LedgerContext,
  upload: string,
  answers: UploadAnswers,
): Promise<UploadPreview> => {
  const { ledger } = context;
  const stored = await requireUpload(ports, ledger, upload);
  const recognised = await recogniseActivities(ports, ledger, ports.files.open(ledger, upload), answers);
  const executions = await executionsOf(ports, context, upload, answers, recognised);
  if (recognised === null) return { ...executions!, content: 'executions', activities: null };
  const questions = [...new Set([...(executions?.questions ?? []), ...recognised.questions])];
  const asking = { ...(executions ?? blankPreview(stored, recognised)), questions };
  const content = executions === null ? 'activities' : 'both';
  if (questions.length > 0) return { ...asking, content, activities: null };
  const { preview, notes } = await previewActivities(ports, context, stored, recognised, answers.instruments);
  const others =
    executions === null ? [] : (JSON.parse((await ports.files.notes(ledger, upload)) ?? '[]') as RowHeld[]);
  await ports.files.saveNotes(ledger, upload, JSON.stringify([...others, ...notes]));
  if (content === 'both') return { ...asking, content, activities: preview };
  const { rows, duplicate, conflicting, held, heldReasons, alreadyImported } = preview;
  const accounts = preview.accounts.map(({ added, ...account }) => ({ ...account, new: added }));
  const counts = { rows, new: preview.new, duplicate, conflicting, held, heldReasons, accounts, alreadyImported };
  return { ...asking, ...counts, content, activities: preview };
};

/** The preview as a file of executions; null where it is none and is one of activities. */
const executionsOf = async (
  ports: ImportPorts,
  context: LedgerContext,
  upload: string,
  answers: UploadAnswers,
  activities: RecognisedActivities | null,
): Promise<ImportPreview | null> => {
  if (activities !== null && answers.format === activities.scan.format) return null;
  try {
    return await previewImport(ports, context, upload, answers);
  } catch (error) {
    if (activities !== null && isNoExecutions(error)) return null;
    throw error;
  }
};

/** Whether an error says that a file holds no executions that any format knows. */
export const isNoExecutions = (error: unknown): boolean =>
  isAppError(error, 'FORMAT_UNKNOWN') || isAppError(error, 'FORMAT_NOT_EXECUTIONS') || isAppError(error, 'FILE_BINARY');

const blankPreview = (
  stored: StoredFile,
  { scan, options, timeZoneRemembered }: RecognisedActivities,
): ImportPreview => ({
  upload: stored.id,
  fileName: stored.fileName,
  fileBytes: stored.bytes,
  fileHash: stored.hash,
  format: scan.format,
  source: scan.source,
  questions: [],
  timeZone: options.timeZone,
  timeZoneRemembered,
  dateOrder: options.dateOrder,
  dateOrderOpen: scan.dateOrderOpen,
  accountless: scan.accountless,
  account: options.account ?? null,
  rows: 0,
  new: 0,
  duplicate: 0,
  conflicting: 0,
  held: 0,
  heldReasons: [],
  offTick: [],
  accounts: scan.accounts.map((account) => ({ account, rows: 0, new: 0, duplicate: 0, conflicting: 0 })),
  firstAt: null,
  lastAt: null,
  positions: [],
  positionCounts: { closed: 0, open: 0 },
  totals: [],
  alreadyImported: null,
});

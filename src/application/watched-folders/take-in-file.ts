import type { LedgerContext } from '#application/ledger-context.ts';
import { AppError, type ErrorCode, errorCodes, isAppError } from '#domain/errors.ts';
import type { FolderFile, OpenedFile } from '#ports/folder-files.ts';
import type { FileRead, ReadCounts, ReadOutcome, WatchedFolder } from '#ports/watched-folder-store.ts';
import type { CommitUpload, FolderPorts } from './ports.ts';

/** A file without a line end may be whole; it is taken for whole when it has stood still for this long. */
const openRowMs = 20_000;

const nothing: ReadCounts = { added: 0, duplicate: 0, conflicting: 0, held: 0 };
const questions: readonly ErrorCode[] = [
  'TIMEZONE_REQUIRED',
  'DATE_ORDER_REQUIRED',
  'ACCOUNT_REQUIRED',
  'FORMAT_UNKNOWN',
];

export type FileToTakeIn = {
  readonly folder: WatchedFolder;
  readonly file: FolderFile;
  readonly answers: string;
  /** For how long it has been seen standing still. */
  readonly stillMs: number;
  /** Is told of what nobody foresaw; the log of the folder says only that there was something. */
  readonly failed: (error: unknown) => void;
};

/** Reads a file of a folder and imports it; null while it is gone or still being written. */
export const takeInFile = async (
  ports: FolderPorts,
  commit: CommitUpload,
  context: LedgerContext,
  { folder, file, answers, stillMs, failed }: FileToTakeIn,
): Promise<FileRead | null> => {
  const { ledger } = context;
  const read = (outcome: ReadOutcome, more: Partial<FileRead> = {}): FileRead => ({
    folder: folder.id,
    ...file,
    hash: null,
    outcome,
    batch: null,
    counts: nothing,
    cut: false,
    problem: null,
    answers,
    readAt: ports.clock.now(),
    ...more,
  });
  let opened: OpenedFile | null = null;
  let upload: string | null = null;
  let about: Partial<FileRead> = {};
  try {
    if (file.bytes > ports.uploadLimitBytes)
      throw new AppError('FILE_TOO_LARGE', `${file.bytes} bytes, at most ${ports.uploadLimitBytes} are taken in.`);
    opened = await ports.folderFiles.open(folder.path, file.name);
    if (opened === null || (opened.lastRow === 'open' && stillMs < openRowMs)) return null;
    const { content, bytes, modifiedAt } = opened;
    const limitBytes = ports.uploadLimitBytes;
    const stored = await ports.files.save(ledger, { fileName: file.name, content, limitBytes, by: context.actor });
    upload = stored.id;
    about = { bytes, modifiedAt, hash: stored.hash, cut: opened.lastRow === 'cut' };
    if (!(await opened.unchanged())) return null;
    const known = await ports.folders.importOf(ledger, stored.hash);
    if (known !== null) return read('known', { ...about, batch: known });
    const { batch, added, duplicate, conflicting, held } = await commit(context, stored.id, {
      timeZone: folder.timeZone ?? undefined,
      account: folder.account ?? undefined,
      dateOrder: folder.dateOrder ?? undefined,
    });
    return read('imported', { ...about, batch, counts: { added, duplicate, conflicting, held } });
  } catch (error) {
    if (outcomeOf(error) === 'failed') failed(error);
    return read(outcomeOf(error), { ...about, problem: problemOf(error) });
  } finally {
    await opened?.close();
    // What became a batch's original stays.
    if (upload !== null) await ports.files.remove(ledger, upload);
  }
};

const outcomeOf = (error: unknown): ReadOutcome => {
  if (!isAppError(error)) return 'failed';
  if (error.code === 'FILE_UNREADABLE' || error.code === 'MARKS_WAIT') return 'unreadable';
  if (questions.includes(error.code)) return 'question';
  return error.kind === 'input' || error.kind === 'refusal' ? 'refused' : 'failed';
};

const problemOf = (error: unknown): FileRead['problem'] =>
  isAppError(error)
    ? { code: error.code, message: error.message }
    : { code: 'INTERNAL', message: errorCodes.INTERNAL.text };

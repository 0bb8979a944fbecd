import type { LedgerContext } from '#application/ledger-context.ts';
import type { CommitUpload } from '#application/watched-folders/ports.ts';
import { AppError, isAppError } from '#domain/errors.ts';
import type { EntryHistory } from '#domain/journal/entry-history.ts';
import type { FileStore } from '#ports/file-store.ts';
import type { MarkFiles, TradeMark } from '#ports/mark-files.ts';
import { annotatedThing } from './annotated-thing.ts';
import { writeOn } from './edit-annotation.ts';
import { readEntry } from './entry-of-stream.ts';
import type { JournalPorts } from './ports.ts';
import { positionOfExecution } from './position-of-execution.ts';

export type TakeInMarksPorts = Pick<
  JournalPorts,
  'events' | 'images' | 'clock' | 'positions' | 'executions' | 'catchUp'
> & { readonly files: Pick<FileStore, 'open'>; readonly markFiles: MarkFiles };

/** What became of the marks of a file: said now, said before, or waiting for an execution that is not there yet. */
export type TakenMarks = { readonly said: number; readonly known: number; readonly waiting: number };

/**
 * Writes the marks of a file into the journal, on the positions of their executions.
 *
 * Of several marks of a position the latest counts. One that is older than what was last said of the position's validity,
 * by whomever and wherever, was taken in before or is out of date: a file is read again whenever it grows, and must not take
 * back what a person has said since.
 */
export const takeInMarks = async (
  ports: TakeInMarksPorts,
  context: LedgerContext,
  marks: readonly TradeMark[],
): Promise<TakenMarks> => {
  const { ledger } = context;
  const latest = new Map<string, TradeMark>();
  let waiting = 0;
  for (const mark of marks) {
    const position = await positionOfExecution(ports, ledger, mark.account, mark.executionId);
    if (position === null) waiting += 1;
    else if ((latest.get(position)?.at ?? -Infinity) <= mark.at) latest.set(position, mark);
  }
  let said = 0;
  for (const [position, { validity, at }] of latest) {
    const thing = await annotatedThing(ports, ledger, { position }).catch((error: unknown) => {
      // The read model is on its way.
      if (isAppError(error, 'NOT_FOUND')) return null;
      throw error;
    });
    if (thing === null) waiting += 1;
    else if (lastSaid(await readEntry(ports, ledger, thing.entry)) < at) {
      if (await writeOn(ports, context, thing, { validity })) said += 1;
    }
  }
  if (said > 0) await ports.catchUp('journal');
  return { said, known: marks.length - said - waiting, waiting };
};

/** When the validity was last said, taken back or brought back, in UTC milliseconds. */
const lastSaid = (history: EntryHistory): number =>
  Math.max(
    -Infinity,
    ...history.flatMap((change) =>
      change.type === 'AnnotationEdited' && 'validity' in change.data.changed
        ? [change.at, change.undone?.at ?? -Infinity]
        : [],
    ),
  );

/**
 * Returns what takes an upload in: a file of marks into the journal, any other by `commit`. No batch has marks.
 *
 * @throws AppError `MARKS_WAIT` while executions are missing, after the others are said; what `commit` throws
 */
export const takingInMarks =
  (ports: TakeInMarksPorts, commit: CommitUpload): CommitUpload =>
  async (context, upload, answers) => {
    const marks = await ports.markFiles.read(ports.files.open(context.ledger, upload));
    if (marks === null) return commit(context, upload, answers);
    const { said, known, waiting } = await takeInMarks(ports, context, marks);
    if (waiting > 0)
      throw new AppError('MARKS_WAIT', `${waiting} of ${marks.length} marks wait for their executions.`, {
        details: { waiting, marks: marks.length },
      });
    return { batch: null, added: said, duplicate: known, conflicting: 0, held: 0 };
  };

import { requireAnswers } from '#application/imports/read-file.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { StoredFile } from '#ports/file-store.ts';
import { addAnswered } from './answer-instruments.ts';
import { classifyActivities } from './classify-activities.ts';
import type { ActivityPorts } from './ports.ts';
import { type InstrumentAnswer, readActivities } from './read-activities.ts';
import type { RecognisedActivities } from './recognise-activities.ts';
import { takeExtras } from './take-extras.ts';

/** What an import of activities did. */
export type ActivityOutcome = {
  readonly batch: string;
  readonly format: string;
  readonly rows: number;
  readonly added: number;
  readonly duplicate: number;
  readonly conflicting: number;
  readonly held: number;
  readonly leftOut: number;
  readonly accounts: string[];
};

/**
 * Takes the activities of a file in: the instruments that a person answered for and what the file brings beside first, then
 * one transaction, one batch. A file whose every row is there already makes no second batch.
 *
 * @throws AppError `TIMEZONE_REQUIRED`, `DATE_ORDER_REQUIRED`, `ACCOUNT_REQUIRED`, `INVALID_INPUT`, `INSTRUMENT_EXISTS`
 */
export const commitActivities = async (
  ports: ActivityPorts,
  context: LedgerContext,
  stored: StoredFile,
  recognised: RecognisedActivities,
  answers: {
    readonly instruments?: readonly InstrumentAnswer[] | undefined;
    readonly origin?: 'file' | 'demo' | undefined;
  },
): Promise<ActivityOutcome> => {
  const { ledger, actor, correlation } = context;
  const { scan, options, format } = recognised;
  requireAnswers(recognised);
  const file = ports.files.open(ledger, stored.id);
  const answered = answers.instruments ?? [];
  await addAnswered(ports, context, scan.source, answered);
  const extras = (await format.extras?.(file)) ?? null;
  if (extras !== null) await takeExtras(ports, context, extras);

  const read = await readActivities(await ports.directory(ledger), file, recognised, answered);
  const stage = await ports.activityStage.open(ledger);
  try {
    const names = [...new Set(read.staged.map(({ activity }) => activity.account))];
    const { added, conflicting, accounts, duplicateRows } = classifyActivities(read.staged, await stage.known(names));
    const held = [...read.held, ...conflicting].sort((a, b) => a.row - b.row);
    const leftOut = read.leftOut.reduce((total, { rows }) => total + rows, 0);
    const counts = {
      added: added.length,
      duplicate: accounts.reduce((total, { duplicate }) => total + duplicate, 0),
      conflicting: accounts.reduce((total, one) => total + one.conflicting, 0),
      held: read.held.length,
    };
    const rows = counts.added + counts.duplicate + counts.conflicting + counts.held + leftOut;
    const outcome = { format: scan.format, rows, ...counts, leftOut, accounts: names };
    const standing = added.length === 0 ? await stage.batchOfFile(stored.hash, scan.format) : null;
    if (standing !== null) return { batch: standing, ...outcome };
    const batch = ports.newId();
    await stage.commit(
      {
        batch,
        origin: answers.origin ?? 'file',
        source: scan.source,
        format: scan.format,
        fileName: stored.fileName,
        fileHash: stored.hash,
        fileBytes: stored.bytes,
        timeZone: options.timeZone,
        dateOrder: options.dateOrder,
        newestFirst: false,
        accounts: names,
        rows,
        ...counts,
        duplicateRows,
        content: 'activities',
        leftOut: read.leftOut,
      },
      { recorded: added, held },
      stored.id,
      ports.clock.now(),
      { actor, correlation },
    );
    await ports.catchUp('imports');
    return { batch, ...outcome };
  } finally {
    await stage.close();
  }
};

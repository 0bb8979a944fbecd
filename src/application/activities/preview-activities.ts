import { notesShown } from '#application/imports/preview-import.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { RecordedActivity } from '#domain/activities/activity.ts';
import type { RowHeld } from '#domain/ledger/events.ts';
import type { StoredFile } from '#ports/file-store.ts';
import { type AccountTally, classifyActivities } from './classify-activities.ts';
import type { ActivityPorts } from './ports.ts';
import { type InstrumentAnswer, readActivities } from './read-activities.ts';
import type { RecognisedActivities } from './recognise-activities.ts';
import { accountsOf, type ResultingHoldings, resultingHoldings, touching } from './resulting-holdings.ts';
import type { UnknownInstrument } from './suggest-instrument.ts';

/** What the activities of a file would do. */
export type ActivityPreview = {
  readonly format: string;
  readonly source: string;
  readonly rows: number;
  readonly new: number;
  readonly duplicate: number;
  readonly conflicting: number;
  readonly held: number;
  readonly heldReasons: { reason: string; count: number; roots: string[] }[];
  readonly leftOut: { reason: string; rows: number }[];
  readonly accounts: AccountTally[];
  readonly firstOn: string | null;
  readonly lastOn: string | null;
  readonly holdings: ResultingHoldings;
  /** Instruments that are not known yet: their rows are held unless it is said what they are. */
  readonly instruments: UnknownInstrument[];
  /** What the file brings beside activities; null: nothing. */
  readonly extras: { instruments: number; accounts: number; prices: number; rates: number; taxProfile: boolean } | null;
  readonly alreadyImported: string | null;
};

/** Says what importing the activities of a file would do; nothing is written but the notes beside the upload. */
export const previewActivities = async (
  ports: ActivityPorts,
  { ledger }: LedgerContext,
  stored: StoredFile,
  recognised: RecognisedActivities,
  answers: readonly InstrumentAnswer[] = [],
): Promise<{ readonly preview: ActivityPreview; readonly notes: readonly RowHeld[] }> => {
  const directory = await ports.directory(ledger);
  const read = await readActivities(directory, ports.files.open(ledger, stored.id), recognised, answers);
  const stage = await ports.activityStage.open(ledger);
  try {
    const accounts = [...new Set(read.staged.map(({ activity }) => activity.account))];
    const found = classifyActivities(read.staged, await stage.known(accounts));
    const held = [...read.held];
    const added = found.added.map(({ id, activity }): RecordedActivity => ({ ...activity, id }));
    const touched = new Set(added.flatMap(accountsOf));
    const before = touching(await ports.activities.all(ledger), touched);
    const answered = answers.flatMap((answer) => ('add' in answer ? [answer.add] : []));
    const coming = new Map([...(read.extras?.instruments ?? []), ...answered].map((one) => [one.id, one]));
    const dates = added.map(({ date }) => date).sort();
    const counts = {
      duplicate: sum(found.accounts, 'duplicate'),
      conflicting: sum(found.accounts, 'conflicting'),
      leftOut: read.leftOut.reduce((total, { rows }) => total + rows, 0),
    };
    const preview: ActivityPreview = {
      format: recognised.scan.format,
      source: recognised.scan.source,
      rows: added.length + counts.duplicate + counts.conflicting + held.length + counts.leftOut,
      new: added.length,
      duplicate: counts.duplicate,
      conflicting: counts.conflicting,
      held: held.length,
      heldReasons: reasonsOf(held),
      leftOut: [...read.leftOut],
      accounts: [...found.accounts],
      firstOn: dates[0] ?? null,
      lastOn: dates.at(-1) ?? null,
      holdings: resultingHoldings(
        { find: (id) => directory.find(id) ?? coming.get(id) ?? null },
        before,
        before,
        added,
      ),
      instruments: [...read.instruments],
      extras: read.extras && {
        instruments: read.extras.instruments.length,
        accounts: read.extras.accounts.length,
        prices: read.extras.prices.length,
        rates: read.extras.rates.length,
        taxProfile: read.extras.taxProfile !== null,
      },
      alreadyImported: added.length === 0 ? await stage.batchOfFile(stored.hash, recognised.scan.format) : null,
    };
    return { preview, notes: [...held, ...found.conflicting].sort((a, b) => a.row - b.row).slice(0, notesShown) };
  } finally {
    await stage.close();
  }
};

const sum = (accounts: readonly AccountTally[], column: 'duplicate' | 'conflicting'): number =>
  accounts.reduce((total, account) => total + account[column], 0);

const reasonsOf = (held: readonly RowHeld[]) =>
  [...Map.groupBy(held, ({ reason }) => reason)]
    .map(([reason, rows]) => ({
      reason: reason as string,
      count: rows.length,
      roots: [...new Set(rows.flatMap(({ root }) => root ?? []))],
    }))
    .sort((a, b) => (a.reason < b.reason ? -1 : 1));

import type { Activity } from '#domain/activities/activity.ts';
import { activityProblems } from '#domain/activities/check-activity.ts';
import type { RowHeld } from '#domain/ledger/events.ts';
import type { ReadActivity, ReadActivityRow, StatedInstrument } from '#ports/activity-format.ts';
import { statedName } from './find-instrument.ts';

/** A sound activity of a file, its instruments by id. */
export type StagedActivity = { readonly row: number; readonly part: number; readonly activity: Activity } & Pick<
  ReadActivity,
  'cells'
>;

export type StagedRows = {
  readonly staged: readonly StagedActivity[];
  readonly held: readonly RowHeld[];
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[];
  /** By name, what no instrument is known for, with the rows that wait for it and a currency that they are in. */
  readonly unknown: ReadonlyMap<string, { readonly stated: StatedInstrument; rows: number; currency: string }>;
};

export type InstrumentFinder = (stated: StatedInstrument) => string | null;

/**
 * Sorts the rows of a file: those that can be taken in, those that are held, each with what is wrong, and those that the
 * ledger has no use for. The activities of one row stand or fall together.
 */
export const stageActivities = async (
  rows: AsyncIterable<readonly ReadActivityRow[]> | Iterable<readonly ReadActivityRow[]>,
  find: InstrumentFinder,
): Promise<StagedRows> => {
  const staged: StagedActivity[] = [];
  const held: RowHeld[] = [];
  const leftOut = new Map<string, number>();
  const unknown = new Map<string, { stated: StatedInstrument; rows: number; currency: string }>();
  let heldRow = -1;

  const hold = (row: ReadActivity, fault: Omit<RowHeld, 'row' | 'cells'>): void => {
    heldRow = row.row;
    while (staged.at(-1)?.row === row.row) staged.pop();
    held.push({ row: row.row, ...fault, cells: row.cells });
  };

  for await (const chunk of rows) {
    for (const row of chunk) {
      if (row.kind === 'left-out') leftOut.set(row.reason, (leftOut.get(row.reason) ?? 0) + 1);
      else if (row.kind === 'held') {
        const { kind: _, ...note } = row;
        held.push(note);
      } else if (row.row !== heldRow) {
        const missing = [row.instrument, row.counterInstrument].filter(
          (stated) => stated !== null && find(stated) === null,
        );
        for (const stated of missing) {
          const name = statedName(stated!);
          const entry = unknown.get(name) ?? { stated: stated!, rows: 0, currency: row.activity.currency };
          unknown.set(name, { ...entry, rows: entry.rows + 1 });
        }
        if (missing.length > 0) hold(row, unknownInstrument(missing[0]!));
        else {
          const activity = named(row, find);
          const [problem] = activityProblems(activity);
          if (problem === undefined) staged.push({ row: row.row, part: row.part, activity, cells: row.cells });
          else hold(row, { reason: 'MALFORMED', ...problem });
        }
      }
    }
  }
  return {
    staged,
    held,
    leftOut: [...leftOut].map(([reason, count]) => ({ reason, rows: count })),
    unknown,
  };
};

const unknownInstrument = (stated: StatedInstrument): Omit<RowHeld, 'row' | 'cells'> => ({
  reason: 'UNKNOWN_INSTRUMENT',
  field: 'instrument',
  expected: 'an instrument of the directory',
  found: [stated.name, stated.symbol, stated.isin ?? stated.wkn].filter((one) => one !== null).join(', '),
  root: statedName(stated),
});

const named = ({ activity, instrument, counterInstrument }: ReadActivity, find: InstrumentFinder): Activity => ({
  ...activity,
  instrument: instrument === null ? activity.instrument : find(instrument),
  counter:
    counterInstrument === null
      ? activity.counter
      : {
          account: null,
          quantity: null,
          currency: null,
          amount: null,
          ...activity.counter,
          instrument: find(counterInstrument),
        },
});

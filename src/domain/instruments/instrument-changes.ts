import {
  type Change,
  type ChangeHistory,
  type RecordedChange,
  standingChanges,
} from '#domain/changes/change-history.ts';
import type { InstrumentCorrection } from '#domain/ledger/events.ts';
import type { InstrumentFacts } from './instrument-facts.ts';

export const instrumentChangeTypes = ['InstrumentAdded', 'InstrumentCorrected', 'InstrumentsMerged'] as const;
export type InstrumentChangeType = (typeof instrumentChangeTypes)[number];

/** What is shipped of an instrument, and what people changed. */
export type InstrumentHistory = {
  readonly shipped: InstrumentFacts | null;
  readonly changes: ChangeHistory<InstrumentChangeType>;
};

/** Returns the changes of an instrument in order, of those that were read. */
export const instrumentChanges = (changes: Iterable<RecordedChange>): ChangeHistory<InstrumentChangeType> =>
  [...changes].filter(isInstrumentChange).toSorted((a, b) => a.number - b.number);

export const isInstrumentChange = (change: RecordedChange): change is RecordedChange<InstrumentChangeType> =>
  (instrumentChangeTypes as readonly string[]).includes(change.type);

/** What an instrument is after its changes; no facts: it was merged from an id that nothing more is known of. */
export type InstrumentState = { readonly facts: InstrumentFacts | null; readonly mergedInto: string | null };

export const initialHistory = (shipped: InstrumentFacts | null): InstrumentHistory => ({ shipped, changes: [] });

/** Returns what the standing changes make of an instrument; of two that change the same fact the later one counts. */
export const instrumentState = ({ shipped, changes }: InstrumentHistory): InstrumentState =>
  standingChanges(changes).reduce(changed, { facts: shipped, mergedInto: null });

const changed = (state: InstrumentState, change: Change<InstrumentChangeType>): InstrumentState => {
  const { facts, mergedInto } = state;
  if (change.type === 'InstrumentsMerged') return { facts, mergedInto: change.data.into };
  if (change.type === 'InstrumentAdded') return { facts: change.data, mergedInto };
  return { facts: facts && corrected(facts, change.data.changed), mergedInto };
};

/** Returns facts with a correction applied. */
export const corrected = (
  facts: InstrumentFacts,
  { spellings, ...changed }: InstrumentCorrection,
): InstrumentFacts => ({
  ...facts,
  ...changed,
  spellings: spellings === undefined ? facts.spellings : spelledAnew(facts.spellings, spellings),
});

const spelledAnew = (
  before: InstrumentFacts['spellings'],
  changed: Readonly<Record<string, string | null>>,
): InstrumentFacts['spellings'] =>
  Object.fromEntries(
    Object.entries({ ...before, ...changed }).filter((entry): entry is [string, string] => entry[1] !== null),
  );

import type { InstrumentCorrection, LedgerEvent } from '#domain/ledger/events.ts';
import type { InstrumentFacts } from './instrument-facts.ts';

type OfType<Type> = Extract<LedgerEvent, { readonly type: Type }>;
type Numbered<Type extends LedgerEvent['type']> = {
  [T in Type]: { readonly type: T; readonly data: OfType<T>['data']; readonly number: number };
}[Type];

/** One change of an instrument; `number` is its event's place in the stream of the instrument, from 1. */
export type InstrumentChange = Numbered<'InstrumentAdded' | 'InstrumentCorrected' | 'InstrumentsMerged'>;
export type InstrumentEvent = InstrumentChange | Numbered<'InstrumentChangeUndone'>;

/** The changes of an instrument that stand, in order, over what is shipped of it. */
export type InstrumentHistory = {
  readonly shipped: InstrumentFacts | null;
  readonly standing: readonly InstrumentChange[];
};

/** What an instrument is after its changes; no facts: it was merged from an id that nothing more is known of. */
export type InstrumentState = { readonly facts: InstrumentFacts | null; readonly mergedInto: string | null };

export const initialHistory = (shipped: InstrumentFacts | null): InstrumentHistory => ({ shipped, standing: [] });

/** Takes in the next event of an instrument's stream. Undoing takes a change out, wherever it stands. */
export const evolveInstrument = (history: InstrumentHistory, event: InstrumentEvent): InstrumentHistory => ({
  ...history,
  standing:
    event.type === 'InstrumentChangeUndone'
      ? history.standing.filter(({ number }) => number !== event.data.change)
      : [...history.standing, event],
});

/** Returns what the standing changes make of an instrument; of two that change the same fact the later one counts. */
export const instrumentState = ({ shipped, standing }: InstrumentHistory): InstrumentState =>
  standing.reduce(changed, { facts: shipped, mergedInto: null });

const changed = (state: InstrumentState, change: InstrumentChange): InstrumentState => {
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

import { type DecidedChange, standingChanges } from '#domain/changes/change-history.ts';
import { decideSwitch, switched } from '#domain/changes/decide-switch.ts';
import { AppError } from '#domain/errors.ts';
import type { InstrumentCorrection } from '#domain/ledger/events.ts';
import { corrected, type InstrumentChangeType, type InstrumentHistory, instrumentState } from './instrument-changes.ts';
import { assertFacts, type InstrumentFacts } from './instrument-facts.ts';

export type InstrumentCommand =
  | { readonly kind: 'add'; readonly facts: InstrumentFacts }
  | { readonly kind: 'correct'; readonly changed: InstrumentCorrection }
  | { readonly kind: 'merge'; readonly into: string }
  /** `change`: its number; the last that stands where it is not given. */
  | { readonly kind: 'undo'; readonly change?: number | undefined };

/** Somebody who has an ISIN, WKN or spelling: itself, and every id that it was merged into. */
export type Holder = { readonly name: string; readonly ids: readonly string[] };

/** What the decision has to know of the other instruments of the ledger. */
export type OtherInstruments = {
  holders(key: 'isin' | 'wkn', value: string): readonly Holder[];
  holdersOfSpelling(source: string, spelling: string): readonly Holder[];
  /** Those that have this ISIN or WKN, or that any source spells so. */
  holdersOfName(text: string): readonly Holder[];
  /** As it stands, not merged away; null where there is none. */
  live(id: string): InstrumentFacts | null;
  /** The ids that are merged into this one, at once or by way of others. */
  mergedInto(id: string): readonly string[];
};

type Decided = DecidedChange<InstrumentChangeType>;

/**
 * Decides the next event of the instrument `id`; null where nothing would change.
 *
 * @throws AppError `INVALID_INPUT` for facts that are not sound, `INSTRUMENT_EXISTS` for an id, ISIN, WKN or spelling that
 *   another has, `INSTRUMENT_STATE` where the change does not fit what the instrument is, `CHANGE_STATE`, `NOT_FOUND`
 */
export const decideInstrument = (
  id: string,
  history: InstrumentHistory,
  command: InstrumentCommand,
  others: OtherInstruments,
): Decided | null => {
  if (command.kind === 'add') return addition(history, command.facts, others);
  if (command.kind === 'correct') return correction(id, history, command.changed, others);
  if (command.kind === 'merge') return merger(id, history, command.into, others);
  return undoing(id, history, command.change, others);
};

const addition = (history: InstrumentHistory, facts: InstrumentFacts, others: OtherInstruments): Decided => {
  const { facts: known, mergedInto } = instrumentState(history);
  if (mergedInto !== null)
    throw state(`${facts.id} is merged into ${mergedInto}: undo that first.`, facts.id, 'merged-away');
  if (known !== null)
    throw exists(`${facts.id} is there already: ${known.name}.`, {
      field: 'id',
      found: facts.id,
      other: known.id,
      name: known.name,
    });
  assertFacts(facts);
  assertAlone(facts, others);
  assertOwnId(facts, others);
  return { type: 'InstrumentAdded', data: facts };
};

const correction = (
  id: string,
  history: InstrumentHistory,
  wanted: InstrumentCorrection,
  others: OtherInstruments,
): Decided | null => {
  const facts = liveFacts(id, history);
  const { changed, previous } = differences(facts, wanted);
  if (Object.keys(changed).length === 0) return null;
  const next = corrected(facts, changed);
  assertFacts(next);
  assertAlone(next, others);
  return { type: 'InstrumentCorrected', data: { id, changed, previous } };
};

/** Prices in two currencies are not one series, and a share is no index: such a merger would falsify what is read. */
const merger = (id: string, history: InstrumentHistory, into: string, others: OtherInstruments): Decided => {
  const { facts, mergedInto } = instrumentState(history);
  if (mergedInto !== null) throw state(`${id} is merged into ${mergedInto} already.`, id, 'merged-away');
  if (id === into) throw state(`${id} cannot be merged into itself.`, id, 'itself');
  const target = others.live(into);
  if (target === null) throw new AppError('NOT_FOUND', `There is no instrument ${into}.`, { details: { id: into } });
  if (facts !== null && facts.assetClass !== target.assetClass)
    throw state(
      `${id} is a ${facts.assetClass}, ${into} a ${target.assetClass}: they are not the same.`,
      id,
      'other-class',
    );
  if (facts !== null && facts.currency !== target.currency)
    throw state(
      `${id} is quoted in ${facts.currency}, ${into} in ${target.currency}: their prices would mix.`,
      id,
      'other-currency',
    );
  return { type: 'InstrumentsMerged', data: { from: id, into } };
};

const undoing = (
  id: string,
  history: InstrumentHistory,
  wanted: number | undefined,
  others: OtherInstruments,
): Decided => {
  const standing = standingChanges(history.changes);
  if (history.shipped === null && standing.length === 0)
    throw new AppError('NOT_FOUND', `There is no instrument ${id}.`, { details: { id } });
  const decided = decideSwitch(history.changes, 'undo', wanted);
  const undone = standing.find(({ number }) => number === decided.data.change);
  const after = instrumentState({ ...history, changes: switched(history.changes, decided) });
  if (undone?.type === 'InstrumentAdded') {
    if (standing.length > 1) throw state(`${id} was changed after it was added: undo that first.`, id, 'changed-since');
    const [merged] = others.mergedInto(id);
    if (merged !== undefined)
      throw state(`${merged} is merged into ${id}: undo that first.`, id, 'others-merged-into-it');
  }
  if (after.facts !== null) {
    assertFacts(after.facts);
    assertAlone(after.facts, others);
  }
  return decided;
};

const liveFacts = (id: string, history: InstrumentHistory): InstrumentFacts => {
  const { facts, mergedInto } = instrumentState(history);
  if (mergedInto !== null) throw state(`${id} is merged into ${mergedInto}: correct that one.`, id, 'merged-away');
  if (facts === null) throw new AppError('NOT_FOUND', `There is no instrument ${id}.`, { details: { id } });
  return facts;
};

const differences = (
  facts: InstrumentFacts,
  { spellings = {}, ...wanted }: InstrumentCorrection,
): { readonly changed: InstrumentCorrection; readonly previous: InstrumentCorrection } => {
  const fields = (Object.keys(wanted) as (keyof typeof wanted)[]).filter((key) => wanted[key] !== facts[key]);
  const sources = Object.keys(spellings).filter((source) => spellings[source] !== (facts.spellings[source] ?? null));
  const pick = (from: object, keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, (from as Record<string, unknown>)[key] ?? null]));
  const both = (from: object, spelled: object): InstrumentCorrection => ({
    ...pick(from, fields),
    ...(sources.length > 0 && { spellings: pick(spelled, sources) as Record<string, string | null> }),
  });
  return { changed: both(wanted, spellings), previous: both(facts, facts.spellings) };
};

const assertAlone = (facts: InstrumentFacts, others: OtherInstruments): void => {
  const other = (holders: readonly Holder[]): Holder | undefined => holders.find(({ ids }) => !ids.includes(facts.id));
  for (const key of ['isin', 'wkn'] as const) {
    const value = facts[key];
    const holder = value === null ? undefined : other(others.holders(key, value));
    if (holder)
      throw exists(`${holder.ids[0]} (${holder.name}) has the ${key.toUpperCase()} ${value}.`, {
        field: key,
        found: value!,
        other: holder.ids[0]!,
        name: holder.name,
      });
  }
  for (const [source, spelling] of Object.entries(facts.spellings)) {
    const holder = other(others.holdersOfSpelling(source, spelling));
    if (holder)
      throw exists(`${source} calls ${holder.ids[0]} (${holder.name}) ${spelling}.`, {
        field: 'spellings',
        found: spelling,
        other: holder.ids[0]!,
        name: holder.name,
      });
  }
};

/** Under such an id, what is asked for by the other's name would be this one. */
const assertOwnId = ({ id }: InstrumentFacts, others: OtherInstruments): void => {
  const holder = others.holdersOfName(id).find(({ ids }) => !ids.includes(id));
  if (holder)
    throw exists(`${id} is what another calls ${holder.ids[0]} (${holder.name}): it is there already.`, {
      field: 'id',
      found: id,
      other: holder.ids[0]!,
      name: holder.name,
    });
};

const exists = (message: string, details: { field: string; found: string; other: string; name: string }): AppError =>
  new AppError('INSTRUMENT_EXISTS', message, { details });

/** Why a change does not fit what the instrument is. */
export type StateReason =
  | 'merged-away'
  | 'itself'
  | 'other-class'
  | 'other-currency'
  | 'changed-since'
  | 'others-merged-into-it'
  | 'future';

const state = (message: string, id: string, reason: StateReason): AppError =>
  new AppError('INSTRUMENT_STATE', message, { details: { id, reason } });

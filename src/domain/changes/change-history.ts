import type { EventData } from '#domain/ledger/events.ts';

/** Events that are a change by a person, to be taken back and brought back by their number in their stream. */
export const changeTypes = [
  'AccountCorrected',
  'CashMoved',
  'AccountGroupSet',
  'AccountGroupDissolved',
  'ActivityEntered',
  'ActivityCorrected',
  'ActivityWithdrawn',
  'TaxProfileSaid',
  'TaxonomySet',
  'TaxonomyRemoved',
  'PortfolioSettingsSaid',
  'GoalSet',
  'GoalDropped',
  'PositionsLinked',
  'PositionsUnlinked',
  'LinksMerged',
  'LinkRejected',
  'LinkRuleSet',
  'LinkRuleEnded',
  'InstrumentAdded',
  'InstrumentCorrected',
  'InstrumentsMerged',
  'AnnotationEdited',
  'SetupEdited',
  'CustomFieldEdited',
] as const;
export type ChangeType = (typeof changeTypes)[number];

/** A change; `number` is its event's place in its stream, from 1. */
export type Change<Type extends ChangeType = ChangeType> = {
  [T in Type]: { readonly type: T; readonly data: EventData<T>; readonly number: number };
}[Type];

/** Takes back or brings back the change of this number. */
export const switchTypes = ['ChangeUndone', 'ChangeRedone'] as const;
export type SwitchEvent = {
  [T in (typeof switchTypes)[number]]: { readonly type: T; readonly data: EventData<T> };
}[(typeof switchTypes)[number]];

/** The next event of a stream of changes, before it is recorded. */
export type DecidedChange<Type extends ChangeType = ChangeType> =
  | { [T in Type]: { readonly type: T; readonly data: EventData<T> } }[Type]
  | SwitchEvent;

/** When, in UTC milliseconds, and who. */
type Told = { readonly at: number; readonly by: string };

export type ChangeEvent<Type extends ChangeType = ChangeType> = (
  | Change<Type>
  | (SwitchEvent & { readonly number: number })
) &
  Told;

/** A change with who made it and whether it stands. */
export type RecordedChange<Type extends ChangeType = ChangeType> = Change<Type> &
  Told & {
    /** null: it stands. `number`: the place of the event that took it back. */
    readonly undone: (Told & { readonly number: number }) | null;
  };

/** Every change of a stream in order, those that are taken back too. */
export type ChangeHistory<Type extends ChangeType = ChangeType> = readonly RecordedChange<Type>[];

/**
 * Folds the events of a stream. Taking back takes a change out wherever it stands, bringing back puts it there again: what
 * others changed since stays.
 */
export const changeHistory = <Type extends ChangeType>(events: Iterable<ChangeEvent<Type>>): ChangeHistory<Type> => {
  const changes = new Map<number, RecordedChange<Type>>();
  for (const event of events) {
    if (!isSwitch(event)) {
      changes.set(event.number, { ...event, undone: null });
      continue;
    }
    const change = changes.get(event.data.change);
    if (change !== undefined) changes.set(change.number, { ...change, undone: undoneBy(event) });
  }
  return [...changes.values()];
};

const isSwitch = <Type extends ChangeType>(
  event: ChangeEvent<Type>,
): event is SwitchEvent & Told & { readonly number: number } => (switchTypes as readonly string[]).includes(event.type);

/** What a switch makes of the change that it names. */
export const undoneBy = ({ type, at, by, number }: SwitchEvent & Told & { readonly number: number }) =>
  type === 'ChangeUndone' ? { at, by, number } : null;

/** Returns the changes that stand. */
export const standingChanges = <Type extends ChangeType>(history: ChangeHistory<Type>): ChangeHistory<Type> =>
  history.filter(({ undone }) => undone === null);

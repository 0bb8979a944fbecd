import { AppError } from '#domain/errors.ts';
import { noTerms } from '#domain/instruments/instrument-terms.ts';
import type { EventType } from './events.ts';
import type { RetiredType } from './retired-events.ts';

/** Lifts the data of one version of an event to the shape of the next; pure, and never edited once released. */
export type Upcaster = (data: unknown) => unknown;

/** By event type: the first lifts version 1 to 2, the next 2 to 3, and so on; no version can be left out. */
export type UpcasterTable = Readonly<Record<string, readonly Upcaster[]>>;

/** What was said of the rules of a firm was text; it stays what it was, beside the rules that the fold can keep. */
const rulesInWords: Upcaster = (data) => {
  const { changed, previous, ...rest } = data as { changed: Facts; previous: Facts };
  return { ...rest, changed: withNote(changed), previous: withNote(previous) };
};
type Facts = { readonly rules?: unknown };
const withNote = ({ rules, ...facts }: Facts): object => (rules === undefined ? facts : { ...facts, rulesNote: rules });

export const upcasters = {
  ImportCommitted: [(data) => ({ ...(data as object), content: 'executions', leftOut: [] })],
  ExecutionRecorded: [],
  FillResequenced: [],
  ActivityRecorded: [],
  RowHeld: [],
  HeldRowsTakenIn: [],
  ImportUndone: [],
  ImportRedone: [],
  ProductAdded: [],
  SourceZoneSet: [],
  InstrumentAdded: [(data) => ({ ...(data as object), ...noTerms })],
  // A correction has only what changes: version 2 can change more.
  InstrumentCorrected: [(data) => data],
  InstrumentsMerged: [],
  AnnotationEdited: [],
  SetupEdited: [],
  CustomFieldEdited: [],
  AccountCorrected: [rulesInWords],
  CashMoved: [],
  AccountGroupSet: [],
  AccountGroupDissolved: [],
  ActivityEntered: [],
  ActivityCorrected: [],
  ActivityWithdrawn: [],
  TaxProfileSaid: [],
  TaxonomySet: [],
  TaxonomyRemoved: [],
  PortfolioSettingsSaid: [],
  GoalSet: [],
  GoalDropped: [],
  PositionsLinked: [],
  PositionsUnlinked: [],
  LinksMerged: [],
  LinkRejected: [],
  LinkRuleSet: [],
  LinkRuleEnded: [],
  ChangeUndone: [],
  ChangeRedone: [],
  InstrumentChangeUndone: [(data) => ({ change: (data as { change: number }).change })],
  JournalEditUndone: [(data) => ({ change: (data as { edit: number }).edit })],
  JournalEditRedone: [(data) => ({ change: (data as { edit: number }).edit })],
} as const satisfies Record<EventType | RetiredType, readonly Upcaster[]>;

/**
 * Returns the function that brings an event's data of any version ever written to the newest shape.
 *
 * That function throws AppError `EVENT_UNKNOWN` for a type or version that the table does not have: a newer program
 * wrote it, and passing over a fact would falsify everything folded from it.
 */
export const upcastThrough =
  (table: UpcasterTable) =>
  (type: string, version: number, data: unknown): unknown => {
    const steps = Object.hasOwn(table, type) ? table[type] : undefined;
    if (steps === undefined || !Number.isInteger(version) || version < 1 || version > steps.length + 1) {
      throw new AppError('EVENT_UNKNOWN', `No event ${type} of version ${version} is known to this program.`, {
        details: { type, version },
      });
    }
    let newest = data;
    for (let step = version - 1; step < steps.length; step++) newest = steps[step]!(newest);
    return newest;
  };

/** Brings an event's data to the newest version's shape; of a retired type, to that of what it is read as. @throws AppError `EVENT_UNKNOWN` */
export const upcast = upcastThrough(upcasters);

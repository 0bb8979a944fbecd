import type { AccountCorrection } from '#domain/accounts/account-facts.ts';
import type { CashKind } from '#domain/accounts/cash.ts';
import type { Activity } from '#domain/activities/activity.ts';
import type { Goal } from '#domain/goals/goal.ts';
import type { InstrumentFacts } from '#domain/instruments/instrument-facts.ts';
import type { InstrumentTerms } from '#domain/instruments/instrument-terms.ts';
import type { AnnotationChange } from '#domain/journal/annotation.ts';
import type { CustomFieldChange } from '#domain/journal/custom-field.ts';
import type { Anchor } from '#domain/journal/journal-entry.ts';
import type { SetupChange } from '#domain/journal/setup.ts';
import type { PortfolioSettings } from '#domain/portfolio/portfolio-settings.ts';
import type { Taxonomy } from '#domain/portfolio/taxonomy.ts';
import type { TaxProfile } from '#domain/tax/tax-profile.ts';
import type { ExecutionHints } from './execution.ts';

/**
 * The facts of the ledger. Every type has an integer version; a change of shape adds a version, an upcaster in
 * `upcasters.ts` and a fixture in test/fixtures/events/, never an edit of what was written.
 *
 * Amounts are decimal strings, instants ISO 8601 in UTC.
 */
export type LedgerEvent =
  | Event<'ImportCommitted', 2, ImportCommitted>
  | Event<'ExecutionRecorded', 1, ExecutionRecorded>
  | Event<'FillResequenced', 1, FillResequenced>
  | Event<'ActivityRecorded', 1, ActivityRecorded>
  | Event<'RowHeld', 1, RowHeld>
  | Event<'HeldRowsTakenIn', 1, HeldRowsTakenIn>
  | Event<'ImportUndone', 1, ImportUndone>
  | Event<'ImportRedone', 1, ImportRedone>
  | Event<'ProductAdded', 1, ProductAdded>
  | Event<'SourceZoneSet', 1, SourceZoneSet>
  | Event<'InstrumentAdded', 2, InstrumentAdded>
  | Event<'InstrumentCorrected', 2, InstrumentCorrected>
  | Event<'InstrumentsMerged', 1, InstrumentsMerged>
  | Event<'AnnotationEdited', 1, AnnotationEdited>
  | Event<'SetupEdited', 1, SetupEdited>
  | Event<'CustomFieldEdited', 1, CustomFieldEdited>
  | Event<'AccountCorrected', 2, AccountCorrected>
  | Event<'CashMoved', 1, CashMoved>
  | Event<'AccountGroupSet', 1, AccountGroupSet>
  | Event<'AccountGroupDissolved', 1, AccountGroupDissolved>
  | Event<'ActivityEntered', 1, ActivityEntered>
  | Event<'ActivityCorrected', 1, ActivityCorrected>
  | Event<'ActivityWithdrawn', 1, ActivityWithdrawn>
  | Event<'TaxProfileSaid', 1, TaxProfileSaid>
  | Event<'TaxonomySet', 1, TaxonomySet>
  | Event<'TaxonomyRemoved', 1, TaxonomyRemoved>
  | Event<'PortfolioSettingsSaid', 1, PortfolioSettingsSaid>
  | Event<'GoalSet', 1, GoalSet>
  | Event<'GoalDropped', 1, GoalDropped>
  | Event<'PositionsLinked', 1, PositionsLinked>
  | Event<'PositionsUnlinked', 1, PositionsUnlinked>
  | Event<'LinksMerged', 1, LinksMerged>
  | Event<'LinkRejected', 1, LinkRejected>
  | Event<'LinkRuleSet', 1, LinkRuleSet>
  | Event<'LinkRuleEnded', 1, LinkRuleEnded>
  | Event<'ChangeUndone', 1, ChangeSwitched>
  | Event<'ChangeRedone', 1, ChangeSwitched>;

export type Event<Type extends string, Version extends number, Data> = {
  readonly type: Type;
  readonly version: Version;
  readonly data: Data;
};

export type EventType = LedgerEvent['type'];
export type EventData<Type extends EventType> = Extract<LedgerEvent, { type: Type }>['data'];

/** The newest version of every type, held to the fixtures by test. */
export const eventVersions = {
  ImportCommitted: 2,
  ExecutionRecorded: 1,
  FillResequenced: 1,
  ActivityRecorded: 1,
  RowHeld: 1,
  HeldRowsTakenIn: 1,
  ImportUndone: 1,
  ImportRedone: 1,
  ProductAdded: 1,
  SourceZoneSet: 1,
  InstrumentAdded: 2,
  InstrumentCorrected: 2,
  InstrumentsMerged: 1,
  AnnotationEdited: 1,
  SetupEdited: 1,
  CustomFieldEdited: 1,
  AccountCorrected: 2,
  CashMoved: 1,
  AccountGroupSet: 1,
  AccountGroupDissolved: 1,
  ActivityEntered: 1,
  ActivityCorrected: 1,
  ActivityWithdrawn: 1,
  TaxProfileSaid: 1,
  TaxonomySet: 1,
  TaxonomyRemoved: 1,
  PortfolioSettingsSaid: 1,
  GoalSet: 1,
  GoalDropped: 1,
  PositionsLinked: 1,
  PositionsUnlinked: 1,
  LinksMerged: 1,
  LinkRejected: 1,
  LinkRuleSet: 1,
  LinkRuleEnded: 1,
  ChangeUndone: 1,
  ChangeRedone: 1,
} as const satisfies { [Type in EventType]: Extract<LedgerEvent, { type: Type }>['version'] };

/** One import is one batch: the first event of the stream `import-<batch>`; its rows follow in the same append. */
export type ImportCommitted = {
  readonly batch: string;
  readonly origin: 'file' | 'demo';
  readonly source: string;
  readonly format: string;
  readonly fileName: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly fileHash: string;
  readonly fileBytes: number;
  /** IANA zone that zoneless times were read in; null where every time carries its offset. */
  readonly timeZone: string | null;
  readonly dateOrder: DateOrder | null;
  /** The file lists the newest fill first. */
  readonly newestFirst: boolean;
  readonly accounts: readonly string[];
  readonly rows: number;
  readonly added: number;
  readonly duplicate: number;
  readonly conflicting: number;
  readonly held: number;
  /** Rows skipped because they are there already: inclusive ranges of row numbers, ascending. */
  readonly duplicateRows: readonly (readonly [number, number])[];
  /** What its rows became; a file that holds both is two batches. */
  readonly content: 'executions' | 'activities';
  /** Rows that the ledger has no use for, by their reason. */
  readonly leftOut: readonly { readonly reason: string; readonly rows: number }[];
};

export type DateOrder = 'day-first' | 'month-first' | 'iso';

/** A fill. `executionKey` names it within its account: the platform's id, or a content hash with an ordinal. */
export type ExecutionRecorded = {
  readonly account: string;
  readonly executionKey: string;
  readonly executionId: string | null;
  readonly orderId: string | null;
  readonly instrument: string;
  readonly side: 'buy' | 'sell';
  /** Unsigned, in contracts. */
  readonly quantity: string;
  readonly price: string;
  /** For the whole fill, a cost is positive. */
  readonly commission: string;
  readonly currency: string;
  readonly executedAt: string;
  /** The IANA zone or the offset that the source's clock time was read in. */
  readonly sourceZone: string;
  /** The exchange's trading day, ISO date. */
  readonly sessionDate: string;
  /** The place among the fills of its account, instrument and instant that the file gives it, from 1. */
  readonly sequence: number;
  /** Line of the file that the row starts on; the header of most files is line 1, a title before it counts. */
  readonly row: number;
  /** What the source says beside the facts: cross-checks and columns that an export gives back. */
  readonly hints: ExecutionHints;
};

/**
 * A fill that another batch has recorded, with the later place among the fills of its instant that this batch's file
 * gives it. The latest place that a standing batch gives counts.
 */
export type FillResequenced = {
  readonly account: string;
  readonly executionKey: string;
  readonly instrument: string;
  readonly executedAt: string;
  readonly sequence: number;
  readonly row: number;
};

/** A movement of a portfolio as a file states it. `activityKey` names it within its account: the source's id, or its content and count. */
export type ActivityRecorded = {
  readonly id: string;
  readonly account: string;
  readonly activityKey: string;
  /** Line of the file, or place of the record, from 1. */
  readonly row: number;
  /** Its place among the activities of its row, from 0. */
  readonly part: number;
  readonly activity: Activity;
};

/** A row that was not taken in, whole, with what would be needed. */
export type RowHeld = {
  readonly row: number;
  readonly reason: HeldReason;
  readonly field: string;
  readonly expected: string;
  readonly found: string;
  /** The product that is missing, for `UNKNOWN_PRODUCT`; the instrument's name, for `UNKNOWN_INSTRUMENT`. */
  readonly root?: string;
  /** The row's cells by canonical column, so that it can be taken in later without the file. */
  readonly cells: Readonly<Record<string, string>>;
};

export type HeldReason =
  | 'MALFORMED'
  | 'UNKNOWN_PRODUCT'
  | 'UNKNOWN_INSTRUMENT'
  | 'CONFLICTING'
  | 'AMBIGUOUS_TIME'
  | 'NONEXISTENT_TIME'
  | 'COLUMN_COUNT'
  | 'COMMISSION_CURRENCY'
  | 'NO_CONTRACT_MONTH';

export type HeldRowsTakenIn = { readonly batch: string; readonly rows: readonly number[]; readonly added: number };
export type ImportUndone = { readonly batch: string };
export type ImportRedone = { readonly batch: string };

export type ProductAdded = {
  readonly root: string;
  readonly name: string;
  readonly exchange: string;
  readonly pointValue: string;
  readonly tickSize: string;
  readonly currency: string;
  readonly calendar: string;
};

export type SourceZoneSet = { readonly source: string; readonly timeZone: string };

/** An instrument that comes from no product: a share, fund, index, currency or crypto pair. Stream `instrument-<id>`. */
export type InstrumentAdded = InstrumentTerms & {
  readonly id: string;
  readonly assetClass: InstrumentFacts['assetClass'];
  readonly name: string;
  readonly calendar: InstrumentFacts['calendar'];
  readonly currency: string;
  readonly exchange: string | null;
  readonly isin: string | null;
  readonly wkn: string | null;
  readonly fundType: InstrumentFacts['fundType'];
  /** What each source or platform calls it, by the source's name. */
  readonly spellings: Readonly<Record<string, string>>;
};

/** Facts that were wrong or missing: only those that change, and what they were before, to explain it. */
export type InstrumentCorrected = {
  readonly id: string;
  readonly changed: InstrumentCorrection;
  readonly previous: InstrumentCorrection;
};

/** `spellings` has the sources whose spelling changes; null: there is none. */
export type InstrumentCorrection = Partial<Omit<InstrumentAdded, 'id' | 'assetClass' | 'spellings'>> & {
  readonly spellings?: Readonly<Record<string, string | null>>;
};

/** The same thing was known under two ids: whatever is asked of `from` is answered by `into`. In the stream of `from`. */
export type InstrumentsMerged = { readonly from: string; readonly into: string };

/** What a person says of an account: only the facts that change, and what they were before. Stream `account-<account>`. */
export type AccountCorrected = {
  readonly account: string;
  readonly changed: AccountCorrection;
  readonly previous: AccountCorrection;
};

/** Money that came into an account or left it, beside its trades, in its currency. In the stream of the account. */
export type CashMoved = {
  readonly account: string;
  readonly kind: CashKind;
  /** Above zero; of an adjustment with its sign. */
  readonly amount: string;
  readonly at: string;
  readonly note: string | null;
};

/** The name and the accounts of a group, whole. Stream `group-<group>`. */
export type AccountGroupSet = { readonly group: string; readonly name: string; readonly accounts: readonly string[] };
export type AccountGroupDissolved = { readonly group: string };

/** A movement that a person typed in. Stream `activity-<id>`; the id follows from the account and the source's id. */
export type ActivityEntered = { readonly id: string; readonly activity: Activity };

/** Facts of an activity, imported or typed in, that were wrong: all of them anew, and what they were. */
export type ActivityCorrected = { readonly id: string; readonly activity: Activity; readonly previous: Activity };

/** An activity that never was: it counts no longer, and its row is not taken in again. */
export type ActivityWithdrawn = { readonly id: string };

/** What a person says of their taxation, whole. Stream `tax-profile`. */
export type TaxProfileSaid = { readonly profile: TaxProfile };

/** A way to sort holdings, whole: categories, targets, what belongs where. Stream `taxonomy-<id>`. */
export type TaxonomySet = { readonly taxonomy: Taxonomy };
export type TaxonomyRemoved = { readonly id: string };

/** What a person sets for the whole portfolio. Stream `portfolio`. */
export type PortfolioSettingsSaid = { readonly settings: PortfolioSettings };

/** A position as it was when a person decided on it: what to show of it where an undone import has taken it away. */
export type LinkedPosition = {
  /** Its deterministic id. */
  readonly position: string;
  readonly account: string;
  readonly instrument: string;
  readonly side: 'long' | 'short';
  readonly openedAt: string;
};

/** A target for a figure in each period, whole. Stream `goals`. */
export type GoalSet = { readonly goal: Goal };
export type GoalDropped = { readonly id: string };

/** Positions that are one trade: the leader, whose position id names the link, and those that followed. Stream `links`. */
export type PositionsLinked = { readonly leader: LinkedPosition; readonly followers: readonly LinkedPosition[] };

/** Positions that are taken out of the link of `leader`; the two are not linked again by themselves. */
export type PositionsUnlinked = { readonly leader: string; readonly positions: readonly string[] };

/** All of the link `from`, its leader too, follows the leader of another link. */
export type LinksMerged = {
  readonly from: string;
  readonly leader: LinkedPosition;
  readonly followers: readonly LinkedPosition[];
};

/** The two were suggested, or linked by a rule, and are not one trade. */
export type LinkRejected = { readonly leader: string; readonly follower: string };

/** Positions of `follower` that fit one of `leader` are linked by themselves. */
export type LinkRuleSet = {
  readonly rule: string;
  readonly leader: string;
  readonly follower: string;
  /** Size of the follower for one of the leader, in money per point: 0.1 for one MNQ to one NQ. */
  readonly ratio: string;
  /** How far apart the entries may be. */
  readonly windowMs: number;
  /** Positions of the leader opened at this instant or later; null: all. */
  readonly since: string | null;
};
export type LinkRuleEnded = { readonly rule: string };

/** Takes back, or brings back, one change of a stream: the event of this number in it. */
export type ChangeSwitched = { readonly change: number };

/**
 * Something was written on a position, a day or an execution: what changes, and what it was before. Stream
 * `annotations-<kind>-<id>`; a position's id follows from its first execution, so that a rebuild, or an import undone and
 * redone, finds it again.
 */
export type AnnotationEdited = {
  readonly id: string;
  readonly anchor: Anchor;
  readonly changed: AnnotationChange;
  readonly previous: AnnotationChange;
};

/** A setup of the playbook was made, described or put away. Stream `setup-<id>`. */
export type SetupEdited = { readonly id: string; readonly changed: SetupChange; readonly previous: SetupChange };

/** A field for annotations was made up or changed. Stream `field-<id>`. */
export type CustomFieldEdited = {
  readonly id: string;
  readonly changed: CustomFieldChange;
  readonly previous: CustomFieldChange;
};

import type { Activity, RecordedActivity } from '#domain/activities/activity.ts';
import type { ActivityType } from '#domain/activities/activity-kinds.ts';

/** An activity with where it comes from. */
export type StoredActivity = {
  readonly id: string;
  /** As it was imported or typed in; names it together with the account it was stated for. */
  readonly key: string;
  /** null: typed in by a person. */
  readonly batch: string | null;
  /** Line of the file; 0 where there is none. */
  readonly row: number;
  readonly demo: boolean;
  readonly stated: Activity;
  /** After corrections; `stated` where there are none. */
  readonly activity: Activity;
  /** false: withdrawn, or its entry was taken back. */
  readonly standing: boolean;
};

export type ActivityFilter = {
  readonly account?: readonly string[] | undefined;
  readonly instrument?: readonly string[] | undefined;
  readonly type?: readonly ActivityType[] | undefined;
  /** ISO dates, both inclusive. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Part of an account, instrument, note or source id. */
  readonly search?: string | undefined;
  readonly batch?: string | undefined;
  readonly origin?: 'file' | 'hand' | undefined;
  readonly standing: boolean;
};

/** The table `activities`, never behind: it is written with the events. */
export interface ActivityStore {
  /** Every activity that stands, in no order. */
  all(ledger: string): Promise<readonly RecordedActivity[]>;
  /** What changed after a revision, by id; null: it does not stand any more. */
  changedSince(ledger: string, revision: number): Promise<ReadonlyMap<string, RecordedActivity | null>>;
  /** Every activity, those that were withdrawn too, in no order. */
  stored(ledger: string): Promise<readonly StoredActivity[]>;
  /** The newest day first. */
  page(
    ledger: string,
    filter: ActivityFilter,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<{ readonly rows: readonly StoredActivity[]; readonly total: number }>;
  byId(ledger: string, id: string): Promise<StoredActivity | null>;
  /** Accounts and instruments that activities name, in order. */
  names(ledger: string): Promise<{ readonly accounts: readonly string[]; readonly instruments: readonly string[] }>;
  /** Grows with everything that changes an activity of the ledger; 0 where there was never one. */
  revision(ledger: string): Promise<number>;
}

import type { RecordedActivity } from '#domain/activities/activity.ts';
import type { LotBook } from '#domain/lots/lot-book.ts';
import type { LotPlan } from '#domain/lots/lot-plan.ts';
import type { FindLotTerms } from '#domain/lots/lot-terms.ts';
import type { Release } from '#domain/lots/release.ts';
import { isZero } from '#domain/values/decimal.ts';
import { cashParts, worthClasses } from './cash-parts.ts';
import type { CashInconsistency, CashPosting } from './cash-posting.ts';
import { settle } from './cash-settlement.ts';

export type CashPostings = {
  /** In the order of the activities; none is zero. */
  readonly postings: readonly CashPosting[];
  readonly inconsistencies: readonly CashInconsistency[];
};

/**
 * Returns what every activity of a plan moves on its account, or on the one that its settlement names. A stated settlement
 * counts before what its parts come to, and the difference is a posting of its own. `book`: the lots of the same plan.
 */
export const cashPostings = (plan: LotPlan, book: Pick<LotBook, 'releases'>, findTerms: FindLotTerms): CashPostings => {
  const postings: CashPosting[] = [];
  const inconsistencies: CashInconsistency[] = [];
  const releases = new Map<string, Release[]>();
  for (const release of book.releases) {
    const own = releases.get(release.activity);
    if (own === undefined) releases.set(release.activity, [release]);
    else own.push(release);
  }
  for (const { activity } of plan.steps) {
    const own = postingsOf(activity, releases.get(activity.id) ?? none, findTerms);
    for (const posting of own.postings) postings.push(posting);
    for (const inconsistency of own.inconsistencies) inconsistencies.push(inconsistency);
  }
  return { postings, inconsistencies };
};

type Kept = { readonly releases: readonly Release[]; readonly findTerms: FindLotTerms; readonly made: CashPostings };
/** By the activity, which never changes: a ledger of twenty years is worked out once, and then what is new of it. */
const kept = new WeakMap<RecordedActivity, Kept>();

const postingsOf = (
  activity: RecordedActivity,
  releases: readonly Release[],
  findTerms: FindLotTerms,
): CashPostings => {
  const known = kept.get(activity);
  if (known?.findTerms === findTerms && isSame(known.releases, releases)) return known.made;
  const made = makePostings(activity, releases, findTerms);
  kept.set(activity, { releases, findTerms, made });
  return made;
};

const isSame = (a: readonly Release[], b: readonly Release[]): boolean =>
  a.length === b.length && a.every((release, nth) => release === b[nth]);

const makePostings = (
  activity: RecordedActivity,
  releases: readonly Release[],
  findTerms: FindLotTerms,
): CashPostings => {
  const postings: CashPosting[] = [];
  const inconsistencies: CashInconsistency[] = [];
  const { id, account, date, instrument, settlement, currency } = activity;
  const { parts, known } = cashParts(activity, findTerms, releases);
  const say = (kind: CashInconsistency['kind'], of: string, amount: CashInconsistency['amount']): void =>
    void inconsistencies.push({ kind, account, currency: of, date, activities: [id], amount });
  const post = (on: string, part: (typeof parts)[number]): void =>
    void postings.push({ activity: id, account: on, date, instrument, ...part });
  if (settlement === null || activity.type === 'currency-exchange') {
    if (!known) say('worth-unknown', currency, null);
    const elsewhere = activity.type === 'currency-exchange' ? (activity.counter?.account ?? account) : account;
    for (const part of parts) post(part.currency === activity.counter?.currency ? elsewhere : account, part);
    return { postings, inconsistencies };
  }
  const settled = settle(parts, settlement, activity.euro);
  const on = settlement.account ?? account;
  for (const part of settled.parts) if (!isZero(part.amount)) post(on, part);
  if (isZero(settled.difference)) return { postings, inconsistencies };
  if (!known) {
    post(on, { class: worthClasses[activity.type], currency: settlement.currency, amount: settled.difference });
    return { postings, inconsistencies };
  }
  post(on, { class: 'difference', currency: settlement.currency, amount: settled.difference });
  say('settlement-differs', settlement.currency, settled.difference);
  return { postings, inconsistencies };
};

const none: readonly Release[] = [];

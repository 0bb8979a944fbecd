import type { RecordedActivity } from '#domain/activities/activity.ts';
import { activityTypes } from '#domain/activities/activity-kinds.ts';
import type { LotInconsistencyKind } from '#domain/lots/lot-inconsistency.ts';
import { parseDecimal } from '#domain/values/decimal.ts';
import { centsOf, formatCents } from './cents.ts';
import { currencyItems } from './currency-items.ts';
import { isMissing, toEuro } from './in-euro.ts';
import { incomeOf } from './income-items.ts';
import { type ItemContext, itemContext, yearOf } from './item-context.ts';
import { advanceLumpSums, type LumpSum } from './lump-sum-items.ts';
import { isReleased } from './parameters.ts';
import { itemsOfRelease } from './release-items.ts';
import type { TaxInputs } from './tax-inputs.ts';
import type { TaxGap, TaxItem } from './tax-item.ts';

/** A payment that taxation leaves out, and why. `amount` in euro; null: no rate. */
export type LeftOutPayment = {
  readonly activity: string;
  readonly account: string;
  readonly date: string;
  /** `not-deductible`: EStG § 20 (9) sentence 1. */
  readonly reason: 'not-deductible' | 'prop-payout' | 'by-judgement';
  readonly amount: string | null;
  readonly why: string | null;
};

/** All taxable events of a ledger, in the order of their days, and what has to be said before the rest is known. */
export type CollectedItems = {
  readonly context: ItemContext;
  readonly items: readonly TaxItem[];
  readonly gaps: readonly TaxGap[];
  readonly lumpSums: readonly LumpSum[];
  readonly leftOut: readonly LeftOutPayment[];
};

/**
 * Makes the taxable events of a ledger up to `lastYear` of its activities and released lots. Linear in both; the order in which
 * they come changes nothing.
 */
export const collectItems = (inputs: TaxInputs, lastYear: number): CollectedItems => {
  const context = itemContext(inputs);
  const lumps = advanceLumpSums(context, lastYear);
  const counts = countedAccounts(context);
  const end = `${lastYear}-12-31`;
  const items = lumps.items.filter(({ account, date }) => date <= end && counts(account));
  const leftOut: LeftOutPayment[] = [];
  for (const activity of context.ordered) {
    if (activity.date > end) break;
    const payment = leftOutOf(context, activity);
    if (payment !== null) leftOut.push(payment);
    if (hasIncome(activity) && hasLaw(activity.date) && counts(activity.account))
      items.push(...incomeOf(context, activity));
  }
  for (const release of inputs.book.releases) {
    if (release.date > end || !hasLaw(release.date) || !counts(release.account)) continue;
    items.push(...itemsOfRelease(context, release, lumps.ofLots));
  }
  for (const { kind, account, instrument, date, activities } of inputs.book.inconsistencies) {
    if (!unfitting.has(kind) || !counts(account)) continue;
    context.gaps.push({ kind: 'books', activity: activities[0] ?? null, account, instrument, date, wanted: kind });
  }
  if (inputs.profile.modules.currency) items.push(...currencyItems(context, counts, end));
  items.sort(byDay);
  const lumpSums = lumps.sums.filter(({ account }) => counts(account));
  return { context, items, gaps: context.gaps.toSorted(byGap), lumpSums, leftOut };
};

/** What in the books changes a taxed amount and is not asked for by the item itself. */
const unfitting: ReadonlySet<LotInconsistencyKind> = new Set([
  'opposite-side',
  'delivery-unknown',
  'transfer-unmatched',
  'transfer-ambiguous',
  'lost-in-transfer',
  'return-exceeds-cost',
  'return-in-other-currency',
]);

/** Events of years whose law is not known here make no items: such a year cannot be asked for either. */
const hasLaw = (date: string): boolean => isReleased(yearOf(date));

const incomeTaxes: ReadonlySet<string> = new Set(['income', 'premium', 'reward', 'withholding']);

const hasIncome = ({ type, accrued }: RecordedActivity): boolean =>
  accrued !== null || incomeTaxes.has(activityTypes[type].tax);

/** Whether an account's income counts; one that nobody has said anything of is asked for once. */
const countedAccounts = ({ accountOf, gaps, inputs }: ItemContext): ((account: string) => boolean) => {
  const persons = new Set(inputs.profile.persons.map(({ id }) => id));
  const known = new Map<string, boolean>();
  return (name) => {
    const answer = known.get(name);
    if (answer !== undefined) return answer;
    const account = accountOf(name);
    const say = (kind: 'account' | 'owner'): void => {
      gaps.push({ kind, activity: null, account: name, instrument: null, date: '', wanted: name });
    };
    let counts = account?.use === 'private';
    if (account === null) say('account');
    else if (counts && (account.owners.length === 0 || account.owners.some((owner) => !persons.has(owner)))) {
      say('owner');
      counts = false;
    }
    known.set(name, counts);
    return counts;
  };
};

const leftOutOf = (context: ItemContext, activity: RecordedActivity): LeftOutPayment | null => {
  const { id, account, date, type, judgement } = activity;
  const reason =
    judgement?.leftOut === true
      ? 'by-judgement'
      : type === 'payout'
        ? 'prop-payout'
        : type === 'fee' || type === 'interest-charge'
          ? 'not-deductible'
          : null;
  if (reason === null) return null;
  const stated = activity.euro?.gross ?? null;
  const gross = stated ?? activity.gross;
  const rate = activity.euro?.rate ?? null;
  const euro =
    gross === null
      ? null
      : toEuro(
          parseDecimal(gross),
          stated === null ? activity.currency : 'EUR',
          date,
          rate === null ? null : parseDecimal(rate),
          context.inputs.findRate,
        );
  const amount = euro === null || isMissing(euro) ? null : formatCents(centsOf(euro.euro));
  return { activity: id, account, date, reason, amount, why: judgement?.why ?? null };
};

const byDay = (a: TaxItem, b: TaxItem): number => {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};

const byGap = (a: TaxGap, b: TaxGap): number => {
  const [one, two] = [a, b].map(({ date, account, kind, wanted }) => `${date}\n${account}\n${kind}\n${wanted}`);
  return one! < two! ? -1 : one! > two! ? 1 : 0;
};

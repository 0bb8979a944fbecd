import { nothing, plus, plusAll } from '#domain/lots/amounts.ts';
import type { Lot, LotSide } from '#domain/lots/lot.ts';
import type { LotBook } from '#domain/lots/lot-book.ts';
import type { LotTerms } from '#domain/lots/lot-terms.ts';
import type { Amounts } from '#domain/lots/release.ts';
import { releaseResult, releaseResultByAverage } from '#domain/lots/release-result.ts';
import { add, type Decimal, negate, zero } from '#domain/values/decimal.ts';
import type { CashClass, CashPosting } from './cash-posting.ts';

/** One instrument in one account, with all that it brought and took so far. Amounts are per currency, unconverted. */
export type PortfolioHolding = {
  readonly account: string;
  readonly instrument: string;
  readonly settles: LotTerms['settles'];
  /** Signed; of both sides together where units are held and owed at once. */
  readonly quantity: Decimal;
  readonly open: readonly OpenSide[];
  /** First in, first out, and by the average; `unknown`: units that are in neither. */
  readonly realised: { readonly fifo: Amounts; readonly average: Amounts; readonly unknown: Decimal };
  /** Dividends, coupons, accrued interest less what was paid of it, rewards. */
  readonly income: Amounts;
  /** Above zero: what was paid. Fees of trades are in cost and result too. */
  readonly fees: Amounts;
  /** Above zero: what was withheld, less what came back. */
  readonly taxes: Amounts;
};

export type OpenSide = {
  readonly side: LotSide;
  readonly lots: readonly Lot[];
  readonly cost: Amounts;
  readonly averageCost: Amounts;
  readonly unknownCost: Decimal;
};

/**
 * Puts lots, releases and postings of the same plan together by account and instrument: how everything stands at the end of
 * `until` (ISO date). The book is folded until that date; later postings and releases are left out. What is sold out stays in
 * the list with what it brought.
 */
export const holdingsAsOf = (
  book: LotBook,
  postings: readonly CashPosting[],
  accountOf: (activity: string) => string | null,
  until: string,
): readonly PortfolioHolding[] => {
  const found = new Map<string, Mutable>();
  const at = (account: string, instrument: string): Mutable => {
    const key = `${account}\n${instrument}`;
    let holding = found.get(key);
    if (holding === undefined) {
      holding = emptyHolding(account, instrument);
      found.set(key, holding);
    }
    return holding;
  };
  for (const { account, instrument, settles, quantity, ...side } of book.holdings) {
    const holding = at(account, instrument);
    holding.settles = settles;
    holding.quantity = add(holding.quantity, quantity);
    const { lots, cost, averageCost, unknownCost } = side;
    if (lots.length > 0) holding.open.push({ side: side.side, lots, cost, averageCost, unknownCost });
  }
  for (const release of book.releases) {
    if (release.date > until) continue;
    const holding = at(release.account, release.instrument);
    const fifo = releaseResult(release);
    holding.fifo = plusAll(holding.fifo, fifo.amounts);
    holding.average = plusAll(holding.average, releaseResultByAverage(release).amounts);
    holding.unknown = add(holding.unknown, fifo.unknown);
  }
  for (const posting of postings) {
    const of = columns[posting.class];
    if (of === undefined || posting.instrument === null || posting.date > until) continue;
    // Cash may be settled on another account than the depot that holds the units.
    const holding = at(accountOf(posting.activity) ?? posting.account, posting.instrument);
    const amount = of === 'income' ? posting.amount : negate(posting.amount);
    holding[of] = plus(holding[of], posting.currency, amount);
  }
  return [...found.values()]
    .map(({ fifo, average, unknown, ...holding }) => ({ ...holding, realised: { fifo, average, unknown } }))
    .sort((a, b) => compareText(a.account, b.account) || compareText(a.instrument, b.instrument));
};

const columns: Readonly<Partial<Record<CashClass, 'income' | 'fees' | 'taxes'>>> = {
  income: 'income',
  fee: 'fees',
  tax: 'taxes',
};

type Mutable = {
  account: string;
  instrument: string;
  settles: LotTerms['settles'];
  quantity: Decimal;
  open: OpenSide[];
  fifo: Amounts;
  average: Amounts;
  unknown: Decimal;
  income: Amounts;
  fees: Amounts;
  taxes: Amounts;
};

const emptyHolding = (account: string, instrument: string): Mutable => ({
  account,
  instrument,
  settles: 'worth',
  quantity: zero,
  open: [],
  fifo: nothing,
  average: nothing,
  unknown: zero,
  income: nothing,
  fees: nothing,
  taxes: nothing,
});

const compareText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

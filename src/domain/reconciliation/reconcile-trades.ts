import { formatMoney } from '#domain/values/currency.ts';
import { add, compare, type Decimal, formatDecimal, isZero, subtract, trim, zero } from '#domain/values/decimal.ts';
import type { LedgerTrade, ListedTrade } from './finished-trade.ts';
import { commonShiftMs, type PairedTrade, pairTrades, secondOf } from './pair-trades.ts';
import { deducted, isRounding, type ProfitBasis, profitBasis } from './profit-basis.ts';

export const comparedFields = [
  'quantity',
  'entry-price',
  'exit-price',
  'entry-time',
  'exit-time',
  'profit',
  'commission',
] as const;

/** One thing that differs. Amounts and prices are decimal text, times UTC milliseconds; `by` is listed minus ledger. */
export type Difference = {
  readonly field: (typeof comparedFields)[number];
  readonly listed: string;
  readonly ledger: string;
  readonly by: string;
};

export type CheckedTrade = {
  readonly listed: ListedTrade;
  readonly status: 'matched' | 'differs' | 'missing';
  readonly differences: readonly Difference[];
  /** Positions of the ledger that it stands against. */
  readonly positions: readonly string[];
};

/** Sums of an account and currency; `commission` and `net` are null where the list states no costs. */
export type TradeSums = {
  readonly trades: number;
  readonly quantity: Decimal;
  readonly gross: Decimal;
  readonly commission: Decimal | null;
  readonly net: Decimal | null;
};

export type AccountCheck = {
  readonly account: string;
  readonly currency: string;
  readonly listed: TradeSums;
  readonly ledger: TradeSums;
  /** Every time of the list is off by this much: it was written in another zone. */
  readonly shiftMs: number | null;
};

export type Reconciliation = {
  readonly basis: ProfitBasis | null;
  /** In the order of the list. */
  readonly trades: readonly CheckedTrade[];
  /** Trades of the ledger in the span of the list, of its accounts, that the list has not. */
  readonly extra: readonly LedgerTrade[];
  readonly accounts: readonly AccountCheck[];
};

/**
 * Checks a list of finished trades against the ledger's; neither is changed by it.
 *
 * Profits are compared before costs and costs beside them, so that one difference is not reported twice; less than a
 * minor unit is rounding. The span of an account goes from its first listed entry to its last listed exit; a trade of the
 * ledger that begins or ends outside it is neither extra nor counted, unless the list has it.
 */
export const reconcileTrades = (listed: readonly ListedTrade[], ledger: readonly LedgerTrade[]): Reconciliation => {
  const basis = profitBasis(listed);
  const spans = spansOf(listed);
  const listedBy = Map.groupBy(listed, keyOf);
  const ledgerBy = Map.groupBy(ledger, keyOf);
  const paired: PairedTrade[] = [];
  const extra: LedgerTrade[] = [];
  for (const key of new Set([...listedBy.keys(), ...ledgerBy.keys()])) {
    const pairing = pairTrades(listedBy.get(key) ?? [], ledgerBy.get(key) ?? []);
    for (const pair of pairing.paired) paired.push(pair);
    for (const trade of pairing.left) {
      const span = spans.get(trade.account);
      if (span !== undefined && trade.entryAt >= span.from && trade.exitAt <= span.to) extra.push(trade);
    }
  }
  paired.sort((a, b) => a.listed.row - b.listed.row);
  return {
    basis,
    trades: paired.map((pair) => checked(pair, basis)),
    extra: extra.sort((a, b) => a.entryAt - b.entryAt),
    accounts: accountChecks(paired, extra, basis),
  };
};

const keyOf = ({ account, instrument }: ListedTrade | LedgerTrade): string => JSON.stringify([account, instrument]);

const spansOf = (listed: readonly ListedTrade[]): ReadonlyMap<string, { from: number; to: number }> => {
  const spans = new Map<string, { from: number; to: number }>();
  for (const { account, entryAt, exitAt } of listed) {
    // The ledger may have fractions of the second that the list has only whole.
    const to = secondOf(exitAt) * 1000 + 999;
    const span = spans.get(account);
    if (span === undefined) spans.set(account, { from: entryAt, to });
    else {
      span.from = Math.min(span.from, entryAt);
      span.to = Math.max(span.to, to);
    }
  }
  return spans;
};

const sum = (amounts: readonly Decimal[]): Decimal => amounts.reduce(add, zero);

/** The list's profit before costs; null where it states none. */
export const listedGross = (trade: ListedTrade, basis: ProfitBasis | null): Decimal | null =>
  trade.profit === null || basis === null ? null : add(trade.profit, deducted(trade, basis));

const costsOf = ({ commission, fees }: ListedTrade): Decimal | null =>
  commission === null ? fees : add(commission, fees ?? zero);

const checked = ({ listed, parts }: PairedTrade, basis: ProfitBasis | null): CheckedTrade => {
  const [first] = parts;
  if (first === undefined) return { listed, status: 'missing', differences: [], positions: [] };
  const differences = differencesOf(listed, first, parts, basis);
  const positions = [...new Set(parts.map(({ position }) => position))];
  return { listed, status: differences.length === 0 ? 'matched' : 'differs', differences, positions };
};

const differencesOf = (
  listed: ListedTrade,
  first: LedgerTrade,
  parts: readonly LedgerTrade[],
  basis: ProfitBasis | null,
): readonly Difference[] => {
  const { currency } = listed;
  const differences: Difference[] = [];
  const plain = (field: Difference['field'], own: Decimal, other: Decimal): void => {
    if (compare(own, other) !== 0)
      differences.push({
        field,
        listed: plainText(own),
        ledger: plainText(other),
        by: plainText(subtract(own, other)),
      });
  };
  const time = (field: Difference['field'], own: number, other: number): void => {
    if (secondOf(own) !== secondOf(other))
      differences.push({ field, listed: `${own}`, ledger: `${other}`, by: `${own - other}` });
  };
  const money = (field: Difference['field'], own: Decimal | null, other: Decimal): void => {
    if (own === null || isRounding(subtract(own, other), currency)) return;
    const texts = [own, other, subtract(own, other)].map((amount) => formatMoney(trim(amount), currency));
    differences.push({ field, listed: texts[0]!, ledger: texts[1]!, by: texts[2]! });
  };
  plain('quantity', listed.quantity, sum(parts.map(({ quantity }) => quantity)));
  plain('entry-price', listed.entryPrice, first.entryPrice);
  plain('exit-price', listed.exitPrice, first.exitPrice);
  time('entry-time', listed.entryAt, first.entryAt);
  time('exit-time', listed.exitAt, first.exitAt);
  money('profit', listedGross(listed, basis), sum(parts.map(({ gross }) => gross)));
  money('commission', costsOf(listed), sum(parts.map(({ commission }) => commission)));
  return differences;
};

const plainText = (value: Decimal): string => formatDecimal(trim(value));

const accountChecks = (
  paired: readonly PairedTrade[],
  extra: readonly LedgerTrade[],
  basis: ProfitBasis | null,
): readonly AccountCheck[] => {
  const name = ({ account, currency }: ListedTrade | LedgerTrade): string => JSON.stringify([account, currency]);
  const pairs = Map.groupBy(paired, ({ listed }) => name(listed));
  const extras = Map.groupBy(extra, name);
  return [...new Set([...pairs.keys(), ...extras.keys()])].sort().map((key): AccountCheck => {
    const [account, currency] = JSON.parse(key) as [string, string];
    const own = pairs.get(key) ?? [];
    return {
      account,
      currency,
      listed: sumsOfListed(
        own.map(({ listed }) => listed),
        basis,
      ),
      ledger: sumsOfLedger([...own.flatMap(({ parts }) => parts), ...(extras.get(key) ?? [])]),
      shiftMs: commonShiftMs(own),
    };
  });
};

const sumsOfListed = (trades: readonly ListedTrade[], basis: ProfitBasis | null): TradeSums => {
  const costs = trades.map(costsOf);
  const commission =
    costs.every((cost) => cost === null) && trades.length > 0 ? null : sum(costs.map((cost) => cost ?? zero));
  const gross = sum(trades.map((trade) => listedGross(trade, basis) ?? zero));
  return {
    trades: trades.length,
    quantity: sum(trades.map(({ quantity }) => quantity)),
    gross,
    commission,
    net: commission === null ? null : subtract(gross, commission),
  };
};

const sumsOfLedger = (trades: readonly LedgerTrade[]): TradeSums => {
  const gross = sum(trades.map((trade) => trade.gross));
  const commission = sum(trades.map((trade) => trade.commission));
  return {
    trades: trades.filter(({ quantity }) => !isZero(quantity)).length,
    quantity: sum(trades.map(({ quantity }) => quantity)),
    gross,
    commission,
    net: subtract(gross, commission),
  };
};

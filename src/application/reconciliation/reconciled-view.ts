import type { SettledAnswers } from '#application/imports/read-file.ts';
import type { LedgerTrade } from '#domain/reconciliation/finished-trade.ts';
import type { ProfitBasis } from '#domain/reconciliation/profit-basis.ts';
import {
  type AccountCheck,
  type CheckedTrade,
  listedGross,
  type Reconciliation,
  type TradeSums,
} from '#domain/reconciliation/reconcile-trades.ts';
import { formatMoney } from '#domain/values/currency.ts';
import { add, type Decimal, formatDecimal, subtract, trim, zero } from '#domain/values/decimal.ts';
import { isoInstant } from '#domain/values/instant.ts';

/** A row that is no trade: what was expected where, and what was found. */
export type UnreadRow = {
  readonly row: number;
  readonly field: string;
  readonly expected: string;
  readonly found: string;
};

type Found = Reconciliation & {
  readonly unread: readonly UnreadRow[];
  readonly accountsKnown: ReadonlySet<string>;
};

export type Reconciled = ReturnType<typeof reconciledView>;

type About = { readonly upload: string; readonly fileName: string; readonly settled: SettledAnswers };

/** Writes a check as text for the wire; null while something has to be asked first. */
export const reconciledView = ({ upload, fileName, settled }: About, found: Found | null) => {
  const { scan, options, questions, timeZoneRemembered } = settled;
  const trades = (found?.trades ?? []).map((trade) => tradeView(trade, found?.basis ?? null));
  const extra = extraPositions(found?.extra ?? []);
  const count = (status: CheckedTrade['status']): number => trades.filter((trade) => trade.status === status).length;
  return {
    upload,
    fileName,
    format: scan.format,
    source: scan.source,
    questions: [...questions],
    timeZone: options.timeZone,
    timeZoneRemembered,
    dateOrder: options.dateOrder,
    dateOrderOpen: scan.dateOrderOpen,
    account: options.account ?? null,
    rows: scan.rows,
    profitIs: found?.basis ?? null,
    counts: {
      matched: count('matched'),
      differs: count('differs'),
      missing: count('missing'),
      unread: found?.unread.length ?? 0,
      extra: extra.length,
    },
    accounts: (found?.accounts ?? []).map((account) => accountView(account, found!.accountsKnown)),
    trades,
    unread: [...(found?.unread ?? [])],
    extra,
  };
};

const plain = (value: Decimal): string => formatDecimal(trim(value));
const money = (value: Decimal, currency: string): string => formatMoney(trim(value), currency);

const tradeView = ({ listed, status, differences, positions }: CheckedTrade, basis: ProfitBasis | null) => {
  const gross = listedGross(listed, basis);
  const costs =
    listed.commission === null && listed.fees === null ? null : add(listed.commission ?? zero, listed.fees ?? zero);
  return {
    row: listed.row,
    status,
    account: listed.account,
    instrument: listed.instrument,
    side: listed.side,
    quantity: plain(listed.quantity),
    entryPrice: plain(listed.entryPrice),
    exitPrice: plain(listed.exitPrice),
    entryAt: isoInstant(listed.entryAt),
    exitAt: isoInstant(listed.exitAt),
    gross: gross === null ? null : money(gross, listed.currency),
    commission: costs === null ? null : money(costs, listed.currency),
    currency: listed.currency,
    positions: [...positions],
    differences: differences.map((difference) =>
      difference.field.endsWith('-time')
        ? {
            ...difference,
            listed: isoInstant(Number(difference.listed)),
            ledger: isoInstant(Number(difference.ledger)),
          }
        : { ...difference },
    ),
  };
};

const sumsView = ({ trades, quantity, gross, commission, net }: TradeSums, currency: string) => ({
  trades,
  quantity: plain(quantity),
  gross: money(gross, currency),
  commission: commission === null ? null : money(commission, currency),
  net: net === null ? null : money(net, currency),
});

const accountView = (
  { account, currency, listed, ledger, shiftMs }: AccountCheck,
  accountsKnown: ReadonlySet<string>,
) => {
  const less = (a: Decimal | null, b: Decimal | null): Decimal | null =>
    a === null || b === null ? null : subtract(a, b);
  return {
    account,
    currency,
    known: accountsKnown.has(account),
    shiftMs,
    listed: sumsView(listed, currency),
    ledger: sumsView(ledger, currency),
    /** Listed minus ledger. */
    difference: sumsView(
      {
        trades: listed.trades - ledger.trades,
        quantity: subtract(listed.quantity, ledger.quantity),
        gross: subtract(listed.gross, ledger.gross),
        commission: less(listed.commission, ledger.commission),
        net: less(listed.net, ledger.net),
      },
      currency,
    ),
  };
};

/** What the list has not, by position: its trades in the span as one line. */
const extraPositions = (extra: readonly LedgerTrade[]) =>
  [...Map.groupBy(extra, ({ position }) => position)].map(([position, trades]) => {
    const first = trades[0]!;
    const sum = (of: (trade: LedgerTrade) => Decimal): Decimal => trades.map(of).reduce(add, zero);
    return {
      position,
      account: first.account,
      instrument: first.instrument,
      side: first.side,
      trades: trades.length,
      quantity: plain(sum(({ quantity }) => quantity)),
      openedAt: isoInstant(Math.min(...trades.map(({ entryAt }) => entryAt))),
      closedAt: isoInstant(Math.max(...trades.map(({ exitAt }) => exitAt))),
      gross: money(
        sum(({ gross }) => gross),
        first.currency,
      ),
      commission: money(
        sum(({ commission }) => commission),
        first.currency,
      ),
      currency: first.currency,
    };
  });

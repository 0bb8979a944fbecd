import { type PositionView, positionView } from '#application/positions/position-view.ts';
import type { Product } from '#domain/instruments/product.ts';
import { foldPositions } from '#domain/ledger/position.ts';
import { formatMoney } from '#domain/values/currency.ts';
import { add, type Decimal, parseDecimal, zero } from '#domain/values/decimal.ts';
import type { OpenStage } from '#ports/import-stage.ts';

export type CurrencySum = { currency: string; grossPnl: string; commission: string; netPnl: string };

export type ResultingPositions = {
  /** Of every (account, instrument) in the file, as they would stand. */
  readonly all: { closed: number; open: number };
  /** Those that the file brings or changes. */
  readonly changed: { closed: number; open: number };
  /** The newest of those, at most `positionsShown`. */
  readonly newest: PositionView[];
  /** Sums over those that the file brings or changes. */
  readonly totals: CurrencySum[];
};

const positionsShown = 200;

/** Folds what the staged file touches, together with what the ledger has. */
export const resultingPositions = async (
  stage: OpenStage,
  productOf: (instrument: string) => Promise<Product>,
): Promise<ResultingPositions> => {
  const all = { closed: 0, open: 0 };
  const changed = { closed: 0, open: 0 };
  const sums = new Map<string, { grossPnl: Decimal; commission: Decimal; netPnl: Decimal }>();
  let newest: PositionView[] = [];

  for (const { firstNewAt, ...key } of await stage.touched()) {
    const { pointValue } = await productOf(key.instrument);
    const positions = foldPositions(key, await stage.fillsOf(key), pointValue);
    const brought = positions.filter(
      ({ closedAt }) => firstNewAt !== null && (closedAt === null || Date.parse(closedAt) >= firstNewAt),
    );
    for (const { status } of positions) all[status]++;
    for (const position of brought) {
      changed[position.status]++;
      const sum = sums.get(position.currency) ?? { grossPnl: zero, commission: zero, netPnl: zero };
      sums.set(position.currency, {
        grossPnl: add(sum.grossPnl, parseDecimal(position.grossPnl)),
        commission: add(sum.commission, parseDecimal(position.commission)),
        netPnl: add(sum.netPnl, parseDecimal(position.netPnl)),
      });
    }
    newest = [...newest, ...brought.slice(-positionsShown).map(positionView)]
      .sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
      .slice(0, positionsShown);
  }

  return {
    all,
    changed,
    newest,
    totals: [...sums].map(([currency, sum]) => ({
      currency,
      grossPnl: formatMoney(sum.grossPnl, currency),
      commission: formatMoney(sum.commission, currency),
      netPnl: formatMoney(sum.netPnl, currency),
    })),
  };
};

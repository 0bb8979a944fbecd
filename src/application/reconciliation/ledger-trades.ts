import { tradedProducts } from '#application/instruments/traded-products.ts';
import type { LoadPositionPorts } from '#application/positions/load-position.ts';
import { positionLegs } from '#domain/ledger/legs.ts';
import { foldPositions } from '#domain/ledger/position.ts';
import type { LedgerTrade } from '#domain/reconciliation/finished-trade.ts';
import { tradesOfPosition } from '#domain/reconciliation/trades-of-position.ts';
import { parseDecimal } from '#domain/values/decimal.ts';

/** Inclusive instants, UTC milliseconds. */
export type Span = { readonly from: number; readonly to: number };

/** Returns the finished trades of the accounts' positions that were open at some time in the account's span. */
export const ledgerTrades = async (
  ports: LoadPositionPorts,
  ledger: string,
  spans: ReadonlyMap<string, Span>,
): Promise<readonly LedgerTrade[]> => {
  const productOf = await tradedProducts(ports, ledger);
  const trades: LedgerTrade[] = [];
  for (const key of await ports.positions.keys(ledger)) {
    const span = spans.get(key.account);
    if (span === undefined) continue;
    const { pointValue } = await productOf(key.instrument);
    const start = await ports.positions.foldStart(ledger, key, span.from);
    const fills = await ports.executions.fillsOf(ledger, key, start);
    for (const position of foldPositions(key, fills, pointValue)) {
      if (Date.parse(position.openedAt) > span.to) break;
      const legs = positionLegs(fills, position, pointValue);
      for (const trade of tradesOfPosition(position, legs, parseDecimal(pointValue))) trades.push(trade);
    }
  }
  return trades.filter(({ account, entryAt, exitAt }) => {
    const span = spans.get(account)!;
    return entryAt <= span.to && exitAt >= span.from;
  });
};

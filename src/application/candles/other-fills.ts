import type { LedgerContext } from '#application/ledger-context.ts';
import { type LoadPositionPorts, loadPosition } from '#application/positions/load-position.ts';
import type { Product } from '#domain/instruments/product.ts';
import { fillDifference } from '#domain/ledger/fill-difference.ts';
import type { PositionLeg } from '#domain/ledger/legs.ts';
import { matchFills } from '#domain/ledger/match-fills.ts';
import { parseDecimal } from '#domain/values/decimal.ts';
import { isoInstant } from '#domain/values/instant.ts';
import type { ExecutionRow } from '#ports/execution-store.ts';

/** More cannot be told apart on a chart. */
const mostFills = 200;
const withinMs = 60_000;

/**
 * Returns the executions of the other accounts in a position's instrument from a minute before its first execution to a
 * minute after its last, the newest 200 of them, and sets each of its own beside its counterpart in each account.
 *
 * Accounts are matched by instrument, side and nearness within a minute only; nothing says which account copies which.
 * Where there are more than 200, own executions that reach back before the oldest kept are not compared, since their
 * counterparts may be among those left out.
 *
 * @throws AppError `NOT_FOUND`, `PROJECTION_BEHIND`
 */
export const otherFills = async (ports: LoadPositionPorts, { ledger }: LedgerContext, id: string) => {
  const { position, legs, product } = await loadPosition(ports, ledger, id);
  const keys = (await ports.positions.keys(ledger)).filter(
    ({ account, instrument }) => account !== position.account && instrument === position.instrument,
  );
  const span = { from: legs[0]!.at - withinMs, to: legs.at(-1)!.at + withinMs + 1 };
  const newest = await ports.executions.list(ledger, span, { offset: 0, limit: mostFills + 1 }, keys);
  const more = newest.length > mostFills;
  const kept = newest.slice(0, mostFills).toReversed();
  const since = more ? kept[0]!.executedAt + withinMs : span.from;
  const comparable = new Set((more ? legs.filter(({ at }) => at > since) : legs).map(({ key }) => key));
  const byAccount = [...Map.groupBy(kept, ({ account }) => account)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    fills: kept.map(({ key, account, side, quantity, price, executedAt }) => ({
      key,
      account,
      side,
      quantity,
      price,
      executedAt: isoInstant(executedAt),
    })),
    more,
    comparedFrom: more ? isoInstant(since) : null,
    accounts: byAccount.map(([account, rows]) => {
      const compared = comparisons(legs, rows, product);
      const matched = new Set(compared.map(({ match }) => match?.key));
      return {
        account,
        compared: compared.filter(({ own }) => comparable.has(own)),
        unmatched: rows.flatMap(({ key }) => (matched.has(key) ? [] : [key])),
      };
    }),
    currency: position.currency,
  };
};

const comparisons = (legs: readonly PositionLeg[], rows: readonly ExecutionRow[], product: Product) => {
  const own = legs.map((leg) => ({ at: leg.at, side: sideOf(leg) }));
  const others = rows.map(({ executedAt, side }) => ({ at: executedAt, side }));
  return matchFills(own, others, withinMs).map((index, nth) => ({
    own: legs[nth]!.key,
    match: index === null ? null : counterpart(legs[nth]!, rows[index]!, product),
  }));
};

/** The differences are seen from the other account: above zero where it had the better price. */
const counterpart = (leg: PositionLeg, row: ExecutionRow, product: Product) => ({
  key: row.key,
  laterMs: row.executedAt - leg.at,
  ...fillDifference(sideOf(leg), { beside: leg.price, price: parseDecimal(row.price) }, product),
});

const sideOf = ({ signedQuantity }: PositionLeg) =>
  signedQuantity.coefficient > 0 ? ('buy' as const) : ('sell' as const);

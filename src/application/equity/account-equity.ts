import type { BookedAccount } from '#application/accounts/account-book.ts';
import { balanceOf } from '#application/accounts/account-view.ts';
import type { Span } from '#application/candles/chart-window.ts';
import { status } from '#application/positions/columns.ts';
import type { BalanceGap } from '#domain/accounts/account-balance.ts';
import { cashEffect, isFlow } from '#domain/accounts/cash.ts';
import { type EquityStretch, equityStretches } from '#domain/equity/equity-stretches.ts';
import type { FoldedPosition } from '#domain/ledger/position.ts';
import type { CandleStore } from '#ports/candle-store.ts';
import {
  type KeptPositions,
  type PositionOnEquity,
  type PricedPositionsPorts,
  pricedPositions,
} from './priced-positions.ts';

export type AccountEquityPorts = PricedPositionsPorts & { readonly candles: Pick<CandleStore, 'blocks'> };

export type HeldPosition = Span & Pick<FoldedPosition, 'id' | 'instrument' | 'side'>;
export type UnknownSpan = Span & { readonly instrument: string };

/** `too-many-positions`: their bars would take minutes to read, and more memory than there may be. */
export type EquityGap = BalanceGap | 'too-many-positions';

/** The positions of an account since its start balance that are worked out at the most. */
const mostPositions = 10_000;

/** The equity of an account since its start balance, open positions by the bars at hand. */
export type AccountEquity = {
  /** What is missing to say it; then there is nothing else. */
  readonly gaps: readonly EquityGap[];
  readonly stretches: readonly EquityStretch[];
  /** In the order of their opening. */
  readonly positions: readonly HeldPosition[];
  /** Times in which something was open and no bar says at what price, in order. */
  readonly unknown: readonly UnknownSpan[];
};

const nothing: Omit<AccountEquity, 'gaps'> = { stretches: [], positions: [], unknown: [] };

type Kept = {
  readonly closed: KeptPositions['closed'];
  readonly parts: readonly unknown[];
  readonly basis: string;
  readonly equity: Promise<AccountEquity>;
};

/**
 * Returns a function that works out the equity of an account and keeps it for as long as its positions, what is said of it,
 * and the bars of its instruments stay what they are.
 */
export const keepEquity = (
  ports: AccountEquityPorts,
): ((ledger: string, account: BookedAccount, now: number) => Promise<AccountEquity>) => {
  const kept = new Map<string, Kept>();
  return async (ledger, account, now) => {
    const instruments = instrumentsOf(account);
    const series = (await ports.candles.series(ledger)).filter(({ instrument }) => instruments.has(instrument));
    const basis = JSON.stringify([account.state, series.map(({ fetchedAt, bars }) => [fetchedAt, bars])]);
    const name = JSON.stringify([ledger, account.id]);
    const known = kept.get(name);
    if (known !== undefined && known.basis === basis && isSame(known.parts, account.parts)) return known.equity;
    const closed: Kept['closed'] = known?.closed ?? new Map();
    const equity = equityOf(ports, ledger, { account, now, closed });
    kept.set(name, { closed, parts: account.parts, basis, equity });
    // What failed is tried again by the next who asks.
    equity.catch(() => kept.delete(name));
    return equity;
  };
};

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((part, nth) => part === b[nth]);

const instrumentsOf = ({ parts, dictionaries }: BookedAccount): ReadonlySet<string> =>
  new Set(
    parts.flatMap(({ instrument }) => [...new Set(instrument)].map((code) => dictionaries.instruments.names[code]!)),
  );

const countSince = ({ parts }: BookedAccount, from: number): number => {
  let count = 0;
  for (const { closedAt, status: stands, count: rows } of parts)
    for (let row = 0; row < rows; row++) if (stands[row] === status.open || closedAt[row]! >= from) count++;
  return count;
};

type Asked = { readonly account: BookedAccount; readonly now: number; readonly closed: Kept['closed'] };

const equityOf = async (ports: AccountEquityPorts, ledger: string, asked: Asked): Promise<AccountEquity> => {
  const { account, now, closed } = asked;
  const { gaps, start } = balanceOf(account);
  if (start === null) return { gaps, ...nothing };
  if (countSince(account, start.at) > mostPositions) return { gaps: ['too-many-positions'], ...nothing };
  const positions: PositionOnEquity[] = [];
  // As the balance counts them: what was closed before the day of the start balance is in it.
  const counts = ({ closedAt }: FoldedPosition): boolean => closedAt === null || Date.parse(closedAt) >= start.at;
  for (const instrument of instrumentsOf(account))
    for await (const one of pricedPositions(
      ports,
      ledger,
      { account: account.id, instrument },
      { wanted: counts, until: now, kept: { closed, blocks: ports.candles.blocks } },
    ))
      positions.push(one);
  const standing = new Set(positions.map(({ position }) => position.id));
  for (const id of closed.keys()) if (!standing.has(id)) closed.delete(id);
  if (positions.some(({ position }) => position.currency !== account.state.facts.currency))
    return { gaps: ['other-currency'], ...nothing };
  positions.sort((a, b) => a.held.from - b.held.from);
  const cash = account.state.cash
    .map(({ kind, amount, at }) => ({ at: Date.parse(at), amount: cashEffect(kind, amount), flow: isFlow(kind) }))
    .filter(({ at }) => at >= start.at && at <= now);
  return {
    gaps,
    stretches: equityStretches(start.amount, positions, cash),
    positions: positions.map(({ position: { id, instrument, side }, held }) => ({ id, instrument, side, ...held })),
    unknown: positions
      .flatMap(({ position: { instrument }, unknown }) => unknown.map((span) => ({ instrument, ...span })))
      .sort((a, b) => a.from - b.from),
  };
};

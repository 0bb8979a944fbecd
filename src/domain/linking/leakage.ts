import {
  abs,
  add,
  compare,
  type Decimal,
  decimalOf,
  divide,
  isZero,
  multiply,
  parseDecimal,
  round,
  subtract,
  zero,
} from '#domain/values/decimal.ts';

/** What leakage is worked out of: a position with the size of its product. Amounts are exact. */
export type CopiedPosition = {
  readonly side: 'long' | 'short';
  /** UTC milliseconds; null while open. */
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly maxQuantity: string;
  readonly averageEntry: string;
  readonly averageExit: string | null;
  readonly points: string | null;
  readonly grossPnl: string;
  readonly commission: string;
  /** Money per 1.0 of price and contract. */
  readonly pointValue: string;
  readonly tickSize: string;
};

/**
 * How a follower differs from its leader, seen from the follower: above zero where it had it better. Money in the
 * currency of the product, rounded half to even at six digits, once for each figure.
 */
export type Leakage = {
  /** Contracts that the follower entered: what money and ticks are of. */
  readonly contracts: Decimal;
  readonly entryMoney: Decimal;
  /** Ticks of the follower's product times contracts. */
  readonly entryTicks: Decimal;
  /** null: one of the two is open. */
  readonly exitMoney: Decimal | null;
  readonly exitTicks: Decimal | null;
  /** How much later the follower entered and left; below zero: sooner. */
  readonly entryLaterMs: number;
  readonly exitLaterMs: number | null;
  /** What the leader paid, brought to the follower's size, less what the follower paid. */
  readonly commissionMoney: Decimal;
  /** Contracts of the follower beyond the ratio (above zero) or short of it (below); null: no rule says the ratio. */
  readonly offRatio: Decimal | null;
};

const digits = 6;
const rounded = (value: Decimal): Decimal => round(value, digits, 'half-even');

/** Returns the leakage of a follower; `ratio` is that of the rule, money per point for one of the leader, or null. */
export const leakageOf = (leader: CopiedPosition, follower: CopiedPosition, ratio: string | null): Leakage => {
  const contracts = enteredQuantity(follower);
  const [own, size] = [parseDecimal(follower.pointValue), parseDecimal(follower.maxQuantity)];
  const tick = parseDecimal(follower.tickSize);
  const better = (first: string, second: string, buys: boolean): Decimal =>
    buys ? subtract(parseDecimal(first), parseDecimal(second)) : subtract(parseDecimal(second), parseDecimal(first));
  const long = follower.side === 'long';
  const entry = better(leader.averageEntry, follower.averageEntry, long);
  const exit =
    leader.averageExit === null || follower.averageExit === null
      ? null
      : better(leader.averageExit, follower.averageExit, !long);
  const moneyOf = (points: Decimal): Decimal => rounded(multiply(multiply(points, contracts), own));
  const ticksOf = (points: Decimal): Decimal => divide(multiply(points, contracts), tick, digits, 'half-even');
  const exposure = multiply(parseDecimal(leader.maxQuantity), parseDecimal(leader.pointValue));
  const asLarge = divide(multiply(parseDecimal(leader.commission), multiply(size, own)), exposure, digits, 'half-even');
  return {
    contracts,
    entryMoney: moneyOf(entry),
    entryTicks: ticksOf(entry),
    exitMoney: exit && moneyOf(exit),
    exitTicks: exit && ticksOf(exit),
    entryLaterMs: follower.openedAt - leader.openedAt,
    exitLaterMs: leader.closedAt === null || follower.closedAt === null ? null : follower.closedAt - leader.closedAt,
    commissionMoney: rounded(subtract(asLarge, parseDecimal(follower.commission))),
    offRatio:
      ratio === null ? null : subtract(size, divide(multiply(exposure, parseDecimal(ratio)), own, digits, 'half-even')),
  };
};

/**
 * The contracts that were entered in all: where some were given up and taken again, more than were ever held at once.
 * The result over the points gives it; a position without either is taken at its largest size.
 */
const enteredQuantity = ({ points, grossPnl, pointValue, maxQuantity }: CopiedPosition): Decimal => {
  const most = parseDecimal(maxQuantity);
  if (points === null || isZero(parseDecimal(points))) return most;
  const perContract = multiply(parseDecimal(points), parseDecimal(pointValue));
  const entered = abs(divide(parseDecimal(grossPnl), perContract, most.scale, 'half-even'));
  return compare(entered, most) > 0 ? entered : most;
};

/** What a position that nobody copied, or that copies nobody, comes to. */
export type Unpaired = {
  /** Of a missed one, what the leader earned before commission, times the ratio, taken away; of an extra one its own result. */
  readonly money: Decimal;
};

export const missedOf = ({ grossPnl }: CopiedPosition, ratio: string): Unpaired => ({
  money: rounded(multiply(multiply(parseDecimal(grossPnl), parseDecimal(ratio)), decimalOf(-1, 0))),
});

export const extraOf = ({ grossPnl }: CopiedPosition): Unpaired => ({ money: parseDecimal(grossPnl) });

/** Sums over linked, missed and extra positions; of any parts they add up to those of the whole. */
export type LeakageSums = {
  readonly linked: number;
  readonly contracts: Decimal;
  readonly entryMoney: Decimal;
  readonly entryTicks: Decimal;
  readonly exitMoney: Decimal;
  readonly exitTicks: Decimal;
  /** Contracts of the positions whose exits are compared. */
  readonly exitContracts: Decimal;
  readonly entryLaterMs: number;
  readonly exitLaterMs: number;
  readonly exits: number;
  readonly commissionMoney: Decimal;
  /** Positions short of the ratio, and beyond it; `unmeasured`: no rule says the ratio. */
  readonly partial: number;
  readonly oversized: number;
  readonly unmeasured: number;
  readonly missed: number;
  readonly missedMoney: Decimal;
  readonly extra: number;
  readonly extraMoney: Decimal;
};

export const noLeakage: LeakageSums = {
  linked: 0,
  contracts: zero,
  entryMoney: zero,
  entryTicks: zero,
  exitMoney: zero,
  exitTicks: zero,
  exitContracts: zero,
  entryLaterMs: 0,
  exitLaterMs: 0,
  exits: 0,
  commissionMoney: zero,
  partial: 0,
  oversized: 0,
  unmeasured: 0,
  missed: 0,
  missedMoney: zero,
  extra: 0,
  extraMoney: zero,
};

export const addLeakage = (sums: LeakageSums, one: Leakage): LeakageSums => {
  const sign = one.offRatio === null ? null : compare(one.offRatio, zero);
  return {
    ...sums,
    linked: sums.linked + 1,
    contracts: add(sums.contracts, one.contracts),
    entryMoney: add(sums.entryMoney, one.entryMoney),
    entryTicks: add(sums.entryTicks, one.entryTicks),
    exitMoney: add(sums.exitMoney, one.exitMoney ?? zero),
    exitTicks: add(sums.exitTicks, one.exitTicks ?? zero),
    exitContracts: one.exitMoney === null ? sums.exitContracts : add(sums.exitContracts, one.contracts),
    entryLaterMs: sums.entryLaterMs + one.entryLaterMs,
    exitLaterMs: sums.exitLaterMs + (one.exitLaterMs ?? 0),
    exits: sums.exits + (one.exitLaterMs === null ? 0 : 1),
    commissionMoney: add(sums.commissionMoney, one.commissionMoney),
    partial: sums.partial + (sign === -1 ? 1 : 0),
    oversized: sums.oversized + (sign === 1 ? 1 : 0),
    unmeasured: sums.unmeasured + (sign === null ? 1 : 0),
  };
};

export const addMissed = (sums: LeakageSums, { money }: Unpaired): LeakageSums => ({
  ...sums,
  missed: sums.missed + 1,
  missedMoney: add(sums.missedMoney, money),
});

export const addExtra = (sums: LeakageSums, { money }: Unpaired): LeakageSums => ({
  ...sums,
  extra: sums.extra + 1,
  extraMoney: add(sums.extraMoney, money),
});

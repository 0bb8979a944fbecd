import {
  compare,
  type Decimal,
  divide,
  formatDecimal,
  isZero,
  multiply,
  subtract,
  trim,
} from '#domain/values/decimal.ts';
import type { FinishedTrade, LedgerTrade, ListedTrade } from './finished-trade.ts';

/** A listed trade with what of the ledger stands against it: parts of trades, none where it is missing. */
export type PairedTrade = { readonly listed: ListedTrade; readonly parts: readonly LedgerTrade[] };

export type Pairing = { readonly paired: readonly PairedTrade[]; readonly left: readonly LedgerTrade[] };

/** Of quantity, two prices and two times as many have to be equal for two trades to be the same one, told differently. */
const leastAlike = 3;
/** A wrong zone is off by a day at most. */
const furthestMs = 26 * 3_600_000;
/** Digits that a part of a commission or of a result may have. */
const partDigits = 10;

/**
 * Sets the trades of a list against those of the ledger, of one account and instrument.
 *
 * First those that agree in side, prices and times, to the second: a listed trade takes as much quantity of the ledger as
 * it has, from one trade or several, since lists break fills up in different ways. What then found nothing is paired with
 * the likeliest trade that is left whole: of the same side, with at least three of quantity, prices and times equal; the
 * most alike first, then the nearest in time. Every part of the ledger is taken once.
 */
export const pairTrades = (listed: readonly ListedTrade[], ledger: readonly LedgerTrade[]): Pairing => {
  const open = ledger.map((trade) => ({ trade, left: trade.quantity }));
  type Open = (typeof open)[number];
  const exact = groupBy(open, ({ trade }) => [identity(trade)]);
  const parts = new Map<ListedTrade, LedgerTrade[]>(listed.map((trade) => [trade, []]));
  for (const trade of listed) {
    let wanted = trade.quantity;
    for (const candidate of exact.get(identity(trade)) ?? []) {
      if (isZero(wanted)) break;
      if (isZero(candidate.left)) continue;
      const taken = compare(candidate.left, wanted) <= 0 ? candidate.left : wanted;
      parts.get(trade)!.push(partOf(candidate.trade, taken));
      candidate.left = subtract(candidate.left, taken);
      wanted = subtract(wanted, taken);
    }
  }

  const whole = open.filter(({ trade, left }) => compare(left, trade.quantity) === 0);
  const near = groupBy(whole, ({ trade }) => clues(trade));
  const pairs: { readonly listed: ListedTrade; readonly open: Open; readonly alike: number; readonly away: number }[] =
    [];
  for (const trade of listed) {
    if (parts.get(trade)!.length > 0) continue;
    for (const candidate of new Set(clues(trade).flatMap((clue) => near.get(clue) ?? []))) {
      const away = Math.abs(candidate.trade.entryAt - trade.entryAt) + Math.abs(candidate.trade.exitAt - trade.exitAt);
      const alike = likeness(trade, candidate.trade);
      if (alike >= leastAlike && away <= 2 * furthestMs) pairs.push({ listed: trade, open: candidate, alike, away });
    }
  }
  for (const pair of pairs.sort((a, b) => b.alike - a.alike || a.away - b.away)) {
    const taken = parts.get(pair.listed)!;
    if (taken.length > 0 || isZero(pair.open.left)) continue;
    taken.push(pair.open.trade);
    pair.open.left = subtract(pair.open.left, pair.open.left);
  }
  return {
    paired: listed.map((trade) => ({ listed: trade, parts: parts.get(trade)! })),
    left: open.filter(({ left }) => !isZero(left)).map(({ trade, left }) => partOf(trade, left)),
  };
};

/** Lists have times to the second. */
export const secondOf = (at: number): number => Math.floor(at / 1000);

const text = (value: Decimal): string => formatDecimal(trim(value));
const identity = ({ side, entryPrice, exitPrice, entryAt, exitAt }: FinishedTrade): string =>
  [side, text(entryPrice), text(exitPrice), secondOf(entryAt), secondOf(exitAt)].join('|');

/** Two trades with three things in common share one of these. */
const clues = ({ side, entryPrice, exitPrice, entryAt, exitAt }: FinishedTrade): readonly string[] => [
  `${side} prices ${text(entryPrice)} ${text(exitPrice)}`,
  `${side} entry ${secondOf(entryAt)}`,
  `${side} exit ${secondOf(exitAt)}`,
];

const likeness = (a: FinishedTrade, b: FinishedTrade): number =>
  Number(compare(a.quantity, b.quantity) === 0) +
  Number(compare(a.entryPrice, b.entryPrice) === 0) +
  Number(compare(a.exitPrice, b.exitPrice) === 0) +
  Number(secondOf(a.entryAt) === secondOf(b.entryAt)) +
  Number(secondOf(a.exitAt) === secondOf(b.exitAt));

const partOf = (trade: LedgerTrade, quantity: Decimal): LedgerTrade => {
  if (compare(quantity, trade.quantity) === 0) return trade;
  const share = (amount: Decimal): Decimal =>
    divide(multiply(amount, quantity), trade.quantity, partDigits, 'half-even');
  return { ...trade, quantity, gross: share(trade.gross), commission: share(trade.commission) };
};

const groupBy = <Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): ReadonlyMap<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
};

/** The time that most of the trades are off by, at both ends, where it is the same for all of them; else null. */
export const commonShiftMs = (paired: readonly PairedTrade[]): number | null => {
  const shifts = paired.flatMap(({ listed, parts: [part] }) =>
    part === undefined
      ? []
      : [
          (secondOf(listed.entryAt) - secondOf(part.entryAt)) * 1000,
          (secondOf(listed.exitAt) - secondOf(part.exitAt)) * 1000,
        ],
  );
  const [first] = shifts;
  return first !== undefined && first !== 0 && shifts.every((shift) => shift === first) ? first : null;
};

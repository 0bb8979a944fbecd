import type { PositionColumns } from '#application/positions/columns.ts';
import { moneyScale, status } from '#application/positions/columns.ts';
import type { TradedPositions } from '#application/positions/position-index.ts';
import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import type { CashPosting } from '#domain/portfolio/cash-posting.ts';
import { add, type Decimal, decimalOf, isZero, negate, zero } from '#domain/values/decimal.ts';
import { isoDateOfDay, localAt, type Zone, zoneOf } from '#domain/values/zone.ts';

/** A key of an account and instrument, and the instants between which its fills are told one by one. */
export type OvernightSpan = {
  readonly account: string;
  readonly instrument: string;
  readonly from: number;
  /** null: it is still open. */
  readonly to: number | null;
};

/**
 * What came of the futures of some accounts: of positions that were opened and closed on one day (by the clock of Germany,
 * whose year the tax goes by) the sum a day, of all others the spans in which their fills are.
 */
export type TradedResults = {
  readonly dayResults: readonly CashPosting[];
  readonly overnight: readonly OvernightSpan[];
};

const dayMs = 86_400_000;

export const tradedResults = (
  { dictionaries, parts }: TradedPositions,
  directory: InstrumentDirectory,
  isWanted: (account: string) => boolean,
): TradedResults => {
  const berlin = zoneOf('Europe/Berlin');
  const sums = new Map<string, Sum>();
  const overnight: OvernightSpan[] = [];
  for (const part of parts.values()) {
    if (part.count === 0) continue;
    const account = dictionaries.accounts.names[part.account[0]!]!;
    const instrument = dictionaries.instruments.names[part.instrument[0]!]!;
    if (!isWanted(account)) continue;
    const known = directory.find(instrument);
    for (const chain of chainsOf(part)) {
      const [begun, ended] = [part.openedAt[chain.from]!, part.closedAt[chain.until - 1]!];
      const day = dayAt(berlin, begun);
      const isOpen = part.status[chain.until - 1] !== status.closed;
      if (isOpen || known?.assetClass !== 'future' || dayAt(berlin, ended) !== day) {
        overnight.push({ account, instrument, from: begun, to: isOpen ? null : ended });
        continue;
      }
      for (let row = chain.from; row < chain.until; row += 1) {
        const currency = dictionaries.currencies.names[part.currency[row]!]!;
        addRow(sums, { account, instrument: known.root ?? instrument, currency, day }, part, row);
      }
    }
  }
  return { dayResults: [...sums.values()].sort((a, b) => a.day - b.day).flatMap(postingsOf), overnight };
};

/**
 * Rows from `from` up to `until` without it, each opened at the instant that the one before was closed: a fill that crosses
 * zero belongs to both, so that they are told together.
 */
type Chain = { readonly from: number; readonly until: number };

/** Rows of one account and instrument come by their opening. */
const chainsOf = ({ count, openedAt, closedAt }: PositionColumns): readonly Chain[] => {
  const chains: Chain[] = [];
  let from = 0;
  for (let row = 1; row <= count; row += 1) {
    if (row < count && openedAt[row] === closedAt[row - 1]) continue;
    chains.push({ from, until: row });
    from = row;
  }
  return chains;
};

type Place = {
  readonly account: string;
  readonly instrument: string;
  readonly currency: string;
  readonly day: number;
};
/** Whole 10^-6, safe while a day's sums stay below nine billion; what does not fit the columns stands in `exact`. */
type Sum = Place & { gross: number; commission: number; exact: { gross: Decimal; commission: Decimal } };

const addRow = (sums: Map<string, Sum>, place: Place, part: PositionColumns, row: number): void => {
  const key = `${place.day} ${place.currency} ${place.instrument} ${place.account}`;
  let sum = sums.get(key);
  if (sum === undefined) {
    sum = { ...place, gross: 0, commission: 0, exact: { gross: zero, commission: zero } };
    sums.set(key, sum);
  }
  const exact = part.exact.get(row);
  if (exact === undefined) {
    sum.gross += part.grossPnl[row]!;
    sum.commission += part.commission[row]!;
    return;
  }
  sum.exact.gross = add(sum.exact.gross, exact.grossPnl);
  sum.exact.commission = add(sum.exact.commission, exact.commission);
};

const postingsOf = ({ account, instrument, currency, day, gross, commission, exact }: Sum): readonly CashPosting[] => {
  const date = isoDateOfDay(day);
  const posting = { activity: `traded ${date} ${account} ${instrument}`, account, instrument, currency, date };
  const result = add(decimalOf(gross, moneyScale), exact.gross);
  const fees = add(decimalOf(commission, moneyScale), exact.commission);
  return [
    { ...posting, class: 'result' as const, amount: result },
    { ...posting, class: 'fee' as const, amount: negate(fees) },
  ].filter(({ amount }) => !isZero(amount));
};

const dayAt = (zone: Zone, at: number): number => Math.floor(localAt(zone, at) / dayMs);

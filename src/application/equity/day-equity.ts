import type { Span } from '#application/candles/chart-window.ts';
import { tradedProducts } from '#application/instruments/traded-products.ts';
import { dayOf } from '#application/journal/calendar-month.ts';
import { ofAccount } from '#application/journal/day-sums.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { status } from '#application/positions/columns.ts';
import type { PositionBooks, PositionIndex } from '#application/positions/position-index.ts';
import { type EquityStretch, equityStretches } from '#domain/equity/equity-stretches.ts';
import { isAppError } from '#domain/errors.ts';
import { startOfDay, tradingDays } from '#domain/instruments/trading-days.ts';
import type { PositionKey } from '#domain/ledger/fills.ts';
import { formatMoney } from '#domain/values/currency.ts';
import { subtract, zero } from '#domain/values/decimal.ts';
import { isoInstant } from '#domain/values/instant.ts';
import { isoDateOfDay } from '#domain/values/zone.ts';
import type { Clock } from '#ports/clock.ts';
import { joinedSpans } from './joined-spans.ts';
import { type PositionOnEquity, type PricedPositionsPorts, pricedPositions } from './priced-positions.ts';

type Ports = PricedPositionsPorts & { readonly index: PositionIndex; readonly clock: Pick<Clock, 'now'> };

type OnDay = PositionOnEquity & { readonly session: Span };

/**
 * Returns what a session date had made by the end of each bar, the profit of open positions included, from nothing at its
 * beginning; per currency, that with the most bars first. A position that was open before counts from there on, one that
 * stays open up to the end of the day.
 */
export const dayEquity = async (
  ports: Ports,
  { ledger }: LedgerContext,
  { date, account }: { readonly date: string; readonly account?: string | undefined },
) => {
  const books = await ports.index.books(ledger);
  const held = await positionsOn(ports, ledger, { books, account, day: dayOf(date) });
  const courses = [...Map.groupBy(held, ({ position }) => position.currency)].map(([currency, some]) =>
    courseOf(currency, some),
  );
  return {
    date,
    courses: courses.filter(({ at }) => at.length > 0).toSorted((a, b) => b.at.length - a.at.length),
    unknown: [...Map.groupBy(held, ({ position }) => position.instrument)]
      .flatMap(([instrument, some]) =>
        joinedSpans(some.flatMap(unknownWithin)).map(({ from, to }) => ({
          instrument,
          from: isoInstant(from),
          to: isoInstant(to),
        })),
      )
      .toSorted((a, b) => (a.from < b.from ? -1 : 1)),
  };
};

const unknownWithin = ({ unknown, session }: OnDay): readonly Span[] =>
  unknown
    .map(({ from, to }) => ({ from: Math.max(from, session.from), to: Math.min(to, session.to) }))
    .filter(({ from, to }) => from < to);

const courseOf = (currency: string, held: readonly OnDay[]) => {
  const from = Math.min(...held.map(({ session }) => session.from));
  const to = Math.max(...held.map(({ session }) => session.to));
  const all = equityStretches(zero, held);
  const before = all.findLast(({ at }) => at < from)?.end ?? zero;
  const own = all.filter(({ at }) => at >= from && at < to);
  const text = (of: (stretch: EquityStretch) => EquityStretch['end']): string[] =>
    own.map((stretch) => formatMoney(subtract(of(stretch), before), currency));
  return {
    currency,
    at: own.map((stretch) => stretch.to),
    result: text(({ end }) => end),
    low: text(({ low }) => low),
    high: text(({ high }) => high),
  };
};

type Asked = { readonly books: PositionBooks; readonly account: string | undefined; readonly day: number };

/** What was open at some time of the day, by the session of each instrument. */
const positionsOn = async (ports: Ports, ledger: string, { books, account, day }: Asked): Promise<readonly OnDay[]> => {
  const productOf = await tradedProducts(ports, ledger);
  const held: OnDay[] = [];
  for (const key of keysOf(books, account, day)) {
    const calendar = await calendarOf(productOf, key.instrument);
    if (calendar === null) continue;
    const session = sessionOn(calendar, day);
    const until = Math.min(session.to, ports.clock.now());
    const wanted = ({ openedAt, closedAt }: { readonly openedAt: string; readonly closedAt: string | null }): boolean =>
      Date.parse(openedAt) < session.to && (closedAt === null || Date.parse(closedAt) >= session.from);
    for await (const one of pricedPositions(ports, ledger, key, { wanted, until })) held.push({ ...one, session });
  }
  return held;
};

const sessionOn = (calendar: string, day: number): Span => {
  const from = startOfDay(calendar, isoDateOfDay(day));
  return { from, to: tradingDays(calendar, from, from + 1).at(-1)!.start };
};

const calendarOf = async (
  productOf: Awaited<ReturnType<typeof tradedProducts>>,
  instrument: string,
): Promise<string | null> => {
  try {
    return (await productOf(instrument)).calendar;
  } catch (error) {
    if (isAppError(error, 'PRODUCT_UNKNOWN')) return null;
    throw error;
  }
};

const dayMs = 86_400_000;
/** An exchange's day may begin the evening before and last over a weekend. */
const reachMs = 4 * dayMs;

const keysOf = (books: PositionBooks, account: string | undefined, day: number): readonly PositionKey[] => {
  const { columns, dictionaries } = books;
  const wanted = ofAccount(books, account);
  const keys = new Map<number, PositionKey>();
  for (let row = 0; row < columns.count; row++) {
    const [own, instrument] = [columns.account[row]!, columns.instrument[row]!];
    if (wanted !== null && own !== wanted) continue;
    if (columns.openedAt[row]! > day * dayMs + reachMs) continue;
    if (columns.status[row] === status.closed && columns.closedAt[row]! < day * dayMs - reachMs) continue;
    const name = own * 65_536 + instrument;
    if (!keys.has(name))
      keys.set(name, {
        account: dictionaries.accounts.names[own]!,
        instrument: dictionaries.instruments.names[instrument]!,
      });
  }
  return [...keys.values()];
};

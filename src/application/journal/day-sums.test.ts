import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { columnsOf, newDictionary } from '#application/positions/columns.ts';
import { noDay } from '#application/positions/placed-columns.ts';
import type { PositionBooks } from '#application/positions/position-index.ts';
import { deterministicId } from '#domain/values/ids.ts';
import type { PositionFacts } from '#ports/position-store.ts';
import { daySums, sumText, totalOf } from './day-sums.ts';

type Closed = {
  readonly account: string;
  readonly currency: string;
  readonly cents: number;
  readonly day: number | null;
};

const facts = ({ account, currency, cents, day }: Closed, index: number) =>
  ({
    id: deterministicId(String(index)),
    account,
    instrument: 'MNQ MAR25',
    side: 'long',
    status: day === null ? 'open' : 'closed',
    openedAt: 0,
    closedAt: day === null ? null : day,
    maxQuantity: '1',
    averageEntry: '1',
    averageExit: day === null ? null : '1',
    points: day === null ? null : '0',
    grossPnl: (cents / 100).toFixed(2),
    commission: '0.10',
    netPnl: ((cents - 10) / 100).toFixed(2),
    currency,
    executions: 2,
  }) as PositionFacts;

const booksOf = (closed: readonly Closed[]): PositionBooks => {
  const dictionaries = { accounts: newDictionary(), instruments: newDictionary(), currencies: newDictionary() };
  const columns = columnsOf(closed.map(facts), dictionaries);
  const days = Int32Array.from(closed, ({ day }) => day ?? noDay);
  const places = { closedDay: () => days } as PositionBooks['places'];
  return { dictionaries, columns, places } as PositionBooks;
};

suite('sums of days', () => {
  test('keep currencies apart, and leave out what is open or of another account', () => {
    const books = booksOf([
      { account: 'A', currency: 'USD', cents: 1_010, day: 5 },
      { account: 'A', currency: 'EUR', cents: -490, day: 5 },
      { account: 'A', currency: 'USD', cents: 10, day: 6 },
      { account: 'A', currency: 'USD', cents: 99_999, day: null },
      { account: 'B', currency: 'USD', cents: 100, day: 5 },
    ]);
    const days = daySums(books, 'A', 0, 9);
    const text = (day: number) =>
      (days.get(day) ?? []).map(sumText).map(({ currency, netPnl, wins, losses }) => [currency, netPnl, wins, losses]);
    assert.deepEqual(text(5), [
      ['USD', '10.00', 1, 0],
      ['EUR', '-5.00', 0, 1],
    ]);
    // Ten cents gross, ten cents commission: neither won nor lost.
    assert.deepEqual(text(6), [['USD', '0.00', 0, 0]]);
    assert.deepEqual([...daySums(books, 'nobody', 0, 9)], []);
    assert.deepEqual([...daySums(books, undefined, 6, 9).keys()], [6]);
  });

  test('of any parts of a span come to the whole, to the cent', () => {
    const closed = fc.record({
      account: fc.constantFrom('A', 'B'),
      currency: fc.constantFrom('USD', 'EUR'),
      cents: fc.integer({ min: -1e9, max: 1e9 }),
      day: fc.option(fc.integer({ min: 0, max: 40 })),
    });
    fc.assert(
      fc.property(fc.array(closed), fc.integer({ min: 0, max: 39 }), (rows, cut) => {
        const books = booksOf(rows);
        const named = (sums: ReturnType<typeof totalOf>) =>
          sums.map(sumText).toSorted((a, b) => (a.currency < b.currency ? -1 : 1));
        const of = (from: number, to: number) => [...daySums(books, undefined, from, to).values()];
        const whole = named(totalOf(of(0, 40)));
        assert.deepEqual(named(totalOf([...of(0, cut), ...of(cut + 1, 40)])), whole);
        for (const currency of ['USD', 'EUR']) {
          const cents = rows
            .filter((row) => row.currency === currency && row.day !== null)
            .reduce((sum, row) => sum + BigInt(row.cents - 10), 0n);
          const netPnl = whole.find((sum) => sum.currency === currency)?.netPnl ?? '0.00';
          assert.equal(BigInt(netPnl.replace('.', '')), cents);
        }
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Activity, RecordedActivity } from '#domain/activities/activity.ts';
import { foldRecorded, text } from '#test/support/lots.ts';

type Move = { readonly what: 'buy' | 'sell' | 'move' | 'split'; readonly from: 0 | 1; readonly size: number };
type Unit = { readonly lot: string; readonly day: number };

const moves = fc.array(
  fc.record({
    what: fc.constantFrom<Move['what']>('buy', 'buy', 'sell', 'sell', 'move', 'split'),
    from: fc.constantFrom<0 | 1>(0, 1),
    size: fc.integer({ min: 1, max: 9 }),
  }),
  { maxLength: 25, size: 'max' },
);

const date = (day: number): string => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10);
const places = ['A', 'B'] as const;

/** Every unit by itself in a row, oldest first: slow, and plain to see. A split of one into two puts each unit in twice. */
const played = (list: readonly Move[]) => {
  const rows: [Unit[], Unit[]] = [[], []];
  const activities: (Partial<RecordedActivity> & Pick<Activity, 'type'>)[] = [];
  const sales: string[][] = [];
  let splits = 0;
  const say = (type: Activity['type'], place: 0 | 1, day: number, facts: Partial<RecordedActivity>) =>
    void activities.push({ type, account: places[place], date: date(day), instrument: 'ACME', ...facts });
  for (const [day, { what, from, size }] of list.entries()) {
    const row = rows[from];
    const some = Math.min(size, row.length);
    if (what === 'buy') {
      const id = `lot ${day}`;
      say('buy', from, day, { id, quantity: String(size), gross: String(size * 10) });
      row.push(...Array.from({ length: size }, () => ({ lot: id, day })));
    } else if (what === 'split') {
      if (row.length === 0 || splits === 3) continue;
      splits += 1;
      say('split', from, day, { ratio: { new: '2', old: '1' } });
      rows[from] = row.flatMap((unit) => [unit, unit]);
    } else if (some > 0 && what === 'sell') {
      say('sell', from, day, { quantity: String(some), gross: '1' });
      sales.push(row.splice(0, some).map(({ lot }) => lot));
    } else if (some > 0) {
      const to = from === 0 ? 1 : 0;
      const counter = { account: places[to], instrument: null, quantity: null, currency: null, amount: null };
      say('transfer-out', from, day, { at: `${date(day)}T08:00:00Z`, quantity: String(some), counter });
      say('transfer-in', to, day, { at: `${date(day)}T09:00:00Z`, quantity: String(some) });
      const gone = row.splice(0, some);
      rows[to] = [...rows[to], ...gone].sort((a, b) => a.day - b.day);
    }
  }
  return { rows, activities, sales };
};

/** `3 lot 1, 2 lot 4`: runs of the same lot as one. */
const runs = (lots: readonly (readonly [string, number])[]): string => {
  const sums = new Map<string, number>();
  for (const [lot, size] of lots) sums.set(lot, (sums.get(lot) ?? 0) + size);
  return [...sums].map(([lot, size]) => `${size} ${lot}`).join(', ');
};

suite('lots and a queue of single units', () => {
  test('give up the same units in every sale, and keep the same', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const { rows, activities, sales } = played(list);
        const book = foldRecorded(activities);
        assert.deepEqual(book.inconsistencies, []);
        assert.deepEqual(
          book.releases.map(({ parts }) => runs(parts.map(({ lot }) => [lot.id, Number(text(lot.quantity))]))),
          sales.map((sale) => runs(sale.map((lot) => [lot, 1]))),
        );
        for (const [index, row] of rows.entries()) {
          const holding = book.holdings.find(({ account }) => account === places[index]);
          const lots = (holding?.lots ?? []).map(({ id, quantity }) => [id, Number(text(quantity))] as const);
          assert.equal(runs(lots), runs(row.map(({ lot }) => [lot, 1])));
        }
      }),
      { numRuns: 300 },
    );
  });
});

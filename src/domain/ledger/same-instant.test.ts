import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type FillText, keyFills } from './key-fills.ts';
import { foldPositions } from './position.ts';

const fold = (fills: readonly FillText[]) =>
  foldPositions({ account: 'A', instrument: 'ES MAR25' }, keyFills(fills, { currency: 'USD' }), '1');

/** What the positions come to. */
const outcome = (fills: readonly FillText[]): string =>
  JSON.stringify(
    fold(fills).map(({ side, maxQuantity, averageEntry, averageExit, grossPnl }) =>
      [side, maxQuantity, averageEntry, averageExit, grossPnl].join(' '),
    ),
  );

const permutations = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length < 2
    ? [items]
    : items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));

/** Every order of the fills that keeps the instants in theirs. */
const orders = (fills: readonly FillText[]): readonly (readonly FillText[])[] =>
  [...Map.groupBy(fills, (fill) => fill.at).values()].reduce<readonly (readonly FillText[])[]>(
    (sofar, group) => sofar.flatMap((before) => permutations(group).map((order) => [...before, ...order])),
    [[]],
  );

test('marks a position exactly when another order within an instant gives other positions or another maximum', () => {
  const drawn = fc.record({
    later: fc.boolean(),
    quantity: fc.constantFrom(-3, -2, -1, 1, 2, 3),
    price: fc.constantFrom(100, 101, 107),
  });
  let marked = 0;
  fc.assert(
    fc.property(fc.array(drawn, { minLength: 1, maxLength: 6 }), (rows) => {
      let at = 0;
      const fills = rows.map(({ later, quantity, price }, index) => {
        if (later) at += 1_000;
        return { key: `f${index}`, at, quantity: String(quantity), price: String(price), commission: '0' };
      });
      const ambiguous = fold(fills).some(({ flags }) => flags.includes('order-ambiguous'));
      const here = outcome(fills);
      assert.equal(
        ambiguous,
        orders(fills).some((order) => outcome(order) !== here),
      );
      if (ambiguous) marked++;
    }),
    { numRuns: 600 },
  );
  assert.ok(marked > 50 && marked < 550, `${marked} of 600 were ambiguous: the draw shows one side only`);
});

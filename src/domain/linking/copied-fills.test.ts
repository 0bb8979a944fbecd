import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseDecimal } from '#domain/values/decimal.ts';
import { type ComparedFill, copiedFills } from './copied-fills.ts';

/** `'a buy 2 @5'`: key, side, quantity, second. */
const fill = (text: string): ComparedFill => {
  const [key, side, quantity, at] = text.split(' ') as [string, 'buy' | 'sell', string, string];
  return { key, side, quantity: parseDecimal(quantity), at: Number(at.slice(1)) * 1000 };
};
const sizes = (ratio: string | null) => ({
  leader: parseDecimal('20'),
  follower: parseDecimal('2'),
  ratio: ratio === null ? null : parseDecimal(ratio),
});
const compare = (leaders: readonly string[], followers: readonly string[], ratio: string | null = '0.5') => {
  const { fills, extra } = copiedFills(leaders.map(fill), followers.map(fill), 10_000, sizes(ratio));
  return [
    ...fills.map((one) => [one.leader.key, one.status, ...one.followers.map(({ key }) => key)]),
    extra.map(({ key }) => key),
  ];
};

suite('fills of a follower', () => {
  test('are parts of the nearest fill of the leader, on the same side', () => {
    // Half of 1 NQ (20) is 5 MNQ (2).
    assert.deepEqual(compare(['a buy 1 @0', 'b sell 1 @60'], ['x buy 2 @1', 'y buy 3 @2', 'z sell 5 @61']), [
      ['a', 'full', 'x', 'y'],
      ['b', 'full', 'z'],
      [],
    ]);
  });

  test('fall short, go beyond, miss, and are extra', () => {
    assert.deepEqual(
      compare(
        ['a buy 1 @0', 'b buy 1 @30', 'c sell 2 @60'],
        ['x buy 4 @1', 'y buy 6 @31', 'z sell 1 @100', 'w sell 1 @20'],
      ),
      [
        ['a', 'partial', 'x'],
        ['b', 'over', 'y'],
        ['c', 'missed'],
        ['z', 'w'],
      ],
    );
  });

  test('are copied, no more is said, where no rule says the ratio', () => {
    assert.deepEqual(compare(['a buy 1 @0'], ['x buy 1 @0'], null), [['a', 'copied', 'x'], []]);
  });

  test('go to the earlier of two that are equally near', () => {
    assert.deepEqual(compare(['a buy 1 @0', 'b buy 1 @4'], ['x buy 5 @2'])[0], ['a', 'full', 'x']);
  });
});

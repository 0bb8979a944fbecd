import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { arbitraryBars, barsOf } from '#test/support/arbitrary-bars.ts';
import { volumeProfile } from './volume-profile.ts';

const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

suite('volume profile', () => {
  test('spreads each bar evenly over the rows it touches, worked by hand', () => {
    const bars = barsOf([
      [1, 10, 12, 10, 11, 30],
      [2, 11, 11.5, 11, 11, 40],
      [3, 14, 14, 14, 14, 10],
    ]);
    assert.deepEqual(volumeProfile(bars, 1), {
      rowSize: 1,
      firstRow: 10,
      volume: Float64Array.of(10, 50, 10, 0, 10),
      pointOfControl: 1,
      // 50 of 80 are less than 70 %: the row above, as heavy as the one below, comes first.
      valueFrom: 1,
      valueTo: 2,
    });
    assert.deepEqual(volumeProfile(bars, 1, { from: 2 })?.volume, Float64Array.of(10));
  });

  test('puts a price on a border into its own row', () => {
    const profile = volumeProfile(barsOf([[1, 0.3, 0.3, 0.3, 0.3, 1]]), 0.1);
    assert.equal(profile?.firstRow, 3);
  });

  test('loses no volume, and its value area holds the share from the point of control on', () => {
    fc.assert(
      fc.property(arbitraryBars(), fc.constantFrom(0, 0.3, 0.7, 1), (bars, share) => {
        const rowSize = (Math.max(...bars.high) - Math.min(...bars.low)) / 20 + 0.01;
        const profile = volumeProfile(bars, rowSize, { share });
        const traded = total(bars.volume);
        if (profile === null) return assert.equal(traded, 0);
        const { volume, pointOfControl, valueFrom, valueTo } = profile;
        assert.ok(Math.abs(total(volume) - traded) <= 1e-9 * traded);
        assert.equal(volume[pointOfControl], Math.max(...volume));
        assert.ok(
          0 <= valueFrom && valueFrom <= pointOfControl && pointOfControl <= valueTo && valueTo < volume.length,
        );
        assert.ok(total(volume.subarray(valueFrom, valueTo + 1)) >= share * traded * (1 - 1e-9));
      }),
    );
  });

  test('is nothing without volume, and refuses rows that divide nothing', () => {
    const bars = barsOf([[1, 10, 12, 10, 11, 0]]);
    assert.equal(volumeProfile(bars, 1), null);
    for (const bad of [0, -1, Number.NaN, 1e-9])
      assert.throws(() => volumeProfile(bars, bad), { code: 'INVALID_VALUE' });
    assert.equal(volumeProfile(barsOf([]), 1), null);
  });
});

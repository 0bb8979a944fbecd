import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { z } from 'zod';
import { validate } from '#api/validate.ts';
import { canMake, lengthOf } from '#domain/market/multiples.ts';
import { slotFinder } from '#domain/market/time-slots.ts';
import { barInterval, intervalForm, storedInterval } from './bar-interval.ts';

const takes = (text: string): boolean => barInterval.safeParse(text).success;
const counts = Array.from({ length: 2_000 }, (_, count) => count);

suite('the interval of bars', () => {
  test('may be any that stays within a day, and some days or weeks', () => {
    const taken = (unit: string) => counts.filter((count) => takes(`${count}${unit}`));
    assert.deepEqual(taken('m'), counts.slice(1, 1_440));
    assert.deepEqual(taken('h'), counts.slice(1, 24));
    assert.deepEqual(taken('d'), counts.slice(1, 100));
    assert.deepEqual(taken('w'), counts.slice(1, 53));
  });

  test('is named in hours where it is whole ones', () => {
    assert.deepEqual(
      ['60m', '90m', '240m', '7d'].map((text) => barInterval.parse(text)),
      ['1h', '90m', '4h', '7d'],
    );
  });

  test('says what was expected, with an example, of every other', () => {
    for (const found of ['0m', '7x', '1.5h', '9999w', '24h', '07m', '-1m', '1M', ' 1m', 'm', '']) {
      const message = `query: interval: expected ${intervalForm}, found "${found}".`;
      assert.throws(() => validate(z.object({ interval: barInterval }), { interval: found }, 'query'), { message });
    }
    assert.match(intervalForm, /such as 7m/);
  });

  test('is one that the domain can make of minutes', () => {
    const all = ['m', 'h', 'd', 'w'].flatMap((unit) => counts.map((count) => `${count}${unit}`)).filter(takes);
    const at = Date.parse('2024-05-14T15:00Z');
    for (const text of all) {
      const interval = barInterval.parse(text);
      assert.ok(canMake('1m', interval) && lengthOf(interval) > 0, text);
      assert.ok(slotFinder('NYSE', interval, at, at)(at).end > at, text);
    }
    for (const stored of storedInterval.options) assert.equal(barInterval.parse(stored), stored);
  });
});

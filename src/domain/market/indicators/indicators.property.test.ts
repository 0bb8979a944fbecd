import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Bars } from '#domain/market/bars.ts';
import { arbitraryBars, type BarRow, barsOf, rowsOf } from '#test/support/arbitrary-bars.ts';
import { Atr, atr } from './atr.ts';
import { Bollinger, bollinger } from './bollinger.ts';
import { Ema, ema } from './ema.ts';
import { Macd, macd } from './macd.ts';
import { Rsi, rsi } from './rsi.ts';
import { Sma, sma } from './sma.ts';
import { Stochastic, stochastic } from './stochastic.ts';
import { vwap } from './vwap.ts';

const calendar = 'CME-FX';
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const last = (values: Float64Array, i: number, period: number) => [...values.subarray(i + 1 - period, i + 1)];

/** Each line over whole columns, and bar by bar. */
const lines: Readonly<
  Record<
    string,
    {
      readonly batch: (bars: Bars, period: number) => Float64Array;
      readonly stream: (period: number) => (row: BarRow) => number;
    }
  >
> = {
  sma: {
    batch: ({ close }, period) => sma(close, period),
    stream: (period) => {
      const line = new Sma(period);
      return ([, , , , close]) => line.next(close);
    },
  },
  ema: {
    batch: ({ close }, period) => ema(close, period),
    stream: (period) => {
      const line = new Ema(period);
      return ([, , , , close]) => line.next(close);
    },
  },
  rsi: {
    batch: ({ close }, period) => rsi(close, period),
    stream: (period) => {
      const line = new Rsi(period);
      return ([, , , , close]) => line.next(close);
    },
  },
  atr: {
    batch: (bars, period) => atr(bars, period),
    stream: (period) => {
      const line = new Atr(period);
      return ([, , high, low, close]) => line.next(high, low, close);
    },
  },
  macd: {
    batch: ({ close }, period) => macd(close, { fast: period, slow: period + 3, signal: 2 }).histogram,
    stream: (period) => {
      const line = new Macd({ fast: period, slow: period + 3, signal: 2 });
      return ([, , , , close]) => {
        line.next(close);
        return line.macd - line.signal;
      };
    },
  },
  bollinger: {
    batch: ({ close }, period) => bollinger(close, period + 1).upper,
    stream: (period) => {
      const line = new Bollinger(period + 1);
      return ([, , , , close]) => {
        line.next(close);
        return line.middle + 2 * line.deviation;
      };
    },
  },
  stochastic: {
    batch: (bars, period) => stochastic(bars, { window: period, slowK: 2, slowD: 3 }).d,
    stream: (period) => {
      const line = new Stochastic({ window: period, slowK: 2, slowD: 3 });
      return ([, , high, low, close]) => {
        line.next(high, low, close);
        return line.d;
      };
    },
  },
};

/** The same from its definition, each bar afresh. */
const definitions: Readonly<Record<string, (bars: Bars, i: number, period: number) => number>> = {
  sma: ({ close }, i, period) => (i < period - 1 ? Number.NaN : mean(last(close, i, period))),
  ema: ({ close }, i, period) => smoothed(close, i, period, 2 / (period + 1)),
  atr: (bars, i, period) => smoothed(trueRanges(bars), i - 1, period, 1 / period),
  rsi: ({ close }, i, period) => {
    const changes = close.subarray(1).map((price, index) => price - close[index]!);
    const gain = smoothed(
      changes.map((change) => Math.max(change, 0)),
      i - 1,
      period,
      1 / period,
    );
    const loss = smoothed(
      changes.map((change) => Math.max(-change, 0)),
      i - 1,
      period,
      1 / period,
    );
    return gain + loss === 0 ? 0 : (100 * gain) / (gain + loss);
  },
  macd: ({ close }, i, period) => {
    const [slow, signal] = [period + 3, 2];
    // Both averages begin with the slow one's first value.
    const line = (at: number) =>
      smoothed(close.subarray(3), at - 3, period, 2 / (period + 1)) - smoothed(close, at, slow, 2 / (slow + 1));
    if (i < slow + signal - 2) return Number.NaN;
    const shown = Float64Array.from({ length: i - slow + 2 }, (_, index) => line(index + slow - 1));
    return line(i) - smoothed(shown, shown.length - 1, signal, 2 / (signal + 1));
  },
  bollinger: ({ close }, i, period) => {
    if (i < period) return Number.NaN;
    const window = last(close, i, period + 1);
    const middle = mean(window);
    return middle + 2 * Math.sqrt(mean(window.map((price) => (price - middle) ** 2)));
  },
  stochastic: ({ high, low, close }, i, period) => {
    if (i < period + 2) return Number.NaN;
    const fast = (at: number) => {
      const [top, bottom] = [Math.max(...last(high, at, period)), Math.min(...last(low, at, period))];
      return top === bottom ? 0 : (100 * (close[at]! - bottom)) / (top - bottom);
    };
    const slow = (at: number) => mean([fast(at), fast(at - 1)]);
    return mean([slow(i), slow(i - 1), slow(i - 2)]);
  },
};

/** An average seeded with the mean of the first `period` values. */
function smoothed(values: Float64Array, i: number, period: number, weight: number): number {
  if (i < period - 1) return Number.NaN;
  let average = mean([...values.subarray(0, period)]);
  for (let at = period; at <= i; at++) average = average * (1 - weight) + values[at]! * weight;
  return average;
}

function trueRanges({ high, low, close }: Bars): Float64Array {
  return close
    .subarray(1)
    .map((_, i) =>
      Math.max(high[i + 1]! - low[i + 1]!, Math.abs(high[i + 1]! - close[i]!), Math.abs(low[i + 1]! - close[i]!)),
    );
}

const period = fc.integer({ min: 1, max: 9 });

suite('indicators', () => {
  for (const [name, { batch, stream }] of Object.entries(lines)) {
    test(`${name}: bar by bar is the same as over all bars at once, bit for bit`, () => {
      fc.assert(
        fc.property(arbitraryBars({ maxLength: 80 }), period, (bars, length) => {
          const next = stream(length);
          assert.deepEqual(
            batch(bars, length),
            Float64Array.from(rowsOf(bars), (row) => next(row)),
          );
        }),
      );
    });

    test(`${name}: says what its definition says, and nothing before it can`, () => {
      fc.assert(
        fc.property(arbitraryBars({ maxLength: 40 }), period, (bars, length) => {
          batch(bars, length).forEach((found, i) => {
            const expected = definitions[name]!(bars, i, length);
            if (Number.isNaN(expected)) assert.ok(Number.isNaN(found), `${name} at ${i}: ${found}`);
            else
              assert.ok(Math.abs(found - expected) <= 1e-6 * (1 + Math.abs(expected)), `${i}: ${found}, ${expected}`);
          });
        }),
      );
    });

    test(`${name}: does not change when the future is cut off`, () => {
      fc.assert(
        fc.property(arbitraryBars({ maxLength: 60 }), period, fc.nat(60), (bars, length, cut) => {
          const past = barsOf(rowsOf(bars).slice(0, cut));
          assert.deepEqual(batch(past, length), batch(bars, length).slice(0, cut));
        }),
      );
    });
  }

  test('VWAP begins afresh with each session and weighs by volume', () => {
    const bars = barsOf([
      [Date.parse('2024-01-03T21:58Z'), 10, 12, 9, 12, 2],
      [Date.parse('2024-01-03T21:59Z'), 12, 12, 12, 12, 6],
      [Date.parse('2024-01-03T23:00Z'), 20, 20, 20, 20, 0],
      [Date.parse('2024-01-03T23:01Z'), 20, 20, 20, 20, 3],
      [Date.parse('2024-01-03T23:02Z'), 20, 26, 20, 26, 3],
    ]);
    // (12 + 9 + 12) ÷ 3 = 11; (2 · 11 + 6 · 12) ÷ 8 = 11.75; (3 · 20 + 3 · 24) ÷ 6 = 22
    assert.deepEqual([...vwap(bars, calendar)], [11, 11.75, Number.NaN, 20, 22]);
    assert.equal(vwap(barsOf([]), calendar).length, 0);
  });

  test('VWAP stays between the lowest low and the highest high', () => {
    fc.assert(
      fc.property(arbitraryBars(), (bars) => {
        const [low, high] = [Math.min(...bars.low), Math.max(...bars.high)];
        for (const price of vwap(bars, calendar)) {
          assert.ok(Number.isNaN(price) || (price >= low - 1e-6 && price <= high + 1e-6));
        }
      }),
    );
  });

  test('ATR counts the gap from the close before, worked by hand', () => {
    const bars = barsOf([
      [1, 10, 11, 9, 10, 0],
      [2, 10, 12, 10, 11, 0],
      [3, 15, 16, 14, 15, 0],
      [4, 12, 13, 12, 12, 0],
    ]);
    // True ranges 2, max(2, 16 − 11) = 5, 15 − 12 = 3; (2 + 5) ÷ 2 = 3.5; (3.5 + 3) ÷ 2 = 3.25
    assert.deepEqual([...atr(bars, 2)], [Number.NaN, Number.NaN, 3.5, 3.25]);
  });

  test('RSI is 0 where nothing moves, 100 where nothing falls', () => {
    assert.deepEqual([...rsi(Float64Array.of(5, 5, 5, 5), 2)], [Number.NaN, Number.NaN, 0, 0]);
    assert.deepEqual([...rsi(Float64Array.of(5, 6, 7, 8), 2)], [Number.NaN, Number.NaN, 100, 100]);
  });

  test('bands keep their digits where prices are large and hardly move', () => {
    const closes = Float64Array.from({ length: 40 }, (_, i) => 1e8 + (i % 2) * 0.01);
    const { upper, middle } = bollinger(closes, 20, 1);
    assert.ok(Math.abs(upper[39]! - middle[39]! - 0.005) < 1e-7);
  });

  test('refuse periods that are none', () => {
    const none = new Float64Array();
    for (const bad of [0, -1, 1.5, Number.NaN, 1e9]) {
      for (const make of [sma, ema, rsi]) assert.throws(() => make(none, bad), { code: 'INVALID_VALUE' });
    }
    assert.throws(() => bollinger(none, 1), { code: 'INVALID_VALUE' });
    assert.throws(() => macd(none, { fast: 26, slow: 12, signal: 9 }), { code: 'INVALID_VALUE' });
  });
});

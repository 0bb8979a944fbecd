import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { isAppError } from '#domain/errors.ts';
import { type Bars, emptyBars } from '#domain/market/bars.ts';
import { atr } from './atr.ts';
import { bollinger } from './bollinger.ts';
import { ema } from './ema.ts';
import { macd } from './macd.ts';
import { rsi } from './rsi.ts';
import { sma } from './sma.ts';
import { stochastic } from './stochastic.ts';

type Golden = {
  readonly bars: readonly (readonly [open: number, high: number, low: number, close: number])[];
  readonly outputs: readonly {
    readonly call: string;
    readonly parameters: Readonly<Record<string, number>>;
    /** The bar that the first value of each line belongs to. */
    readonly begin: number;
    readonly lines: Readonly<Record<string, readonly number[]>>;
  }[];
};
type Lines = Readonly<Record<string, Float64Array>>;

const golden = (name: string): Golden =>
  JSON.parse(readFileSync(new URL(`../../../../test/golden/talib/${name}`, import.meta.url), 'utf8'));

const barsOf = ({ bars: rows }: Golden): Bars => {
  const bars = emptyBars(rows.length);
  rows.forEach((prices, nth) => {
    [bars.open[nth], bars.high[nth], bars.low[nth], bars.close[nth]] = prices;
  });
  return bars;
};

/** What stands for a function of TA-Lib here, by the names of its lines there. */
const ours: Readonly<Record<string, (bars: Bars, ...options: readonly number[]) => Lines>> = {
  TA_SMA: ({ close }, period) => ({ outReal: sma(close, period!) }),
  TA_EMA: ({ close }, period) => ({ outReal: ema(close, period!) }),
  TA_RSI: ({ close }, period) => ({ outReal: rsi(close, period!) }),
  TA_MACD: ({ close }, fast, slow, signal) => {
    const lines = macd(close, { fast: fast!, slow: slow!, signal: signal! });
    return { outMACD: lines.macd, outMACDSignal: lines.signal, outMACDHist: lines.histogram };
  },
  TA_BBANDS: ({ close }, period, width) => {
    const { upper, middle, lower } = bollinger(close, period!, width!);
    return { outRealUpperBand: upper, outRealMiddleBand: middle, outRealLowerBand: lower };
  },
  TA_ATR: (bars, period) => ({ outReal: atr(bars, period!) }),
  TA_STOCH: (bars, window, slowK, _, slowD) => {
    const { k, d } = stochastic(bars, { window: window!, slowK: slowK!, slowD: slowD! });
    return { outSlowK: k, outSlowD: d };
  },
};

/** Relative to the greater of the value and one: a histogram near zero is a difference of prices around a hundred. */
const tolerance = 1e-9;

for (const name of ['talib.json', 'talib-still.json']) {
  const file = golden(name);
  const bars = barsOf(file);
  suite(`indicators against the outputs of TA-Lib in ${name}`, () => {
    for (const { call, parameters, begin, lines } of file.outputs)
      test(`${call} ${Object.values(parameters).join(', ')}`, () => {
        const found = ours[call]!(bars, ...Object.values(parameters));
        assert.deepEqual(Object.keys(found), Object.keys(lines));
        for (const [line, published] of Object.entries(lines)) {
          const values = found[line]!;
          assert.equal(begin + published.length, values.length);
          assert.ok(values.subarray(0, begin).every(Number.isNaN), `${line} begins at ${begin}`);
          published.forEach((value, nth) => {
            const away = Math.abs(values[begin + nth]! - value);
            assert.ok(away <= tolerance * Math.max(1, Math.abs(value)), `${line} of bar ${begin + nth}: ${away} off`);
          });
        }
      });
  });
}

suite('where TA-Lib is not followed', () => {
  test('MACD refuses a fast period that is the longer one; TA-Lib silently takes them the other way round', () => {
    const { close } = barsOf(golden('talib.json'));
    assert.throws(
      () => macd(close, { fast: 26, slow: 12, signal: 9 }),
      (error) => isAppError(error, 'INVALID_VALUE'),
    );
  });
});

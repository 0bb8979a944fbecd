import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { bollinger } from './bollinger.ts';
import { ema } from './ema.ts';
import { macd } from './macd.ts';
import { rsi } from './rsi.ts';
import { sma } from './sma.ts';

/** The first closes of the daily reference series of TA-Lib's regression tests (ta_regtest, 252 bars). */
const talib = Float64Array.of(
  ...[91.5, 94.815, 94.375, 95.095, 93.78, 94.625, 92.53, 92.75, 90.315, 92.47, 96.125, 97.25, 98.5, 89.875, 91],
  ...[92.815, 89.155, 89.345, 91.625, 89.875, 88.375, 87.625, 84.78, 83, 83.5, 81.375, 84.44, 89.25, 86.375, 86.25],
  ...[85.25, 87.125, 85.815, 88.97],
);

/** The closes of the worked example of StockCharts' ChartSchool, "Moving Averages". */
const averaged = Float64Array.of(
  ...[22.27, 22.19, 22.08, 22.17, 22.18, 22.13, 22.23, 22.43, 22.24, 22.29, 22.15, 22.39, 22.38, 22.61, 23.36],
  ...[24.05, 23.75, 23.83, 23.95, 23.63, 23.82, 23.87, 23.65, 23.19, 23.1, 23.33, 22.68, 23.1, 22.4, 22.17],
);

/** The closes of the worked example of StockCharts' ChartSchool, "Relative Strength Index". */
const strong = Float64Array.of(
  ...[44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826, 45.8931, 46.0328],
  ...[45.614, 46.282, 46.282, 46.0028, 46.0328, 46.4116, 46.2222, 45.6439, 46.2122, 46.2521, 45.7137, 46.4515],
  ...[45.7835, 45.3548, 44.0288, 44.1783, 44.2181, 44.5672, 43.4205, 42.6628, 43.1314],
);

const near = (found: number, published: number, tolerance: number) =>
  assert.ok(Math.abs(found - published) <= tolerance, `${found} instead of ${published}`);
const firstShown = (values: Float64Array) => values.findIndex((value) => !Number.isNaN(value));

suite('indicators against published figures', () => {
  test('SMA and EMA of TA-Lib, test_ma.c', () => {
    const two = sma(talib, 2);
    assert.equal(firstShown(two), 1);
    near(two[1]!, 93.15, 0.01);
    near(two[2]!, 94.59, 0.01);
    const short = ema(talib, 2);
    assert.equal(firstShown(short), 1);
    near(short[1]!, 93.15, 0.01);
    near(short[2]!, 93.96, 0.01);
    const ten = ema(talib, 10);
    assert.equal(firstShown(ten), 9);
    near(ten[9]!, 93.22, 0.01);
    near(ten[10]!, 93.75, 0.01);
    near(ten[29]!, 86.46, 0.01);
  });

  test('SMA and EMA of 10 days, StockCharts', () => {
    const published = {
      sma: [22.22, 22.21, 22.23, 22.26, 22.3, 22.42, 22.61, 22.77, 22.91, 23.08, 23.21, 23.38, 23.53, 23.65, 23.71],
      ema: [22.22, 22.21, 22.24, 22.27, 22.33, 22.52, 22.8, 22.97, 23.13, 23.28, 23.34, 23.43, 23.51, 23.53, 23.47],
    };
    published.sma.forEach((value, index) => {
      near(sma(averaged, 10)[index + 9]!, value, 0.011);
    });
    published.ema.forEach((value, index) => {
      near(ema(averaged, 10)[index + 9]!, value, 0.011);
    });
  });

  test('RSI of TA-Lib, test_rsi.c, and StockCharts', () => {
    const fourteen = rsi(talib, 14);
    assert.equal(firstShown(fourteen), 14);
    near(fourteen[14]!, 49.14, 0.01);
    near(fourteen[15]!, 52.32, 0.01);
    const published = [
      ...[70.53, 66.32, 66.55, 69.41, 66.36, 57.97, 62.93, 63.26, 56.06, 62.38],
      ...[54.71, 50.42, 39.99, 41.46, 41.87, 45.46, 37.3, 33.08, 37.77],
    ];
    published.forEach((value, index) => {
      near(rsi(strong, 14)[index + 14]!, value, 0.01);
    });
  });

  test('MACD of TA-Lib, test_macd.c', () => {
    const lines = macd(talib);
    for (const line of [lines.macd, lines.signal, lines.histogram]) assert.equal(firstShown(line), 33);
    near(lines.macd[33]!, -1.9738, 0.0001);
    near(lines.signal[33]!, -2.7071, 0.0001);
    near(lines.histogram[33]!, -1.9738 + 2.7071, 0.0002);
  });

  test('Bollinger bands of TA-Lib, test_bbands.c', () => {
    const bands = bollinger(talib, 20, 2);
    for (const band of [bands.upper, bands.middle, bands.lower]) assert.equal(firstShown(band), 19);
    near(bands.upper[19]!, 98.0734, 0.0001);
    near(bands.middle[19]!, 92.891, 0.0001);
    near(bands.lower[19]!, 87.7086, 0.0001);
  });
});

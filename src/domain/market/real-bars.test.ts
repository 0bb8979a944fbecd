import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { realBars, withoutRealData } from '#test/support/real-bars.ts';
import { type Bars, type Interval, intervalMs, intervals } from './bars.ts';
import { decodeBlocks, encodeBlocks } from './block.ts';
import { checkBars } from './check-bars.ts';
import { expectedBars, missingRanges } from './completeness.ts';
import { resample } from './resample.ts';

const euro = '6EH4-1m-2024-01.csv.gz';
const bitcoin = 'btc-perp-1m-2022-01.csv.gz';
const pair = 'EURUSD-1h-2017-2018.csv.gz';
const google = 'GOOG-1d-2004-2013.csv.gz';
const minute = intervalMs['1m'];

const span = ({ time, count }: Bars) => [time[0]!, time[count - 1]! + 1] as const;

suite('real bars', () => {
  for (const [file, interval, bytesPerBar] of [
    [euro, '1m', 6],
    [bitcoin, '1m', 10],
    [pair, '1h', 15],
    [google, '1d', 11],
  ] as const) {
    test(`come back from blocks bit for bit: ${file}`, { skip: withoutRealData(file) }, () => {
      const bars = realBars(file, interval === '1m' ? minute : 0);
      const blocks = encodeBlocks(bars);
      assert.deepEqual(decodeBlocks(blocks), bars);
      const bytes = blocks.reduce((sum, block) => sum + block.length, 0);
      assert.ok(bytes / bars.count <= bytesPerBar, `${bytes / bars.count} bytes a bar`);
    });

    test(`are found sound: ${file}`, { skip: withoutRealData(file) }, () => {
      const interval = /-(1[mhd])-/.exec(file)![1] as Interval;
      const { bars, counts } = checkBars(realBars(file), { interval, now: Date.UTC(2026, 0, 1) });
      assert.ok(bars.count > 2_000);
      assert.deepEqual(
        Object.values(counts).filter((count) => count > 0),
        [],
      );
    });
  }

  test('of a future lack thin minutes alone', { skip: withoutRealData(euro) }, () => {
    const bars = realBars(euro, minute);
    const [from, to] = span(bars);
    const missing = missingRanges('CME-FX', '1m', bars.time, from, to);
    const expected = expectedBars('CME-FX', '1m', from, to);
    assert.equal(
      expected - missing.reduce((sum, range) => sum + range.bars, 0),
      bars.count,
      'none lies outside a session',
    );
    assert.ok(bars.count / expected > 0.98);
    assert.ok(missing.every((range) => range.certain && range.bars <= 6));
  });

  test('of a future fill every slot of every coarser interval', { skip: withoutRealData(euro) }, () => {
    const bars = realBars(euro, minute);
    const [from, to] = span(bars);
    for (const interval of intervals.slice(3)) {
      const coarse = resample(bars, interval, 'CME-FX');
      assert.deepEqual(missingRanges('CME-FX', interval, coarse.time, from, to), [], interval);
    }
    assert.equal(resample(bars, '1d', 'CME-FX').count, 23);
  });

  test('of what never closes lack nothing', { skip: withoutRealData(bitcoin) }, () => {
    const bars = realBars(bitcoin, minute);
    assert.deepEqual(missingRanges('ALWAYS-OPEN', '1m', bars.time, ...span(bars)), []);
  });

  test('of a currency pair come together to days of the same volume', { skip: withoutRealData(pair) }, () => {
    const bars = realBars(pair);
    const days = resample(bars, '1d', 'FOREX');
    const sum = (volume: Float64Array) => volume.reduce((total, one) => total + one, 0);
    assert.equal(sum(days.volume), sum(bars.volume));
    assert.deepEqual([Math.max(...days.high), Math.min(...days.low)], [Math.max(...bars.high), Math.min(...bars.low)]);
    assert.deepEqual([...days.time.slice(0, 1)], [Date.UTC(2017, 3, 18, 21)], 'the day begins at 17:00 in New York');
  });

  test('of a currency pair lack Christmas and the New Year alone', { skip: withoutRealData(pair) }, () => {
    const bars = realBars(pair);
    const missing = missingRanges('FOREX', '1h', bars.time, ...span(bars));
    assert.deepEqual(
      missing.map(({ from, bars: hours }) => [from, hours]),
      [
        [Date.UTC(2017, 11, 24, 22), 24],
        [Date.UTC(2017, 11, 31, 22), 24],
      ],
    );
    const outside = bars.count + 48 - expectedBars('FOREX', '1h', ...span(bars));
    assert.equal(outside, 2, 'hours on a Friday evening');
  });

  test('of a share lack the holidays of years that are not recorded', { skip: withoutRealData(google) }, () => {
    const bars = realBars(google);
    const missing = missingRanges('NYSE', '1d', bars.time, ...span(bars));
    assert.ok(missing.every(({ certain }) => !certain));
    const days = missing.reduce((sum, range) => sum + range.bars, 0);
    // Nine holidays a year, President Ford's mourning and Hurricane Sandy.
    assert.equal(days, 79);
  });
});

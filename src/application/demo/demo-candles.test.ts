import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sessionDate } from '#domain/instruments/session-calendar.ts';
import { barAt } from '#domain/market/bar-at.ts';
import { encodeBlocks } from '#domain/market/block.ts';
import { demoCandles } from './demo-candles.ts';
import { generateDemo } from './generate-demo.ts';

const now = Date.UTC(2026, 10, 20, 12);
const fills = generateDemo(now);
const series = demoCandles(now, fills);
const barsOf = new Map(series.map(({ instrument, bars }) => [instrument, bars]));
const minuteMs = 60_000;

describe('the candles of the demo', () => {
  it('hold every fill within its bar, and an hour on both sides of it', () => {
    for (const { instrument, executedAt, price, account } of fills) {
      const bars = barsOf.get(instrument)!;
      const index = barAt(bars, executedAt, minuteMs);
      const name = `${account} ${instrument} ${new Date(executedAt).toISOString()}`;
      assert.ok(index >= 0, name);
      assert.ok(bars.low[index]! <= Number(price) && Number(price) <= bars.high[index]!, name);
      for (const away of [-60, 60]) assert.ok(barAt(bars, executedAt + away * minuteMs, minuteMs) >= 0, name);
    }
  });

  it('are bars: ascending, high and low around open and close, some volume', () => {
    for (const { instrument, bars } of series) {
      for (let index = 0; index < bars.count; index++) {
        assert.ok(index === 0 || bars.time[index]! > bars.time[index - 1]!, instrument);
        assert.ok(bars.high[index]! >= Math.max(bars.open[index]!, bars.close[index]!), instrument);
        assert.ok(bars.low[index]! <= Math.min(bars.open[index]!, bars.close[index]!), instrument);
        assert.ok(bars.volume[index]! > 0, instrument);
      }
    }
  });

  it('keep the sessions: an hour of rest a day, and the weekend, through the change of the clocks', () => {
    // Chicago left summer time on 1 November 2026.
    const { time } = barsOf.get('MNQ DEC26')!;
    const days = Map.groupBy(time, (at) => sessionDate('CME-EQUITY', at));
    assert.ok(days.has('2026-10-30') && days.has('2026-11-02'));
    for (const [day, bars] of [...days].slice(1)) assert.equal(bars.length, 23 * 60, day);
  });

  it('are packed small: their prices lie on the tick', () => {
    const bytes = series.flatMap(({ bars }) => encodeBlocks(bars)).reduce((sum, block) => sum + block.length, 0);
    const count = series.reduce((sum, { bars }) => sum + bars.count, 0);
    assert.ok(bytes / count < 12, `${bytes / count} bytes a bar`);
  });

  it('are the same for the same day', () => {
    assert.deepEqual(demoCandles(now, fills), series);
  });
});

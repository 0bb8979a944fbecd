import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { productCatalogue } from '#domain/instruments/catalogue.ts';
import { parseInstrument } from '#domain/instruments/contract.ts';
import { fillsByKey } from '#domain/ledger/fills-by-key.ts';
import { foldPositions } from '#domain/ledger/position.ts';
import { compare, divide, parseDecimal, round } from '#domain/values/decimal.ts';
import { generateDemo } from './generate-demo.ts';
import { demoDays } from './trading-days.ts';

const now = Date.UTC(2026, 10, 20, 12);
const fills = generateDemo(now);
const catalogue = productCatalogue();
const productOf = (instrument: string) => catalogue.find(parseInstrument(instrument).root)!;

describe('the demo', () => {
  it('is the same for the same day', () => {
    assert.deepEqual(generateDemo(now), fills);
  });

  it('covers ninety trading days that lie before today', () => {
    const days = new Set(
      fills
        .filter(({ account }) => account === 'DEMO-LEAD')
        .map(({ executedAt }) => new Date(executedAt).toISOString().slice(0, 10)),
    );
    assert.ok(days.size > demoDays * 0.9, `${days.size} days`);
    for (const day of days) assert.ok(![0, 6].includes(new Date(day).getUTCDay()), day);
    assert.ok(fills.every(({ executedAt }) => executedAt < now));
  });

  it('has prices on the tick and products of the catalogue', () => {
    for (const { instrument, price } of fills) {
      const tick = parseDecimal(productOf(instrument).tickSize);
      const ticks = divide(parseDecimal(price), tick, 6, 'down');
      assert.equal(compare(ticks, round(ticks, 0, 'down')), 0, `${instrument} ${price}`);
    }
  });

  it('names every fill once', () => {
    assert.equal(new Set(fills.map(({ account, executionId }) => `${account} ${executionId}`)).size, fills.length);
  });

  it('shows what a journal has to cope with: copies, reversals, partial exits, one open position', () => {
    const executions = fills.map((fill, sequence) => ({
      ...fill,
      key: fill.executionId!,
      currency: 'USD',
      sequence,
    }));
    const positions = fillsByKey(executions).flatMap(({ key, fills: ofKey }) =>
      foldPositions(key, ofKey, productOf(key.instrument).pointValue),
    );
    assert.deepEqual([...new Set(positions.map(({ account }) => account))].sort(), [
      'DEMO-COPY-A',
      'DEMO-COPY-B',
      'DEMO-LEAD',
      'DEMO-SWING',
    ]);
    assert.equal(positions.filter(({ status }) => status === 'open').length, 1);
    assert.ok(positions.filter(({ flags }) => flags.includes('reversal')).length > 10);
    assert.ok(positions.filter(({ executions: count }) => count > 2).length > 30);
    assert.ok(new Set(positions.map(({ instrument }) => parseInstrument(instrument).root)).size >= 4);
    const closed = positions.filter(({ account, status }) => account === 'DEMO-LEAD' && status === 'closed');
    const won = closed.filter(({ netPnl }) => Number(netPnl) > 0).length / closed.length;
    assert.ok(won > 0.4 && won < 0.7, `${won} won`);
  });
});

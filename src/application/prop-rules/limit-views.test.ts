import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { rulesOfPreset } from '#domain/prop-rules/presets.ts';
import { evolvePropState, initialPropState } from '#domain/prop-rules/prop-state.ts';
import { propRulesOf } from '#domain/prop-rules/rule-facts.ts';
import { parseDecimal } from '#domain/values/decimal.ts';
import { limitViews, worstState } from './limit-views.ts';

const rules = propRulesOf(rulesOfPreset('50k-end-of-day')!);
/** `'1 49000 49100'`: day, low and end. */
const after = (...days: readonly string[]) => {
  let state = initialPropState(parseDecimal('50000'));
  days.forEach((text, nth) => {
    const [day, low, end, tenths = '10'] = text.split(' ') as [string, string, string, string?];
    const [least, last] = [parseDecimal(low), parseDecimal(end)];
    const held = { NQ: Number(tenths) };
    state = evolvePropState(rules, state, {
      at: nth,
      to: nth + 1,
      day: `2026-01-0${day}`,
      low: least,
      high: last,
      end: last,
      knownLow: least,
      knownHigh: last,
      flow: parseDecimal('0'),
      held: { most: held, after: held },
    });
  });
  const views = limitViews(rules, state, 'USD');
  return { views, of: (kind: string) => views.find((one) => one.kind === kind)! };
};

suite('the limits of an account as they are shown', () => {
  test('are near from a fifth that is left on, and broken below nothing', () => {
    assert.equal(after('1 49199 49199').of('daily-loss').state, 'near');
    assert.equal(after('1 49200 49200').of('daily-loss').state, 'ok');
    assert.equal(after('1 49000 49000').of('daily-loss').state, 'near');
    const broken = after('1 48999 49500').of('daily-loss');
    assert.deepEqual([broken.state, broken.left, broken.brokenAt], ['breached', '500.00', '1970-01-01T00:00:00.000Z']);
  });

  test('forget the loss of yesterday, but not a drawdown that was broken', () => {
    const { of, views } = after('1 47900 49500', '2 49500 49600');
    assert.deepEqual([of('daily-loss').state, of('drawdown').state, worstState(views)], ['ok', 'breached', 'breached']);
    assert.equal(of('drawdown').left, '1600.00');
  });

  test('say that the floor has stopped, and then do not take it from the highest equity', () => {
    const { of } = after('1 50000 53000', '2 52000 52500');
    const { floor, inputs, calculation } = of('drawdown');
    assert.equal(floor, '50000.00');
    assert.deepEqual(
      inputs.map(({ name, value }) => [name, value]),
      [
        ['peak', '53000.00'],
        ['equity', '52500.00'],
        ['stopped-floor', '50000.00'],
      ],
    );
    assert.equal(calculation, '52500.00 − 50000.00 = 2500.00');
  });

  test('count contracts as they are held, and the best day against the profit', () => {
    const { of } = after('1 50000 50900 45', '2 50900 51500 45');
    assert.deepEqual([of('contracts').used, of('contracts').left, of('contracts').state], ['4.5', '0.5', 'near']);
    const { used, state, calculation } = of('consistency');
    assert.deepEqual([used, state, calculation], ['0.6000', 'open', '900.00 ÷ 1500.00 = 0.6000']);
    assert.deepEqual([of('target').left, of('minimum-days').state], ['1500.00', 'done']);
  });
});

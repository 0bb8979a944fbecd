import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { firmDayOf } from './firm-day.ts';
import { propPresets, rulesOfPreset } from './presets.ts';
import { type PropRuleFacts, propRulesOf, ruleProblems } from './rule-facts.ts';

const base = rulesOfPreset('50k-end-of-day')!;
const fieldsOf = (changed: Partial<PropRuleFacts>) => ruleProblems({ ...base, ...changed }).map(([field]) => field);

suite('rules as they are said', () => {
  test('of every preset are sound, and each key is there once', () => {
    for (const { key } of propPresets) assert.deepEqual(ruleProblems(rulesOfPreset(key)!), [], key);
    assert.equal(new Set(propPresets.map(({ key }) => key)).size, propPresets.length);
    assert.equal(rulesOfPreset('none'), null);
  });

  test('that are not sound are named, field by field', () => {
    assert.deepEqual(fieldsOf({ dailyLoss: '-5', target: '0' }), ['rules.dailyLoss', 'rules.target']);
    assert.deepEqual(fieldsOf({ drawdown: { trailing: 'intraday', amount: 'x', stopsAt: '1e3' } }), [
      'rules.drawdown',
      'rules.drawdown.stopsAt',
    ]);
    assert.deepEqual(fieldsOf({ bestDayShare: '50' }), ['rules.bestDayShare']);
    assert.deepEqual(fieldsOf({ minimumDays: { days: 0, leastProfit: null } }), ['rules.minimumDays']);
    assert.deepEqual(fieldsOf({ contracts: { most: '5', byFamily: { nq: '2' } } }), ['rules.contracts']);
    assert.deepEqual(fieldsOf({ day: { zone: 'Mars/Base', startsAt: '24:00' } }), ['rules.day']);
    assert.deepEqual(fieldsOf({ since: '2026-13-01' }), ['rules.since']);
  });

  test('lock where they say: a trailing 2500 that stops 100 above the start stops at a profit of 2600', () => {
    assert.equal(rulesOfPreset('50k-intraday')!.drawdown!.stopsAt, '2600');
    assert.deepEqual(propRulesOf(base).bestDayShare, 0.5);
  });
});

suite('the day of a firm', () => {
  const day = (startsAt: string, zone = 'America/Chicago') => firmDayOf({ zone, startsAt });

  test('that begins in the evening is called by the next date, on both sides of daylight saving', () => {
    const of = day('17:00');
    assert.equal(of(Date.parse('2026-01-05T22:59:59Z')), '2026-01-05');
    assert.equal(of(Date.parse('2026-01-05T23:00:00Z')), '2026-01-06');
    assert.equal(of(Date.parse('2026-07-05T21:59:59Z')), '2026-07-05');
    assert.equal(of(Date.parse('2026-07-05T22:00:00Z')), '2026-07-06');
  });

  test('that begins in the morning is called by its own', () => {
    assert.equal(day('00:00', 'Europe/Prague')(Date.parse('2026-01-05T23:00:00Z')), '2026-01-06');
    assert.equal(day('06:00', 'UTC')(Date.parse('2026-01-05T05:59:00Z')), '2026-01-04');
  });
});

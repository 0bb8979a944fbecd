import { expect, test } from 'vitest';
import type { PropRuleFacts } from '#contract/prop-rules.ts';
import { rulesEntryOf, rulesOfEntry, withPreset, wrongField } from './rules-entry.ts';

const rules: PropRuleFacts = {
  preset: '50k-end-of-day',
  drawdown: { trailing: 'end-of-day', amount: '2000', stopsAt: '2000' },
  dailyLoss: '1000',
  target: '3000',
  bestDayShare: '0.335',
  minimumDays: { days: 2, leastProfit: '150' },
  contracts: { most: '5', byFamily: { NQ: '2.5' } },
  day: { zone: 'America/Chicago', startsAt: '17:00' },
  since: '2026-01-05',
};

test('says again what it was made of', () => {
  expect(rulesOfEntry(rulesEntryOf(rules))).toEqual(rules);
  expect(rulesEntryOf(rules).bestDay).toBe('33.5');
});

test('has no rule where nothing is typed, and takes a comma for the point', () => {
  const none = rulesOfEntry(rulesEntryOf(null));
  expect([none.drawdown, none.dailyLoss, none.bestDayShare, none.minimumDays, none.contracts]).toEqual(
    Array(5).fill(null),
  );
  const some = rulesOfEntry({ ...rulesEntryOf(null), drawdown: '2000,50', families: 'nq 2,5' });
  expect(some.drawdown?.amount).toBe('2000.50');
  expect(some.contracts).toEqual({ most: null, byFamily: { NQ: '2.5' } });
});

test('names the field that says no number', () => {
  const entry = rulesEntryOf(rules);
  expect(wrongField(entry)).toBeNull();
  expect(wrongField({ ...entry, target: 'much' })).toBe('target');
  expect(wrongField({ ...entry, days: '0' })).toBe('days');
  expect(wrongField({ ...entry, families: 'NQ' })).toBe('families');
});

test('takes what a preset says, and keeps the day from which they count', () => {
  const { preset: _, since: __, ...own } = rules;
  const preset = { key: 'p', startBalance: '50000', currency: 'USD', source: 'example' as const, asOf: '2026-01-01' };
  const entry = withPreset({ ...rulesEntryOf(null), since: '2026-02-02' }, { ...preset, rules: own });
  expect(rulesOfEntry(entry)).toEqual({ ...own, preset: 'p', since: '2026-02-02' });
});

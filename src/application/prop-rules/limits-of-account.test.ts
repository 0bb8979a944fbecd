import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { BookedAccount } from '#application/accounts/account-book.ts';
import { unknownAccount } from '#domain/accounts/account-facts.ts';
import type { EquityStretch } from '#domain/equity/equity-stretches.ts';
import { rulesOfPreset } from '#domain/prop-rules/presets.ts';
import type { PropRuleFacts } from '#domain/prop-rules/rule-facts.ts';
import { formatDecimal, parseDecimal, zero } from '#domain/values/decimal.ts';
import { limitsOfAccount, propStateOf } from './limits-of-account.ts';

const rules = rulesOfPreset('50k-end-of-day')!;
/** A minute of the firm's day: `'05 49500'`, its date in January 2026 and the equity. */
const minute = (text: string): EquityStretch => {
  const [day, amount] = text.split(' ') as [string, string];
  const at = Date.parse(`2026-01-${day}T15:00:00Z`);
  const equity = parseDecimal(amount);
  return {
    at,
    to: at + 60_000,
    low: equity,
    high: equity,
    end: equity,
    knownLow: equity,
    knownHigh: equity,
    flow: zero,
    held: { most: { NQ: 10 }, after: {} },
  };
};
const stretches = ['05 49500', '06 48600', '07 49000'].map(minute);
const stateOf = (changed: Partial<PropRuleFacts>, now: string) =>
  propStateOf({ ...rules, ...changed }, parseDecimal('50000'), { stretches }, Date.parse(now));

suite('the fold of an account under its rules', () => {
  test('counts from the first day that counts, from what there was then', () => {
    const all = stateOf({}, '2026-01-07T16:00:00Z');
    assert.deepEqual([formatDecimal(all.start), all.days.length, all.breaches.length], ['50000', 2, 0]);
    const later = stateOf({ since: '2026-01-07' }, '2026-01-07T16:00:00Z');
    assert.deepEqual([formatDecimal(later.start), later.days.length, later.today?.day], ['48600', 0, '2026-01-07']);
    const never = stateOf({ since: '2026-02-01' }, '2026-01-07T16:00:00Z');
    assert.deepEqual([formatDecimal(never.start), never.today], ['49000', null]);
  });

  test('begins the day of the firm that it is now, though nothing has happened on it', () => {
    // 23:00 in UTC is 17:00 in Chicago: the firm's next day.
    assert.equal(stateOf({}, '2026-01-07T22:59:00Z').today?.day, '2026-01-07');
    const next = stateOf({}, '2026-01-07T23:00:00Z');
    assert.deepEqual(
      [next.today?.day, formatDecimal(next.today!.start), next.today?.traded],
      ['2026-01-08', '49000', false],
    );
  });

  test('names what was open when a limit was broken, of a daily loss what was open on that day up to then', () => {
    const account = {
      id: 'P',
      state: {
        facts: {
          ...unknownAccount,
          currency: 'USD',
          zone: 'UTC',
          startBalance: { amount: '50000', on: '2026-01-05' },
          rules: { ...rules, dailyLoss: '300', drawdown: { trailing: 'static', amount: '1200', stopsAt: null } },
        },
        cash: [],
      },
    } as unknown as BookedAccount;
    const [first, second] = [minute('05 49900'), { ...minute('05 48700'), at: stretches[0]!.at + 3_600_000 }];
    const held = (id: string, from: number, to: number) =>
      ({ id, instrument: 'MNQ MAR26', side: 'long', from, to }) as const;
    const equity = {
      gaps: [],
      stretches: [first, { ...second, to: second.at + 60_000 }],
      positions: [
        held('yesterday', first.at - 9e7, first.at - 8e7),
        held('early', first.at, first.at + 60_000),
        held('late', second.at, second.at + 30_000),
      ],
      unknown: [],
    };
    const { breaches } = limitsOfAccount(account, equity, second.at + 60_000);
    assert.deepEqual(
      breaches.map(({ limit, positions }) => [limit, positions.map(({ id }) => id)]),
      [
        ['drawdown', ['late']],
        ['daily-loss', ['early', 'late']],
      ],
    );
  });
});

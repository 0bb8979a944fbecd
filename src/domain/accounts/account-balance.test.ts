import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { formatDecimal, parseDecimal } from '#domain/values/decimal.ts';
import { accountBalance } from './account-balance.ts';
import { unknownAccount } from './account-facts.ts';
import type { AccountState } from './account-state.ts';
import { balanceCourse } from './balance-course.ts';

const facts = {
  ...unknownAccount,
  currency: 'USD',
  zone: 'America/Chicago',
  startBalance: { amount: '50000', on: '2026-01-05' },
};
const cash = (kind: AccountState['cash'][number]['kind'], amount: string, at: string, number = 1) => ({
  account: 'A',
  kind,
  amount,
  at,
  note: null,
  number,
});
const result = (closedAt: string, net: string, currency = 'USD') => ({
  closedAt: Date.parse(closedAt),
  net: parseDecimal(net),
  currency,
});

suite('the balance of an account', () => {
  test('is the start, cash and results from the first instant of its day on: 50000 + 495.50 − 1500 − 75', () => {
    // Chicago's day begins at 06:00 UTC in January.
    const found = accountBalance(
      { facts, cash: [cash('payout', '1500', '2026-01-06T12:00:00Z'), cash('fee', '75', '2026-01-07T12:00:00Z', 2)] },
      [result('2026-01-05T05:59:59Z', '999'), result('2026-01-05T15:00:00Z', '495.50')],
    );
    assert.deepEqual(found.gaps, []);
    assert.equal(found.before, 1);
    assert.equal(new Date(found.start!.at).toISOString(), '2026-01-05T06:00:00.000Z');
    assert.deepEqual(
      balanceCourse(found.entries).map(({ balance }) => formatDecimal(balance)),
      ['50000', '50495.50', '48995.50', '48920.50'],
    );
    assert.deepEqual(
      [found.cash, found.results].map((amount) => formatDecimal(amount)),
      ['-1575', '495.50'],
    );
    assert.deepEqual(
      found.entries.map(({ kind }) => kind),
      ['flow', 'result', 'flow', 'result'],
    );
  });

  test('says what is missing and never guesses', () => {
    assert.deepEqual(accountBalance({ facts: unknownAccount, cash: [] }, []).gaps, [
      'start-balance',
      'currency',
      'zone',
    ]);
    assert.deepEqual(accountBalance({ facts, cash: [] }, [result('2026-01-06T00:00:00Z', '1', 'EUR')]).gaps, [
      'other-currency',
    ]);
  });
});

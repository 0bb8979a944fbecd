import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Change, type ChangeHistory, changeHistory } from '#domain/changes/change-history.ts';
import { decideGroup, groupState } from './account-group.ts';
import { accountState } from './account-state.ts';
import { type AccountCommand, decideAccount } from './decide-account.ts';

const corrected = (number: number, changed: Change<'AccountCorrected'>['data']['changed']): Change => ({
  type: 'AccountCorrected',
  data: { account: 'A', changed, previous: {} },
  number,
});
const given = (...changes: readonly Change[]): ChangeHistory =>
  changeHistory(changes.map((change) => ({ ...change, at: 0, by: 'anna' })));
const noChanges: ChangeHistory = [];
const move = (kind: string, amount: string, at = '2026-01-05T14:30:00Z') =>
  ({ kind: 'move-cash', movement: { kind, amount, at, note: null } }) as AccountCommand;

suite('an account', () => {
  test('is corrected in what differs alone, with what it was before', () => {
    const history = given(corrected(1, { name: 'Lead', currency: 'USD' }));
    const changed = { name: 'Lead', currency: 'EUR', commissions: { MNQ: '0.52' } };
    assert.deepEqual(decideAccount('A', history, { kind: 'correct', changed }), {
      type: 'AccountCorrected',
      data: {
        account: 'A',
        changed: { currency: 'EUR', commissions: { MNQ: '0.52' } },
        previous: { currency: 'USD', commissions: {} },
      },
    });
    assert.equal(decideAccount('A', history, { kind: 'correct', changed: { name: 'Lead' } }), null);
  });

  test('refuses facts that are not sound, naming every field', () => {
    const changed = { currency: 'XXQ', zone: 'Mars/Base', startBalance: { amount: '1e3', on: '2026-02-30' } };
    assert.throws(() => decideAccount('A', noChanges, { kind: 'correct', changed }), {
      code: 'INVALID_INPUT',
      message: /currency.*zone.*startBalance/,
    });
    const commissions = { MNQ: '-1' };
    assert.throws(() => decideAccount('A', noChanges, { kind: 'correct', changed: { commissions } }), /MNQ: -1/);
  });

  test('takes cash with an amount above zero, an adjustment with either sign', () => {
    assert.equal(decideAccount('A', noChanges, move('payout', '1500.00'))?.type, 'CashMoved');
    assert.equal(decideAccount('A', noChanges, move('adjustment', '-3.10'))?.type, 'CashMoved');
    for (const wrong of [move('deposit', '-1'), move('fee', '0'), move('adjustment', '0'), move('gift', '1')])
      assert.throws(() => decideAccount('A', noChanges, wrong), { code: 'INVALID_INPUT' });
    assert.throws(() => decideAccount('A', noChanges, move('fee', '1', 'today')), /instant/);
  });

  test('has the facts that were said last, and its cash in order of time', () => {
    const cash = (number: number, at: string): Change => ({
      type: 'CashMoved',
      data: { account: 'A', kind: 'deposit', amount: '1', at, note: null },
      number,
    });
    const state = accountState([
      corrected(1, { name: 'a' }),
      cash(2, '2026-02-01'),
      cash(3, '2026-01-01'),
      corrected(4, { name: 'b' }),
    ]);
    assert.equal(state.facts.name, 'b');
    assert.deepEqual(
      state.cash.map(({ number }) => number),
      [3, 2],
    );
  });
});

suite('a group of accounts', () => {
  test('has its accounts sorted, each once, and is nothing new where nothing changes', () => {
    const decided = decideGroup('g', noChanges, { kind: 'set', name: ' Copied ', accounts: ['B', 'A', 'B'] });
    const data = { group: 'g', name: 'Copied', accounts: ['A', 'B'] };
    assert.deepEqual(decided, { type: 'AccountGroupSet', data });
    const history = given({ type: 'AccountGroupSet', data, number: 1 });
    assert.equal(decideGroup('g', history, { kind: 'set', name: 'Copied', accounts: ['B', 'A'] }), null);
    assert.deepEqual(groupState(history), { id: 'g', name: 'Copied', accounts: ['A', 'B'] });
  });

  test('that is dissolved is none, until that is taken back', () => {
    const set: Change = { type: 'AccountGroupSet', data: { group: 'g', name: 'x', accounts: [] }, number: 1 };
    const dissolved: Change = { type: 'AccountGroupDissolved', data: { group: 'g' }, number: 2 };
    assert.equal(groupState([set, dissolved]), null);
    assert.throws(() => decideGroup('g', given(set, dissolved), { kind: 'dissolve' }), { code: 'NOT_FOUND' });
    assert.throws(() => decideGroup('g', noChanges, { kind: 'set', name: ' ', accounts: [] }), {
      code: 'INVALID_INPUT',
    });
  });
});

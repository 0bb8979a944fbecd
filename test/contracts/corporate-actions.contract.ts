import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CorporateAction } from '#ports/bar-source.ts';
import type { CorporateActions } from '#ports/corporate-actions.ts';

const split: CorporateAction = { kind: 'split', at: Date.UTC(2020, 7, 31), numerator: '4', denominator: '1' };
const dividend: CorporateAction = { kind: 'dividend', at: Date.UTC(2020, 7, 7), amount: '0.82', currency: 'USD' };

/** What every store of splits and dividends does. */
export const corporateActionsContract = (name: string, actions: CorporateActions): void => {
  describe(`corporate actions: ${name}`, () => {
    test('gives them back in order, each once', async () => {
      await actions.put('main', 'AAPL', 'yahoo', [split, dividend]);
      await actions.put('main', 'AAPL', 'yahoo', [dividend, split]);
      assert.deepEqual(await actions.of('main', 'AAPL', 'yahoo'), [dividend, split]);
    });

    test('takes a corrected one in the place of the one before', async () => {
      const unknown = { ...dividend, currency: null };
      await actions.put('main', 'MSFT', 'yahoo', [dividend]);
      await actions.put('main', 'MSFT', 'yahoo', [{ ...unknown, amount: '0.83' }]);
      assert.deepEqual(await actions.of('main', 'MSFT', 'yahoo'), [{ ...unknown, amount: '0.83' }]);
    });

    test('keeps ledgers, instruments and sources apart', async () => {
      await actions.put('main', 'SAP', 'yahoo', [dividend]);
      assert.deepEqual(await actions.of('other', 'SAP', 'yahoo'), []);
      assert.deepEqual(await actions.of('main', 'SAP', 'eodhd'), []);
      assert.deepEqual(await actions.of('main', 'SIE', 'yahoo'), []);
    });
  });
};

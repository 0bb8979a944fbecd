import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { activityQuery } from '#contract/activities.ts';
import { type ActivityType, activityTypes } from '#domain/activities/activity-kinds.ts';

import { ledgerContext, testKontor } from '#test/support/kontor.ts';
import { ledgerFileOf, sap } from '#test/support/ledger-file.ts';

const kontor = await testKontor();
const { useCases } = kontor;

let count = 0;
const newBooks = () => {
  count += 1;
  const context = ledgerContext(`file-${count}`);
  return {
    context,
    take: async (content: string) => {
      const file = { fileName: 'ledger.json', content: Readable.from([Buffer.from(content)]) };
      return useCases.commitImport(context, (await useCases.upload(context, file)).upload, {});
    },
    exported: async () => text(Readable.from((await useCases.exportLedger(context)).content)),
  };
};

const instruments = [sap, { id: 'NEW', assetClass: 'share', name: 'New', currency: 'EUR' }];
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2026-11-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const amount = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => (cents / 100).toFixed(2));
const units = fc.bigInt({ min: 1n, max: 10n ** 22n }).map((atoms) => {
  const digits = atoms.toString().padStart(19, '0');
  return `${digits.slice(0, -18)}.${digits.slice(-18)}`;
});
const account = fc.constantFrom('Depot', 'Broker', 'Wallet');

/** Any activity that is sound, with facts that it need not have. */
const anyActivity = fc
  .record({
    type: fc.constantFrom(...(Object.keys(activityTypes) as ActivityType[])),
    account,
    date: day,
    amount,
    other: amount,
    units,
    fee: fc.option(amount),
    note: fc.option(fc.string({ maxLength: 20 })),
    sourceId: fc.option(fc.uuid()),
    rate: fc.option(amount),
    foreign: fc.option(amount),
  })
  .map(({ type, amount: gross, other, units: quantity, fee, note, sourceId, rate, foreign, ...facts }) => {
    const needs: readonly string[] = activityTypes[type].needs;
    const sign = type === 'tax-refund' ? '-' : '';
    return {
      type,
      ...facts,
      ...(sourceId !== null && { sourceId }),
      ...(note !== null && { note }),
      ...(fee !== null && { fee }),
      ...(needs.includes('instrument') && { instrument: 'SAP' }),
      ...(needs.includes('quantity') && { quantity }),
      ...(needs.includes('worth') && { gross }),
      ...(needs.includes('ratio') && { ratio: { new: '3', old: '2' } }),
      ...(needs.includes('cost-share') && { costShare: '0.125' }),
      ...(needs.includes('counter-money') && { counter: { currency: 'USD', amount: other } }),
      ...(needs.includes('counter-units') && { counter: { instrument: 'NEW', quantity } }),
      ...(needs.includes('counter-instrument') && { counter: { instrument: 'NEW' } }),
      ...(needs.includes('withheld') && { withheld: { unsplit: `${sign}${gross}` } }),
      ...(type === 'dividend' && foreign !== null && { withheld: { foreign, creditable: foreign } }),
      ...(type === 'dividend' && rate !== null && { euro: { rate, gross: other } }),
      ...(type === 'transfer-in' && { lots: [{ acquiredOn: '2019-05-06', quantity, cost: other, currency: 'EUR' }] }),
      ...(type === 'sell' && { settlement: { currency: 'EUR', amount: `-${other}` } }),
    };
  });

describe('the file of a ledger', () => {
  it('comes back as it went, whatever activities it has', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyActivity, { minLength: 1, maxLength: 25 }), async (activities) => {
        const [first, second] = [newBooks(), newBooks()];
        const taken = await first.take(ledgerFileOf(activities, { instruments }));
        assert.deepEqual([taken.held, taken.conflicting], [0, 0]);
        const file = await first.exported();
        const again = await second.take(file);
        assert.deepEqual([again.held, again.conflicting, again.duplicate], [0, 0, 0]);
        assert.equal(await second.exported(), file);
        assert.equal((await first.take(file)).added, 0, 'and adds nothing where it came from');
      }),
      { numRuns: 25 },
    );
  });

  it('is the same ledger in whatever order its parts come', async () => {
    const pieces = fc.array(fc.array(anyActivity, { maxLength: 8 }), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(pieces, async (parts) => {
        const [first, second] = [newBooks(), newBooks()];
        for (const part of parts) await first.take(ledgerFileOf(part, { instruments }));
        for (const part of parts.toReversed()) await second.take(ledgerFileOf(part.toReversed(), { instruments }));
        assert.equal(await first.exported(), await second.exported());
      }),
      { numRuns: 15 },
    );
  });

  it('has taxation, accounts, prices and rates, and keeps all of it', async () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/reference/ledger-file.md'), 'utf8');
    const example = /```json\n([\s\S]*?)\n```/.exec(page)![1]!;
    const [first, second] = [newBooks(), newBooks()];
    const { added, held } = await first.take(example);
    assert.deepEqual([added, held], [6, 0]);
    const file = await first.exported();
    const { taxation, accounts, prices, rates } = JSON.parse(file);
    assert.equal(taxation.persons[0].church[0].state, 'BY');
    assert.deepEqual(
      accounts.find((one: { account: string }) => one.account === 'Broker'),
      {
        account: 'Broker',
        currency: 'USD',
        owners: ['anna'],
        use: 'private',
        withholding: 'none',
      },
    );
    assert.deepEqual(prices, [{ instrument: 'EUNL', date: '2025-12-30', price: '112.5', currency: 'EUR' }]);
    assert.deepEqual(rates, [{ date: '2025-06-02', currency: 'USD', rate: '1.1420' }]);
    const asked = { base: 'EUR', quote: 'USD', date: '2025-06-02' };
    assert.equal((await useCases.rateOn(first.context, asked)).rate, '1.1420');
    await second.take(file);
    assert.equal(await second.exported(), file);
  });

  it('that is none, or does not fit, says so', async () => {
    const books = newBooks();
    await assert.rejects(books.take('{"a":1}'), { code: 'FORMAT_UNKNOWN' });
    await assert.rejects(books.take(ledgerFileOf([], { version: 2 })), { code: 'INVALID_INPUT', message: /version/ });
    await assert.rejects(books.take(ledgerFileOf([], { persons: [] })), { code: 'INVALID_INPUT', message: /persons/ });
    const wrong = [{ instrument: 'SAP', date: '2026-01-05', price: '1', currency: 'USD' }];
    await assert.rejects(books.take(ledgerFileOf([], { instruments, prices: wrong })), {
      message: /EUR, that SAP is in/,
    });
    const rows = (await useCases.listActivities(books.context, activityQuery.parse({}))).rows;
    assert.deepEqual(rows, []);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BookedAccount } from '#application/accounts/account-book.ts';
import { status } from '#application/positions/columns.ts';
import { unknownAccount } from '#domain/accounts/account-facts.ts';
import { type AccountEquityPorts, keepEquity } from './account-equity.ts';

const day = Date.parse('2026-01-05T12:00:00Z');

/** So many closed positions, one a minute. */
const accountOf = (count: number): BookedAccount =>
  ({
    id: 'P',
    state: {
      facts: { ...unknownAccount, currency: 'USD', zone: 'UTC', startBalance: { amount: '50000', on: '2026-01-05' } },
      cash: [],
    },
    changes: [],
    parts: [
      {
        count,
        status: new Uint8Array(count).fill(status.closed),
        closedAt: Float64Array.from({ length: count }, (_, nth) => day + nth * 60_000),
        netPnl: new Float64Array(count),
        currency: new Uint16Array(count),
        instrument: new Uint16Array(0),
        exact: new Map(),
      },
    ],
    dictionaries: { currencies: { names: ['USD'] }, instruments: { names: [] } },
  }) as unknown as BookedAccount;
const ports = { candles: { series: async () => [] } } as unknown as AccountEquityPorts;

test('an account with very many positions is not worked out, and says so', async () => {
  const equityOf = keepEquity(ports);
  const [few, many] = await Promise.all(
    [accountOf(10_000), accountOf(10_001)].map((one) => equityOf('main', one, day)),
  );
  assert.deepEqual([few?.gaps, many?.gaps], [[], ['too-many-positions']]);
});

test('what nothing has changed of is not worked out again', async () => {
  const equityOf = keepEquity(ports);
  const account = accountOf(3);
  const first = await equityOf('main', account, day);
  assert.equal(await equityOf('main', { ...account }, day), first);
  assert.notEqual(await equityOf('main', accountOf(3), day), first);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memorySecretStore } from '#adapters/memory/secret-store.ts';
import { AppError } from '#domain/errors.ts';
import { listSourceKeys } from './source-keys.ts';

const context = { ledger: 'main', actor: 'test', role: 'owner', correlation: 'test' } as const;
const sources = [
  { name: 'yahoo', needsKey: false, state: 'on' },
  { name: 'eodhd', needsKey: true, state: 'off' },
] as const;

test('shows the ending of a key and when it was entered, never the key', async () => {
  const secrets = memorySecretStore({ now: () => Date.UTC(2026, 0, 5) });
  await secrets.put('main', 'eodhd', 'SECRET-KEY-1234');
  await secrets.put('other', 'yahoo', 'OF-ANOTHER-LEDGER');
  const listed = await listSourceKeys(secrets, context, sources);
  assert.deepEqual(listed, [
    { ...sources[0], key: null },
    { ...sources[1], key: { ending: '1234', enteredAt: '2026-01-05T00:00:00.000Z', readable: true } },
  ]);
});

test('says which key has to be entered anew, and hides no other failure', async () => {
  const secrets = memorySecretStore({ now: () => 0 });
  await secrets.put('main', 'eodhd', 'SECRET-KEY-1234');
  const failing = (error: Error) => ({ ...secrets, get: () => Promise.reject(error) });
  const lost = failing(new AppError('SECRET_UNREADABLE', 'lost'));
  assert.equal((await listSourceKeys(lost, context, sources))[1]?.key?.readable, false);
  const down = failing(new AppError('DATABASE_UNREACHABLE', 'down'));
  await assert.rejects(listSourceKeys(down, context, sources), { code: 'DATABASE_UNREACHABLE' });
});

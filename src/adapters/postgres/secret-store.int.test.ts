import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { secretStoreContract } from '#test/contracts/secret-store.contract.ts';
import { testDatabase } from '#test/support/database.ts';
import { givenSecretKey, secretKeyFile } from './secret-key.ts';
import { postgresSecretStore } from './secret-store.ts';

const { pool } = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'kontor-secrets-'));
after(() => rm(folder, { recursive: true }));
let folders = 0;
const emptyFolder = (): string => path.join(folder, String(folders++));
const clock = { now: () => 0 };

secretStoreContract('PostgreSQL', async (ofTest) => {
  await pool.query('delete from secrets');
  return postgresSecretStore(pool, secretKeyFile(emptyFolder()), ofTest);
});

const storedText = async (): Promise<string> => {
  const { rows } = await pool.query(`select secrets::text as plain, encode(data, 'escape') as data from secrets`);
  return JSON.stringify(rows);
};

test('keeps no readable trace of a secret in the database', async () => {
  const store = postgresSecretStore(pool, secretKeyFile(emptyFolder()), clock);
  const secret = 'SUPERSECRETKEY99';
  await store.put('traces', 'eodhd', secret);
  const first = await storedText();
  await store.put('traces', 'eodhd', secret);
  const second = await storedText();
  for (const text of [first, second]) {
    assert.ok(!text.includes('SUPERSECRET'));
    assert.ok(!text.includes(Buffer.from(secret).toString('hex')));
    assert.ok(!text.includes(Buffer.from(secret).toString('base64').slice(0, 12)));
  }
  assert.notEqual(first, second, 'the same secret is never encrypted the same way twice');
});

test('makes the key file at first use, for its owner alone, and one of it when many start at once', async () => {
  const directory = emptyFolder();
  const keys = Array.from({ length: 8 }, () => secretKeyFile(directory));
  assert.equal(await keys[0]!.read(), null, 'reading makes none');
  const made = await Promise.all(keys.map((key) => key.readOrMake()));
  assert.equal(new Set(made.map((key) => key.toString('hex'))).size, 1);
  const file = path.join(directory, 'secrets.key');
  assert.equal((await readFile(file)).length, 32);
  if (process.platform !== 'win32') assert.equal((await stat(file)).mode & 0o777, 0o600);
});

test('says so when the key file is lost, and takes the secret anew', async () => {
  const directory = emptyFolder();
  const store = postgresSecretStore(pool, secretKeyFile(directory), clock);
  await store.put('lost', 'eodhd', 'lost-secret-1');
  await rm(path.join(directory, 'secrets.key'));
  await assert.rejects(store.get('lost', 'eodhd'), {
    code: 'SECRET_UNREADABLE',
    message: /stored key of eodhd cannot be decrypted, because .*secrets\.key is missing.*anew/,
  });
  assert.equal((await store.list('lost')).length, 1, 'what is stored can still be seen');
  await store.put('lost', 'eodhd', 'new-secret-2');
  assert.equal(await store.get('lost', 'eodhd'), 'new-secret-2');
});

test('says so when another machine encrypted it, and reads it under a shared key', async () => {
  const [here, there] = [secretKeyFile(emptyFolder()), secretKeyFile(emptyFolder())];
  await postgresSecretStore(pool, there, clock).put('apart', 'eodhd', 'entered-there');
  await here.readOrMake();
  await assert.rejects(postgresSecretStore(pool, here, clock).get('apart', 'eodhd'), {
    code: 'SECRET_UNREADABLE',
    message: /another key than .*KONTOR_SECRETS_KEY/,
  });
  const shared = givenSecretKey(Buffer.alloc(32, 7));
  await postgresSecretStore(pool, shared, clock).put('apart', 'eodhd', 'entered-shared');
  assert.equal(await postgresSecretStore(pool, shared, clock).get('apart', 'eodhd'), 'entered-shared');
});

test('does not open a row that was changed or copied from another', async () => {
  const store = postgresSecretStore(pool, secretKeyFile(emptyFolder()), clock);
  await store.put('copied', 'eodhd', 'belongs-to-eodhd');
  await pool.query(`insert into secrets select ledger, 'alphavantage', key_id, nonce, data, ending, entered_at
    from secrets where ledger = 'copied'`);
  await pool.query(`update secrets set data = set_byte(data, 3, get_byte(data, 3) # 1)
    where ledger = 'copied' and name = 'eodhd'`);
  for (const name of ['alphavantage', 'eodhd'])
    await assert.rejects(store.get('copied', name), { code: 'SECRET_UNREADABLE', message: /damaged/ });
});

test('says what is wrong with a key file', async () => {
  const directory = await mkdtemp(path.join(folder, 'short-'));
  const file = path.join(directory, 'secrets.key');
  await writeFile(file, 'short');
  await assert.rejects(secretKeyFile(directory).readOrMake(), {
    code: 'SECRET_UNREADABLE',
    message: /expected 32 bytes, found 5/,
  });
  await chmod(file, 0o600);
  await rm(file);
  await writeFile(path.join(directory, 'file'), '');
  await assert.rejects(secretKeyFile(path.join(directory, 'file')).readOrMake(), { code: 'SECRET_UNREADABLE' });
});

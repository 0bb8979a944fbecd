import { AppError } from '#domain/errors.ts';
import type { Clock } from '#ports/clock.ts';
import type { SecretStore } from '#ports/secret-store.ts';
import type { Connection } from './connection.ts';
import { openSecret, type SealedSecret, sealSecret, secretKeyId } from './seal-secret.ts';
import type { SecretKey } from './secret-key.ts';

/** The table `secrets`; the key that encrypts it lies elsewhere. */
export const postgresSecretStore = (connection: Connection, key: SecretKey, clock: Clock): SecretStore => ({
  async put(ledger, name, secret) {
    const { keyId, nonce, data } = sealSecret(await key.readOrMake(), ledger, name, secret);
    await connection.query(
      `insert into secrets (ledger, name, key_id, nonce, data, ending, entered_at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (ledger, name) do update set key_id = excluded.key_id, nonce = excluded.nonce, data = excluded.data,
         ending = excluded.ending, entered_at = excluded.entered_at`,
      [ledger, name, keyId, nonce, data, secret.slice(-4), clock.now()],
    );
  },

  async get(ledger, name) {
    const { rows } = await connection.query<SealedSecret>(
      'select key_id as "keyId", nonce, data from secrets where ledger = $1 and name = $2',
      [ledger, name],
    );
    const sealed = rows[0];
    return sealed === undefined ? null : opened(key, await key.read(), ledger, name, sealed);
  },

  async list(ledger) {
    const { rows } = await connection.query<{ name: string; ending: string; enteredAt: number }>(
      `select name, ending, entered_at::float8 as "enteredAt" from secrets where ledger = $1 order by name collate "C"`,
      [ledger],
    );
    return rows;
  },

  async remove(ledger, name) {
    await connection.query('delete from secrets where ledger = $1 and name = $2', [ledger, name]);
  },
});

const opened = (
  { place }: SecretKey,
  key: Buffer | null,
  ledger: string,
  name: string,
  sealed: SealedSecret,
): string => {
  const remedy = `Enter the key of ${name} anew; where several machines share this database, give them all the same KONTOR_SECRETS_KEY.`;
  if (key === null) throw unreadable(name, `cannot be decrypted, because ${place} is missing. ${remedy}`);
  if (secretKeyId(key) !== sealed.keyId)
    throw unreadable(name, `was encrypted with another key than ${place} has. ${remedy}`);
  const secret = openSecret(key, ledger, name, sealed);
  if (secret === null) throw unreadable(name, `was damaged in the database. Enter the key of ${name} anew.`);
  return secret;
};

const unreadable = (name: string, what: string): AppError =>
  new AppError('SECRET_UNREADABLE', `The stored key of ${name} ${what}`, { details: { name } });

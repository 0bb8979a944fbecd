import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

export type SealedSecret = { readonly keyId: string; readonly nonce: Buffer; readonly data: Buffer };

const algorithm = 'aes-256-gcm';
const tagBytes = 16;

/** Tells keys apart without telling them. */
export const secretKeyId = (key: Buffer): string =>
  createHash('sha256').update('kontor secret key\0').update(key).digest('hex').slice(0, 16);

/** The ciphertext is bound to its ledger and name: copied to another row it opens no more. */
const boundTo = (ledger: string, name: string): Buffer => Buffer.from(JSON.stringify(['secret', ledger, name]));

export const sealSecret = (key: Buffer, ledger: string, name: string, secret: string): SealedSecret => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(boundTo(ledger, name));
  const data = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { keyId: secretKeyId(key), nonce, data };
};

/** Returns null where it was sealed with another key, for another row, or was changed since. */
export const openSecret = (
  key: Buffer,
  ledger: string,
  name: string,
  { nonce, data }: Pick<SealedSecret, 'nonce' | 'data'>,
): string | null => {
  if (data.length < tagBytes) return null;
  const cut = data.length - tagBytes;
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
    .setAAD(boundTo(ledger, name))
    .setAuthTag(data.subarray(cut));
  try {
    return Buffer.concat([decipher.update(data.subarray(0, cut)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
};

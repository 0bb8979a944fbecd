import { hash } from 'node:crypto';

/** An id is this many bytes, written as two hexadecimal digits each. */
export const deterministicIdBytes = 13;

/**
 * Returns an id that depends on nothing but its parts: the first 26 hexadecimal digits (104 bits) of the SHA-256 of
 * the parts, each with its length before it, so that ('ab', 'c') and ('a', 'bc') differ.
 */
export const deterministicId = (...parts: readonly string[]): string => {
  let text = '';
  for (const part of parts) text += `${part.length}:${part}`;
  return hash('sha256', text, 'hex').slice(0, 2 * deterministicIdBytes);
};

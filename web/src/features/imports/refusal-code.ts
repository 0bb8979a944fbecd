import { isApiError } from '#web/shared/api/http.ts';

const known = [
  'FILE_EMPTY',
  'FILE_BINARY',
  'FORMAT_UNKNOWN',
  'FORMAT_NOT_EXECUTIONS',
  'FILE_TOO_LARGE',
  'NOT_FOUND',
  'NOT_ALLOWED',
] as const;
export type KnownRefusal = (typeof known)[number];

/** Returns the code of a refusal that the wizard has words and a next step for; null for any other failure. */
export const knownRefusal = (error: unknown): KnownRefusal | null =>
  (isApiError(error) && known.find((code) => code === error.code)) || null;

/** Whether a file that is not imported can be checked against the ledger. */
export const isCheckable = (error: unknown): boolean =>
  isApiError(error) && error.code === 'FORMAT_NOT_EXECUTIONS' && error.details.checkable === true;

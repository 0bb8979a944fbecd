import { type ErrorDetails, isAppError } from '#domain/errors.ts';

/**
 * What went wrong with a call, so that it can be said in any language; `detail` belongs to it.
 *
 * `status`: an answer with this HTTP status alone. `timeout`: none in time. `connection`: none at all, in the words of a library.
 * `form`: an answer of another form than is known. `folder`: this folder cannot be read. `no-key`: none is entered. `said`: the
 * source's own words.
 */
export const faultCodes = ['status', 'timeout', 'connection', 'form', 'folder', 'no-key', 'said'] as const;
export type SourceFault = { readonly code: (typeof faultCodes)[number]; readonly detail: string | null };

/** Returns a fault as the details of an error carry it. */
export const faultDetails = ({ code, detail }: SourceFault): ErrorDetails => ({
  fault: code,
  ...(detail !== null && { faultDetail: detail }),
});

/** Returns the fault that an error carries; null where it carries none. */
export const faultIn = (error: unknown): SourceFault | null => {
  if (!isAppError(error)) return null;
  const code = faultCodes.find((one) => one === error.details.fault);
  const detail = error.details.faultDetail;
  return code === undefined ? null : { code, detail: typeof detail === 'string' ? detail : null };
};

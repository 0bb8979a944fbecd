import { isAppError } from '#domain/errors.ts';
import { faultCodes, faultIn, type SourceFault } from '#domain/market/source-fault.ts';

/** Why rates did not come: in a code with what belongs to it, and in English. `day` of `not-published`, ISO. */
export type RateFailure = {
  readonly code: 'limited' | 'unreachable' | 'not-published';
  readonly fault: SourceFault | null;
  readonly day: string | null;
  readonly message: string;
};

/** Returns the failure of an error that a source of rates throws. */
export const rateFailureOf = (error: Error): RateFailure => ({
  code: isAppError(error, 'SOURCE_LIMITED') ? 'limited' : 'unreachable',
  fault: faultIn(error),
  day: null,
  message: error.message,
});

export const notPublished = (day: string): RateFailure => ({
  code: 'not-published',
  fault: null,
  day,
  message: `The rates of ${day} are not published yet.`,
});

/** Returns a failure as it is kept, in one text. */
export const keptFailure = (failure: RateFailure): string => JSON.stringify(failure);

/** Reads what `keptFailure` wrote; of what was kept before, the words alone are known. */
export const readFailure = (kept: string): RateFailure => {
  if (!kept.startsWith('{')) return { code: 'unreachable', fault: null, day: null, message: kept };
  const { code, fault, day, message } = JSON.parse(kept) as RateFailure;
  return { code, fault: fault !== null && faultCodes.includes(fault.code) ? fault : null, day, message };
};

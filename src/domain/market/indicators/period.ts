import { AppError } from '#domain/errors.ts';

/** Returns a number of bars. @throws AppError `INVALID_VALUE` unless it is a whole number from `least` to 100 000. */
export const checkedPeriod = (period: number, least = 1): number => {
  if (Number.isInteger(period) && period >= least && period <= 100_000) return period;
  throw new AppError('INVALID_VALUE', `A period is a whole number of bars from ${least} to 100000, not ${period}.`);
};

import { AppError, isAppError } from '#domain/errors.ts';
import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import { candleInstrumentIn } from './candle-instrument.ts';

type Asked = { readonly instrument: string; readonly from?: string | undefined; readonly to?: string | undefined };

/**
 * Returns the id of the instrument that a request names; the range that it asks for decides the decade of `MNQH5`.
 *
 * @throws AppError `INVALID_INPUT`, which names the parameter
 */
export const askedInstrument = (directory: InstrumentDirectory, { instrument, from, to }: Asked): string => {
  const at = from ?? to;
  try {
    return candleInstrumentIn(directory, instrument, at === undefined ? undefined : Date.parse(at));
  } catch (error) {
    if (!isAppError(error) || error.code !== 'INVALID_VALUE') throw error;
    throw new AppError('INVALID_INPUT', `query: instrument: ${error.message}`, {
      details: { part: 'query', field: 'instrument', expected: 'an instrument such as MNQ MAR25', found: instrument },
      cause: error,
    });
  }
};

import { AppError } from '#domain/errors.ts';

/**
 * Finished trades as columns of one length, in the order in which they were closed (streaks, runs and the money curve
 * follow it). All of one currency.
 *
 * Amounts are in whole parts of which `unitsPerMoney` make one unit of the currency (1 where they are in the currency
 * itself): sums of whole parts are exact, and figures come out in the currency. NaN says "not known" where the text below
 * allows it; a column that nobody knows is null.
 */
export type TradeColumns = {
  readonly unitsPerMoney: number;
  /** After commission. */
  readonly net: Float64Array;
  /** Before commission. */
  readonly gross: Float64Array;
  /** What was paid, above 0 as a rule. */
  readonly commission: Float64Array;
  /** 1 long, −1 short. */
  readonly side: Int8Array;
  /** From the first fill to the last, in milliseconds; may be NaN. */
  readonly durationMs: Float64Array | null;
  /** Net result over the risk that was planned; NaN without a planned stop. */
  readonly riskMultiple: Float64Array | null;
  /** Furthest against the holder, before commission, 0 or negative; NaN where no candles say. */
  readonly mae: Float64Array | null;
  /** Furthest for the holder, before commission, 0 or positive; NaN where no candles say. */
  readonly mfe: Float64Array | null;
};

/**
 * Checks that all columns are of one length.
 *
 * @throws AppError `INVALID_VALUE`
 */
export const checkTradeColumns = (columns: TradeColumns): void => {
  const { net, gross, commission, side, durationMs, riskMultiple, mae, mfe } = columns;
  const others = [gross, commission, side, durationMs, riskMultiple, mae, mfe].filter((column) => column !== null);
  if (others.every(({ length }) => length === net.length)) return;
  throw new AppError('INVALID_VALUE', 'Columns of trades are of one length.', {
    details: { expected: net.length, found: others.map(({ length }) => String(length)) },
  });
};

/** The values of a column that are known; the column itself where all are. */
export const knownValues = (column: Float64Array): Float64Array => {
  let sum = 0;
  for (let index = 0; index < column.length; index += 1) sum += column[index]!;
  return Number.isNaN(sum) ? column.filter((value) => !Number.isNaN(value)) : column;
};

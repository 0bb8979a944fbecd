/** Units of an instrument in a depot, or money of a currency in an account: what has a value of its own each day. */
export type PortfolioLine = {
  readonly account: string;
  /** null: money. */
  readonly instrument: string | null;
  /** That its price is in; of money, its own. */
  readonly currency: string;
  /** Worth of one unit at a price of 1: 100 of an option on 100 shares, 0.01 of a bond in percent, 1 of money. */
  readonly multiplier: number;
  readonly held: HeldCourse;
};

/** What a line holds from the end of a day on, until the next entry. Ascending by `days`, each once. */
export type HeldCourse = {
  /** Days since 1970-01-01. */
  readonly days: Int32Array;
  /** Units, or money; below zero where they are owed. */
  readonly units: Float64Array;
  /**
   * What is taken off units × price, in the currency of the line: the worth of an open futures position at its entry, so
   * that what counts is its open result; 0 of everything that is paid for in full.
   */
  readonly offset: Float64Array;
};

/**
 * What one activity does to one line. Amounts of `worth`, `income`, `fee` and `tax` are in the base currency; they are what
 * the books hold, brought there at the rate of the day.
 *
 * Over the lines of one activity, Σ worth = what came from outside + Σ income − Σ fee − Σ tax: money does not appear or vanish.
 */
export type Movement = {
  /** Index of the line. */
  readonly line: number;
  /** Ties the movements of one activity together; those of one follow each other. */
  readonly activity: number;
  /** Days since 1970-01-01. */
  readonly day: number;
  /** What went into the line (above zero) or out of it. */
  readonly worth: number;
  /** The same in the currency of the line. */
  readonly worthInCurrency: number;
  readonly income: number;
  readonly fee: number;
  readonly tax: number;
};

/** Movements as columns. */
export type MovementColumns = {
  readonly line: Int32Array;
  readonly activity: Int32Array;
  readonly day: Int32Array;
  readonly worth: Float64Array;
  readonly worthInCurrency: Float64Array;
  readonly income: Float64Array;
  readonly fee: Float64Array;
  readonly tax: Float64Array;
};

export const movementColumns = (movements: readonly Movement[]): MovementColumns => {
  const size = movements.length;
  const columns = {
    line: new Int32Array(size),
    activity: new Int32Array(size),
    day: new Int32Array(size),
    worth: new Float64Array(size),
    worthInCurrency: new Float64Array(size),
    income: new Float64Array(size),
    fee: new Float64Array(size),
    tax: new Float64Array(size),
  };
  for (let index = 0; index < size; index += 1) {
    const movement = movements[index]!;
    columns.line[index] = movement.line;
    columns.activity[index] = movement.activity;
    columns.day[index] = movement.day;
    columns.worth[index] = movement.worth;
    columns.worthInCurrency[index] = movement.worthInCurrency;
    columns.income[index] = movement.income;
    columns.fee[index] = movement.fee;
    columns.tax[index] = movement.tax;
  }
  return columns;
};

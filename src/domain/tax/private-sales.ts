import type { Cents } from './cents.ts';

/** A year's private sales of one person, after the year's own gains and losses are added up. */
export type PrivateSalesYear = {
  readonly year: number;
  readonly net: Cents;
  readonly limit: Cents;
  /** Losses of earlier years as a tax office stated them, positive; null: those of the ledger's own years count. */
  readonly statedCarried: Cents | null;
};

export type PrivateSalesResult = {
  readonly year: number;
  readonly net: Cents;
  readonly limit: Cents;
  /** The gain stays below the limit: all of it is free. From the limit on all of it is taxable. */
  readonly belowLimit: boolean;
  readonly carriedIn: Cents;
  readonly carriedUsed: Cents;
  /** Of the next year's loss, what goes back into this one. */
  readonly carriedBack: Cents;
  /** Of this year's loss, what goes back into the year before. */
  readonly sentBack: Cents;
  readonly carriedOut: Cents;
  readonly taxable: Cents;
};

/**
 * Applies the limit and carries losses over years, ascending and without a gap: first back into the year before, then forward.
 * The limit looks at the gain before losses of other years; it is a cliff.
 *
 * @see EStG § 23 (3) sentences 5, 7 and 8
 */
export const privateSalesOverYears = (years: readonly PrivateSalesYear[]): readonly PrivateSalesResult[] => {
  const results: PrivateSalesResult[] = [];
  let carried = 0;
  for (const { year, net, limit, statedCarried } of years) {
    const carriedIn = statedCarried ?? carried;
    const belowLimit = net >= 0 && net < limit;
    const gain = belowLimit ? 0 : Math.max(0, net);
    const loss = Math.max(0, -net);
    const carriedUsed = Math.min(carriedIn, gain);
    const previous = results.at(-1);
    const sentBack = Math.min(loss, previous?.taxable ?? 0);
    if (previous !== undefined && sentBack > 0)
      results[results.length - 1] = { ...previous, carriedBack: sentBack, taxable: previous.taxable - sentBack };
    const carriedOut = carriedIn - carriedUsed + loss - sentBack;
    results.push({
      year,
      net,
      limit,
      belowLimit,
      carriedIn,
      carriedUsed,
      carriedBack: 0,
      sentBack,
      carriedOut,
      taxable: gain - carriedUsed,
    });
    carried = carriedOut;
  }
  return results;
};

/** Rewards of one person and year: below the limit they are free, from it on all of it is taxable (EStG § 22 no. 3 sentence 2). */
export const taxableRewards = (sum: Cents, limit: Cents): Cents => (sum < limit ? 0 : sum);

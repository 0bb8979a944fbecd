/** What the lots need to know of an instrument. */
export type LotTerms = {
  /** `worth`: paid when it is bought; `difference`: a future, whose gain or loss is paid when it is closed. */
  readonly settles: 'worth' | 'difference';
  /** Money per 1.0 of the price and unit, exact decimal text: 1 for a share, 0.01 for a bond in percent; null: unknown. */
  readonly multiplier: string | null;
};

/** Says the terms of an instrument by its canonical id; null: the instrument is not known. */
export type FindLotTerms = (instrument: string) => LotTerms | null;

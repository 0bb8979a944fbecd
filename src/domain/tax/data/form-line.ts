/** Which amount of a year a line of a form takes. */
export const lineFormulas = [
  'personal-tariff-check',
  'withholding-review',
  'church-tax-declaration',
  'bank-income',
  'bank-share-gains',
  'bank-forward-gains',
  'bank-replacement-base',
  'certified-other-losses',
  'certified-share-losses',
  'allowance-at-banks',
  'allowance-elsewhere',
  'domestic-income',
  'foreign-income',
  'foreign-income-without-forward-losses',
  'share-gains',
  'forward-gains',
  'other-losses',
  'other-losses-without-forwards',
  'share-losses',
  'share-losses-without-worthless',
  'forward-losses',
  'worthless-losses',
  'withheld-capital-gains-tax',
  'withheld-solidarity-surcharge',
  'withheld-church-tax',
  'foreign-tax-credited',
  'foreign-tax-creditable',
  'fund-distributions',
  'fund-lump-sums',
  'fund-gains',
  'fund-deemed-gains',
  'crypto-sold',
  'crypto-description',
  'crypto-dates',
  'crypto-price',
  'crypto-cost',
  'crypto-expenses',
  'crypto-gain',
  'other-goods-gain',
  'private-sales-total',
  'rewards',
] as const;
export type LineFormula = (typeof lineFormulas)[number];

/** One line of a printed form. `kz`: the key beside it for person A and B; null where it was not read. */
export type FormLineRule = {
  readonly line: string;
  readonly kz: readonly [string, string] | null;
  readonly formula: LineFormula;
  /** Of KAP-INV: the type of fund that the line is for. */
  readonly fundType?: 'equity' | 'mixed' | 'real-estate' | 'foreign-real-estate' | 'other';
};

export const formNames = ['KAP', 'KAP-INV', 'SO'] as const;
export type FormName = (typeof formNames)[number];

/** The lines of one form in one year. A year that is not here is not released. */
export type FormMapping = {
  readonly form: FormName;
  readonly year: number;
  /** Whether the print of the year itself was read. */
  readonly verified: boolean;
  readonly source: string;
  readonly lines: readonly FormLineRule[];
};

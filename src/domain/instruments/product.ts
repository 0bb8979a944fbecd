/**
 * What is traded under a root symbol, with everything needed to value a fill. Amounts are exact decimal text.
 */
export type Product = {
  /** The exchange's own symbol, upper case: `MNQ`, `6E`. */
  readonly root: string;
  readonly name: string;
  readonly exchange: string;
  /** Money per 1.0 of the quoted price and contract, in `currency`. */
  readonly pointValue: string;
  /** The smallest step of the quoted price. */
  readonly tickSize: string;
  readonly currency: string;
  /** Key of `sessionCalendars`. */
  readonly calendar: string;
  /** Where the data comes from. */
  readonly source: string;
  /** ISO date on which it was read or entered. */
  readonly asOf: string;
  /** Entered by a person, not shipped. */
  readonly custom: boolean;
  readonly spellings: ProductSpellings;
};

/** Where a product's data comes from, and what is to be known of it; the code is for ever, how it is said is not. */
export const productNotes = ['specification', 'cross-checked', 'tick-was-half', 'tick-unverified', 'by-hand'] as const;
export type ProductNote = (typeof productNotes)[number];

/** Says a note in English. */
export const productNoteText = (note: ProductNote, exchange: string): string =>
  ({
    specification: `Contract specifications of ${exchange}.`,
    'cross-checked': 'Point value cross-checked with a second source.',
    'tick-was-half': 'The tick was 0.5 before.',
    'tick-unverified': 'The tick size is unverified.',
    'by-hand': 'Entered by hand',
  })[note];

/** The product's root on each platform; null where the platform does not carry it. */
export type ProductSpellings = {
  readonly ninjatrader: string;
  readonly tradovate: string | null;
  readonly rithmic: string | null;
  /** The continuous contract, for instance `MNQ=F`. */
  readonly yahoo: string | null;
};

export type ProductCatalogue = {
  readonly products: readonly Product[];
  /** Returns the product of a root or null: nothing has a default multiplier. */
  find(root: string): Product | null;
};

/** What a person enters about a product that is not shipped. */
export type ProductFacts = Pick<
  Product,
  'root' | 'name' | 'exchange' | 'pointValue' | 'tickSize' | 'currency' | 'calendar'
>;

/** Returns the product of what a person entered on `asOf` (ISO date). */
export const customProduct = (facts: ProductFacts, asOf: string): Product => ({
  ...facts,
  root: facts.root.toUpperCase(),
  source: productNoteText('by-hand', facts.exchange),
  asOf,
  custom: true,
  spellings: { ninjatrader: facts.root.toUpperCase(), tradovate: null, rithmic: null, yahoo: null },
});

/** Returns what is shipped and `custom` together; a custom product stands before the shipped one of its root. */
export const catalogueOf = (shipped: readonly Product[], custom: readonly Product[]): ProductCatalogue => {
  const byRoot = new Map([...shipped, ...custom].map((product) => [product.root, product]));
  const products = [...byRoot.values()].sort((a, b) => (a.root < b.root ? -1 : 1));
  return { products, find: (root) => byRoot.get(root.toUpperCase()) ?? null };
};

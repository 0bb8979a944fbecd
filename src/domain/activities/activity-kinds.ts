/**
 * Every kind of movement that a portfolio knows, with its written effect. The fold over lots, the fold over cash, the
 * forms and the reference page are made from this table; a type that is not here does not exist.
 */
export const activityTypes = {
  buy: {
    needs: ['instrument', 'quantity', 'worth'],
    cash: 'pays',
    units: 'adds',
    cost: 'adds',
    flow: 'none',
    tax: 'none',
  },
  sell: {
    needs: ['instrument', 'quantity', 'worth'],
    cash: 'receives',
    units: 'takes',
    cost: 'releases',
    flow: 'none',
    tax: 'disposal',
  },
  /** Sells what is not held: opens or adds to a short position; writes an option. */
  short: {
    needs: ['instrument', 'quantity', 'worth'],
    cash: 'receives',
    units: 'takes',
    cost: 'adds',
    flow: 'none',
    tax: 'premium',
  },
  /** Buys back what was sold short; closes a written option. */
  cover: {
    needs: ['instrument', 'quantity', 'worth'],
    cash: 'pays',
    units: 'adds',
    cost: 'releases',
    flow: 'none',
    tax: 'disposal',
  },
  /** Of a share, or the distribution of a fund: which one, the instrument says. */
  dividend: {
    needs: ['instrument', 'worth'],
    cash: 'receives',
    units: 'none',
    cost: 'none',
    flow: 'none',
    tax: 'income',
  },
  /** On an account, or the coupon of a bond. */
  interest: { needs: ['worth'], cash: 'receives', units: 'none', cost: 'none', flow: 'none', tax: 'income' },
  /** Debit interest, paid. */
  'interest-charge': { needs: ['worth'], cash: 'pays', units: 'none', cost: 'none', flow: 'none', tax: 'none' },
  fee: { needs: ['worth'], cash: 'pays', units: 'none', cost: 'none', flow: 'none', tax: 'none' },
  'fee-refund': { needs: ['worth'], cash: 'receives', units: 'none', cost: 'none', flow: 'none', tax: 'none' },
  /** Tax booked on its own; what it is made of stands in `withheld`. */
  tax: { needs: ['withheld'], cash: 'pays', units: 'none', cost: 'none', flow: 'none', tax: 'withholding' },
  /** Tax paid back, by losses set off within the year for instance; `withheld` has it below zero. */
  'tax-refund': {
    needs: ['withheld'],
    cash: 'receives',
    units: 'none',
    cost: 'none',
    flow: 'none',
    tax: 'withholding',
  },
  deposit: { needs: ['worth'], cash: 'receives', units: 'none', cost: 'none', flow: 'in', tax: 'none' },
  withdrawal: { needs: ['worth'], cash: 'pays', units: 'none', cost: 'none', flow: 'out', tax: 'none' },
  /** One currency of an account into another: `gross` of `currency` leaves, `counter.amount` of `counter.currency` comes. */
  'currency-exchange': {
    needs: ['worth', 'counter-money'],
    cash: 'exchanges',
    units: 'none',
    cost: 'none',
    flow: 'none',
    tax: 'currency',
  },
  /** Units come from another depot or wallet, with their lots. */
  'transfer-in': {
    needs: ['instrument', 'quantity'],
    cash: 'none',
    units: 'adds',
    cost: 'moves',
    flow: 'units',
    tax: 'none',
  },
  /** Units leave for another depot or wallet; the oldest lots go first. */
  'transfer-out': {
    needs: ['instrument', 'quantity'],
    cash: 'none',
    units: 'takes',
    cost: 'moves',
    flow: 'units',
    tax: 'none',
  },
  /** `ratio.new` units for `ratio.old`: a split, a reverse split, bonus shares. */
  split: { needs: ['instrument', 'ratio'], cash: 'none', units: 'scales', cost: 'none', flow: 'none', tax: 'none' },
  /** New units of `counter.instrument`; `costShare` of the old cost goes with them. */
  'spin-off': {
    needs: ['instrument', 'counter-units', 'cost-share'],
    cash: 'none',
    units: 'adds-other',
    cost: 'shares',
    flow: 'none',
    tax: 'none',
  },
  /** All units become `counter.quantity` units of `counter.instrument`, with their dates and cost; `gross` is cash beside them. */
  merger: {
    needs: ['instrument', 'counter-units'],
    cash: 'may-receive',
    units: 'replaces',
    cost: 'moves',
    flow: 'none',
    tax: 'income',
  },
  /** The same thing under a new name: merger one to one without cash. */
  'isin-change': {
    needs: ['instrument', 'counter-instrument'],
    cash: 'none',
    units: 'replaces',
    cost: 'moves',
    flow: 'none',
    tax: 'none',
  },
  /** Subscription rights come in, at no cost. */
  rights: {
    needs: ['instrument', 'counter-units'],
    cash: 'none',
    units: 'adds-other',
    cost: 'none',
    flow: 'none',
    tax: 'none',
  },
  /** Money back that is no income: it lowers the cost of the lots, by quantity. */
  'return-of-capital': {
    needs: ['instrument', 'worth'],
    cash: 'receives',
    units: 'none',
    cost: 'lowers',
    flow: 'none',
    tax: 'none',
  },
  /** Units are taken off the books without worth: worthless, or delisted. */
  delisting: {
    needs: ['instrument', 'quantity'],
    cash: 'none',
    units: 'takes',
    cost: 'releases',
    flow: 'none',
    tax: 'disposal',
  },
  /** A bond is paid back. */
  redemption: {
    needs: ['instrument', 'quantity', 'worth'],
    cash: 'receives',
    units: 'takes',
    cost: 'releases',
    flow: 'none',
    tax: 'disposal',
  },
  /** An option, a warrant or a future ends, held or written; `worth` is what is paid at the end, nothing where it is zero. */
  expiry: {
    needs: ['instrument', 'quantity'],
    cash: 'may-receive',
    units: 'closes',
    cost: 'releases',
    flow: 'none',
    tax: 'disposal',
  },
  /** A held option is used, or a written one is claimed: it ends, and its delivery is a buy or sell of its own. */
  exercise: {
    needs: ['instrument', 'quantity'],
    cash: 'none',
    units: 'closes',
    cost: 'into-delivery',
    flow: 'none',
    tax: 'none',
  },
  /** Units of one coin for units of another. */
  swap: {
    needs: ['instrument', 'quantity', 'counter-units', 'worth'],
    cash: 'none',
    units: 'exchanges',
    cost: 'releases',
    flow: 'none',
    tax: 'disposal',
  },
  /** From staking, lending or an airdrop: worth of the day is income and cost. */
  reward: {
    needs: ['instrument', 'quantity', 'worth'],
    cash: 'none',
    units: 'adds',
    cost: 'adds',
    flow: 'none',
    tax: 'reward',
  },
  /** A fund's dividend goes into new units at once: both in one row. */
  reinvestment: {
    needs: ['instrument', 'quantity', 'worth'],
    cash: 'none',
    units: 'adds',
    cost: 'adds',
    flow: 'none',
    tax: 'income',
  },
  /** The bank taxed the advance lump sum of a fund; `worth` is the sum before the exempt part, for `quantity` units. */
  'advance-lump-sum': {
    needs: ['instrument', 'worth'],
    cash: 'none',
    units: 'none',
    cost: 'none',
    flow: 'none',
    tax: 'lump-sum',
  },
  /** What a prop firm paid out: no income from capital. */
  payout: { needs: ['worth'], cash: 'receives', units: 'none', cost: 'none', flow: 'in', tax: 'none' },
} as const satisfies Record<string, ActivityEffect>;

export type ActivityType = keyof typeof activityTypes;

export type ActivityNeed =
  | 'instrument'
  | 'quantity'
  /** `gross`, or `quantity` and `price`. */
  | 'worth'
  | 'ratio'
  | 'withheld'
  | 'cost-share'
  | 'counter-instrument'
  | 'counter-units'
  | 'counter-money';

/**
 * What a type does. Taxes and fees that stand in the same row move cash beside it. On a future, `buy` and `sell` move no
 * cash for their worth: what a closing gains or loses is paid then.
 */
export type ActivityEffect = {
  readonly needs: readonly ActivityNeed[];
  readonly cash: 'none' | 'pays' | 'receives' | 'may-receive' | 'exchanges';
  readonly units:
    | 'none'
    | 'adds'
    | 'takes'
    /** Takes what is held, or adds what is owed: whichever leads to zero. */
    | 'closes'
    | 'scales'
    | 'replaces'
    /** Adds units of the other instrument. */
    | 'adds-other'
    /** Takes units of the one and adds units of the other. */
    | 'exchanges';
  readonly cost: 'none' | 'adds' | 'releases' | 'moves' | 'shares' | 'lowers' | 'into-delivery';
  /** Money or units that come from outside the portfolio or leave it; `units`: unless the other depot is one of its own. */
  readonly flow: 'none' | 'in' | 'out' | 'units';
  readonly tax:
    | 'none'
    | 'income'
    | 'disposal'
    /** Income when received, where an option is written (EStG § 20 (1) no. 11). */
    | 'premium'
    | 'withholding'
    | 'currency'
    | 'reward'
    | 'lump-sum';
};

import { type Decimal, negate, parseDecimal } from '#domain/values/decimal.ts';

export const cashKinds = ['deposit', 'withdrawal', 'fee', 'payout', 'adjustment'] as const;
/** `payout`: profit that a prop firm paid out; `adjustment`: the broker's balance says otherwise, with its own sign. */
export type CashKind = (typeof cashKinds)[number];

/** What a movement does to the balance: a deposit adds its amount, an adjustment may do either, all else takes away. */
export const cashEffect = (kind: CashKind, amount: string): Decimal => {
  const value = parseDecimal(amount);
  return kind === 'deposit' || kind === 'adjustment' ? value : negate(value);
};

/** Whether a movement is money that came or went from outside; a fee is a cost and part of the return. */
export const isFlow = (kind: CashKind): boolean => kind !== 'fee';

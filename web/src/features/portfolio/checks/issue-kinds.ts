/** What may not fit or be missing, as the server calls it; the words are in both languages. */
export const issueKinds = [
  ...(['oversold', 'opposite-side', 'nothing-held', 'cost-unknown', 'transfer-unmatched'] as const),
  ...(['transfer-ambiguous', 'lost-in-transfer', 'delivery-unknown', 'multiplier-unknown', 'worth-unknown'] as const),
  ...(['return-exceeds-cost', 'return-in-other-currency', 'quantity-differs', 'negative-cash'] as const),
  ...(['settlement-differs', 'price-missing', 'rate-missing', 'multiplier-missing', 'instrument-unknown'] as const),
  ...(['typed-and-imported', 'account-left-out'] as const),
] as const;
export type IssueKind = (typeof issueKinds)[number];

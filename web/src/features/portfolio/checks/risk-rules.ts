/** The rules by their ids, in the server's order; their words are in both languages. */
export const riskRuleIds = [
  ...(['largest-share', 'largest-fund', 'largest-bond', 'top-five-shares', 'number-of-holdings'] as const),
  ...(['crypto', 'metals', 'leveraged-products', 'sector', 'country', 'home-country'] as const),
  ...(['foreign-currency', 'one-foreign-currency', 'idle-money', 'deposit-guarantee', 'debts'] as const),
  ...(['fees-of-year', 'fees-of-trades', 'turnover', 'exposure', 'owed', 'drawdown', 'volatility'] as const),
  ...(['distance-from-targets', 'unvalued'] as const),
] as const;
export type RiskRuleId = (typeof riskRuleIds)[number];

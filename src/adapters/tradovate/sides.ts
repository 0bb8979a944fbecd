export const sides = { buy: 'buy', sell: 'sell' } as const;
export const sideExpected = 'Buy or Sell';

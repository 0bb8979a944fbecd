/** Where the shipped parameters were read, and on which state of it they rest. */
export const sources = {
  incomeTaxAct: 'Einkommensteuergesetz, gesetze-im-internet.de, as of 2026-07-13',
  investmentTaxAct: 'Investmentsteuergesetz 2018, gesetze-im-internet.de, as of 2026-01-06',
  solidarityAct: 'Solidaritätszuschlaggesetz 1995, gesetze-im-internet.de, as of 2026-01-06',
  annualTaxAct2024: 'Jahressteuergesetz 2024, BGBl. 2024 I no. 387 of 2024-12-02',
  growthAct: 'Wachstumschancengesetz of 2024-03-27, BGBl. 2024 I no. 108',
  churchTaxActs: 'Church tax acts of the federal states; EStG § 51a (2b)',
  capitalLetter: 'BMF letter of 2025-05-14, IV C 1 - S 2252/00075/016/070',
  fundLetter: 'BMF letter of 2019-05-21 on the Investmentsteuergesetz, as amended',
  cryptoLetter: 'BMF letter of 2025-03-06, IV C 1 - S 2256/00042/064/043',
} as const;

import type { FormLineRule, FormMapping } from './form-line.ts';

const lines: readonly FormLineRule[] = [
  { line: '10', kz: ['162', '162'], formula: 'rewards' },
  { line: '41', kz: ['108', '108'], formula: 'crypto-sold' },
  { line: '42', kz: null, formula: 'crypto-description' },
  { line: '43', kz: null, formula: 'crypto-dates' },
  { line: '44', kz: null, formula: 'crypto-price' },
  { line: '45', kz: null, formula: 'crypto-cost' },
  { line: '46', kz: null, formula: 'crypto-expenses' },
  { line: '47', kz: null, formula: 'crypto-gain' },
  { line: '48–53', kz: null, formula: 'other-goods-gain' },
  { line: '54', kz: ['114', '115'], formula: 'private-sales-total' },
];

/** Only the prints of 2023 and 2024 were read. */
export const soForms: readonly FormMapping[] = [2023, 2024].map((year) => ({
  form: 'SO',
  year,
  verified: true,
  source: `Anlage SO ${year}`,
  lines,
}));

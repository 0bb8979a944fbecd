import type { FormLineRule, FormMapping } from './form-line.ts';

/** The order of the form. */
const types = ['equity', 'mixed', 'real-estate', 'foreign-real-estate', 'other'] as const;

const distributions = types.map(
  (fundType, index): FormLineRule => ({ line: String(4 + index), kz: null, formula: 'fund-distributions', fundType }),
);
const lumpSums = types.map(
  (fundType, index): FormLineRule => ({ line: String(9 + index), kz: null, formula: 'fund-lump-sums', fundType }),
);
const gains = types.flatMap((fundType, index): FormLineRule[] => [
  { line: String(14 + 3 * index), kz: null, formula: 'fund-gains', fundType },
  { line: String(16 + 3 * index), kz: null, formula: 'fund-deemed-gains', fundType },
]);

const source = 'Anleitung zur Anlage KAP-INV 2025';
const mapping = (year: number, lines: readonly FormLineRule[]): FormMapping => ({
  form: 'KAP-INV',
  year,
  verified: year === 2025,
  source: year === 2025 ? source : `${source}; the lines of ${year} by published line tables`,
  lines,
});

/** The forms of 2022 and 2023 have no lines of advance lump sums: there were none for 2021 and 2022. */
export const kapInvForms: readonly FormMapping[] = [
  mapping(2021, [...distributions, ...lumpSums, ...gains]),
  mapping(2022, [...distributions, ...gains]),
  mapping(2023, [...distributions, ...gains]),
  mapping(2024, [...distributions, ...lumpSums, ...gains]),
  mapping(2025, [...distributions, ...lumpSums, ...gains]),
];

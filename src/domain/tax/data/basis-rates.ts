/**
 * Basiszins of InvStG § 18 (4) by the year of the increase, as the Ministry of Finance published it; zero or below: no
 * advance lump sum for that year.
 */
export type BasisRate = {
  readonly year: number;
  readonly rate: string;
  readonly letter: string;
  readonly source: string;
};

const published = (year: number, rate: string, letter: string, gazette: string | null): BasisRate => ({
  year,
  rate,
  letter,
  source: `BMF letter of ${letter}${gazette === null ? '' : `, ${gazette}`}`,
});

export const basisRates: readonly BasisRate[] = [
  published(2018, '0.0087', '2018-01-04', 'BStBl 2018 I 249'),
  published(2019, '0.0052', '2019-01-09', 'BStBl 2019 I 58'),
  published(2020, '0.0007', '2020-01-29', 'BStBl 2020 I 218'),
  published(2021, '-0.0045', '2021-01-06', 'BStBl 2021 I 56'),
  published(2022, '-0.0005', '2022-01-07', 'BStBl 2022 I 122'),
  published(2023, '0.0255', '2023-01-04', 'BStBl 2023 I 178'),
  published(2024, '0.0229', '2024-01-05', 'BStBl 2024 I 154'),
  published(2025, '0.0253', '2025-01-10', 'BStBl 2025 I 273'),
  published(2026, '0.0320', '2026-01-13', null),
];

/** InvStG § 18 (1): the part of the basis rate that counts. */
export const basisRateShare = '0.7';

import type { FormLineRule, FormMapping, LineFormula } from './form-line.ts';

const line = (number: string, formula: LineFormula, kz: readonly [string, string] | null = null): FormLineRule => ({
  line: number,
  kz,
  formula,
});

const fromBanks = [
  line('4', 'personal-tariff-check'),
  line('5', 'withholding-review'),
  line('6', 'church-tax-declaration'),
  line('7', 'bank-income'),
  line('8', 'bank-share-gains'),
];
const certificates = [
  line('11', 'bank-replacement-base'),
  line('12', 'certified-other-losses'),
  line('13', 'certified-share-losses'),
  line('16', 'allowance-at-banks'),
  line('17', 'allowance-elsewhere'),
  line('18', 'domestic-income'),
];
const withheld = [
  line('37', 'withheld-capital-gains-tax'),
  line('38', 'withheld-solidarity-surcharge'),
  line('39', 'withheld-church-tax'),
  line('40', 'foreign-tax-credited'),
  line('41', 'foreign-tax-creditable'),
];

/** Up to 2024 losses of Termingeschäfte and of worthless things have lines of their own and are not in line 19. */
const upTo2024: readonly FormLineRule[] = [
  ...fromBanks,
  line('9', 'bank-forward-gains'),
  ...certificates,
  line('19', 'foreign-income-without-forward-losses'),
  line('20', 'share-gains', ['232', '432']),
  line('21', 'forward-gains', ['631', '831']),
  line('22', 'other-losses-without-forwards', ['235', '435']),
  line('23', 'share-losses-without-worthless', ['236', '436']),
  line('24', 'forward-losses', ['635', '835']),
  line('25', 'worthless-losses'),
  ...withheld,
];

const from2025: readonly FormLineRule[] = [
  ...fromBanks,
  ...certificates,
  line('19', 'foreign-income'),
  line('20', 'share-gains', ['232', '432']),
  line('22', 'other-losses', ['235', '435']),
  line('23', 'share-losses', ['236', '436']),
  ...withheld,
];

const instructions = (year: number): string => `Anleitung zur Anlage KAP ${year}`;

export const kapForms: readonly FormMapping[] = [
  ...[2021, 2022, 2023].map(
    (year): FormMapping => ({
      form: 'KAP',
      year,
      verified: false,
      source: `${instructions(2024)}, whose lines hold since 2021 by published line tables`,
      lines: upTo2024,
    }),
  ),
  { form: 'KAP', year: 2024, verified: true, source: instructions(2024), lines: upTo2024 },
  { form: 'KAP', year: 2025, verified: true, source: instructions(2025), lines: from2025 },
];

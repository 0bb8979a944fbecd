import type { TaxWords } from '#domain/tax/words/tax-words.ts';
import type { NamedTaxYear } from './read-tax-year.ts';
import type { TaxReportWords } from './tax-report-words.ts';

/** What the sections of a report are made with. */
export type ReportTexts = {
  readonly year: NamedTaxYear;
  readonly law: TaxWords;
  readonly own: TaxReportWords;
  readonly personName: (id: string) => string;
  readonly instrumentName: (id: string | null) => string | null;
};

/** Columns of a report; `width` is their part of the page. */
export const text = (title: string, width = 1) => ({ title, kind: 'text' as const, width });
export const amount = (title: string, width = 1) => ({ title, kind: 'amount' as const, width });

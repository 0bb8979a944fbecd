import type { LedgerContext } from '#application/ledger-context.ts';
import type { TaxExportQuery, TaxYearList, TaxYearView } from '#contract/tax.ts';
import type { OpenLotList, PlannedSaleRequest, TaxRoom, WhatIfSaleView } from '#contract/tax-plans.ts';
import type { TaxProfileEntry, TaxProfileProblemView, TaxProfileView } from '#contract/tax-profile.ts';
import type { Download } from './dependencies.ts';

/** What the routes ask of the German tax year. */
export interface TaxUseCases {
  taxYears(context: LedgerContext): Promise<TaxYearList>;
  taxYear(context: LedgerContext, year: number, person?: string): Promise<TaxYearView>;
  exportTaxYear(context: LedgerContext, year: number, query: TaxExportQuery): Promise<Download>;
  taxRoom(context: LedgerContext, year: number): Promise<TaxRoom>;
  openTaxLots(context: LedgerContext, date?: string): Promise<OpenLotList>;
  planTaxedSale(context: LedgerContext, sale: PlannedSaleRequest): Promise<WhatIfSaleView>;
  taxProfile(context: LedgerContext): Promise<TaxProfileView>;
  /** Says what does not fit in a profile, and keeps nothing. */
  checkTaxProfile(context: LedgerContext, profile: TaxProfileEntry): Promise<{ problems: TaxProfileProblemView[] }>;
  sayTaxProfile(context: LedgerContext, profile: TaxProfileEntry): Promise<TaxProfileView>;
  switchTaxProfile(context: LedgerContext, way: 'undo' | 'redo', change?: number): Promise<TaxProfileView>;
}

import type { z } from 'zod';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { DayEquity, IntradayDrawdowns } from '#contract/equity.ts';
import type { dayQuery } from '#contract/journal.ts';
import type { AccountLimits, limitsList, propPresetList } from '#contract/prop-rules.ts';
import type { StatisticsFilter } from '#contract/statistics.ts';

/** What needs the course of an equity by bars. */
export interface EquityUseCases {
  /** Where one account stands with the rules that it is under. */
  accountLimits(context: LedgerContext, id: string): Promise<AccountLimits>;
  /** Those of every account that is under rules. */
  limits(context: LedgerContext): Promise<z.infer<typeof limitsList>>;
  propPresets(context: LedgerContext): Promise<z.infer<typeof propPresetList>>;
  dayEquity(context: LedgerContext, query: z.infer<typeof dayQuery>): Promise<DayEquity>;
  intradayDrawdowns(context: LedgerContext, query: StatisticsFilter): Promise<IntradayDrawdowns>;
}

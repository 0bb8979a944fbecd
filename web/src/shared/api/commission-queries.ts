import { queryOptions } from '@tanstack/react-query';
import { commissionCheck } from '#contract/commissions.ts';
import { ask } from './http.ts';
import { apiBase } from './paths.ts';
import { queryText } from './query-text.ts';

/** What was booked against the plans, of one account or of all. */
export const commissionsQuery = (account: string | undefined) =>
  queryOptions({
    // Under the accounts: another plan is another answer.
    queryKey: ['accounts', 'commissions', account ?? null],
    queryFn: ({ signal }) =>
      ask(`${apiBase}/commissions${queryText({ account })}`, { answer: commissionCheck, signal }),
  });

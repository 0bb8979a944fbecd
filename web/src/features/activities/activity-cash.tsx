import Box from '@mui/material/Box';
import type { ActivityRow } from '#contract/activities.ts';
import { Result } from '#web/shared/figures/amount.tsx';

/** What an activity moves, one currency a line. */
export function ActivityCash({ cash }: { readonly cash: ActivityRow['cash'] }) {
  return (
    <Box component="span" sx={{ display: 'inline-grid', justifyItems: 'end' }}>
      {cash.map(({ account, currency, amount }) => (
        <Result key={`${account} ${currency}`} value={amount} currency={currency} />
      ))}
    </Box>
  );
}

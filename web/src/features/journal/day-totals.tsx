import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { DayTotals } from '#contract/journal.ts';
import { Result } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** Net result and count, one line a currency. */
export function DayTotalsLine({ totals }: { readonly totals: readonly DayTotals[] }) {
  const { t } = useTranslation();
  if (totals.length === 0)
    return (
      <Typography variant="body2" color="textSecondary">
        {t('journal.calendar.none')}
      </Typography>
    );
  return totals.map(({ currency, netPnl, positions, wins, losses }) => (
    <Box key={currency} sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', flexWrap: 'wrap' }}>
      <Box sx={{ fontSize: '1.125rem' }}>
        <Result value={netPnl} currency={currency} />
      </Box>
      <Typography variant="body2" color="textSecondary">
        {t('journal.calendar.positions', { count: positions })} · {t('journal.calendar.won', { wins, losses })}
      </Typography>
    </Box>
  ));
}

/** The same with gross and commission, as figures side by side. */
export function DayTotalsFigures({ totals }: { readonly totals: readonly DayTotals[] }) {
  const { t } = useTranslation();
  const format = useFormats();
  return totals.map(({ currency, netPnl, grossPnl, commission, positions, wins, losses }) => (
    <Box
      key={currency}
      component="dl"
      className="tabular"
      sx={{ m: 0, display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))' }}
    >
      {(
        [
          [t('journal.calendar.net'), <Result key="net" value={netPnl} currency={currency} />],
          [t('journal.calendar.gross'), <Result key="gross" value={grossPnl} currency={currency} />],
          [t('journal.calendar.commission'), format.money(commission, currency)],
          [t('journal.calendar.positions', { count: positions }), t('journal.calendar.won', { wins, losses })],
        ] as const
      ).map(([name, value]) => (
        <div key={name}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, fontWeight: 600 }}>
            {value}
          </Box>
        </div>
      ))}
    </Box>
  ));
}

import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { PositionPage } from '#contract/positions.ts';
import { Money, Result } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** The sums of everything that is filtered, a line per currency: amounts of two currencies are never added. */
export function TotalsStrip({ totals }: { readonly totals: PositionPage['totals'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Box
      role="group"
      aria-label={t('positions.totals')}
      className="tabular"
      // On a narrow screen a line scrolls, so the keyboard must reach it.
      tabIndex={0}
      sx={{
        display: 'grid',
        gap: 0.5,
        my: 1.5,
        overflowX: { xs: 'auto', md: 'visible' },
        fontSize: '0.8125rem',
        color: 'text.secondary',
      }}
    >
      {totals.map((sum) => (
        <Box
          key={sum.currency}
          sx={{
            display: 'flex',
            flexWrap: { xs: 'nowrap', md: 'wrap' },
            '& > *': { flexShrink: 0 },
            columnGap: 2.5,
            rowGap: 0.5,
            alignItems: 'baseline',
            '& b': { color: 'text.primary', fontWeight: 580 },
          }}
        >
          <b>{sum.currency}</b>
          <span>
            {t('positions.net')} <Result value={sum.netPnl} currency={sum.currency} />
          </span>
          <span>{t('positions.count', { count: sum.positions, shown: format.count(sum.positions) })}</span>
          {sum.open > 0 && <span>{t('positions.openCount', { shown: format.count(sum.open) })}</span>}
          <span>
            {t('positions.wins', { shown: format.count(sum.wins) })} ·{' '}
            {t('positions.losses', { shown: format.count(sum.losses) })}
          </span>
          <span>
            {t('positions.gross')} <Result value={sum.grossPnl} currency={sum.currency} />
          </span>
          <span>
            {t('positions.columns.commission')} <Money value={sum.commission} currency={sum.currency} />
          </span>
        </Box>
      ))}
    </Box>
  );
}

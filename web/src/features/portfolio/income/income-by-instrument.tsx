import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { IncomeView } from '#contract/portfolio.ts';
import { ShareBar } from '#web/features/portfolio/share-bar.tsx';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { Panel } from '#web/shared/page/panel.tsx';

/** Which holdings and accounts the income came from, the greatest first. */
export function IncomeByInstrument({ income: { payments, currency } }: { readonly income: IncomeView }) {
  const { t } = useTranslation();
  const money = useMoney();
  const whole = payments.reduce((sum, { gross }) => sum + gross, 0);
  const rows = [...Map.groupBy(payments, ({ instrument, name }) => instrument ?? name)]
    .map(([key, some]) => ({ key, name: some[0]?.name ?? key, gross: some.reduce((sum, one) => sum + one.gross, 0) }))
    .sort((one, other) => other.gross - one.gross);
  return (
    <Panel title={t('income.byInstrument')}>
      {rows.length === 0 ? (
        <Typography color="textSecondary">{t('income.nothing')}</Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
          {rows.map(({ key, name, gross }) => (
            <Box component="li" key={key} sx={{ display: 'grid', gap: 0.5 }}>
              <Box sx={{ display: 'flex', gap: 1 }}>
                <Box component="span" sx={{ flex: 1, minWidth: 0 }}>
                  {name}
                </Box>
                <Box component="span" className="tabular" sx={{ whiteSpace: 'nowrap' }}>
                  {money.plain(gross, currency)}
                </Box>
                <Box
                  component="span"
                  className="tabular"
                  sx={{ minWidth: 56, textAlign: 'right', color: 'text.secondary' }}
                >
                  {money.share(whole > 0 ? gross / whole : null)}
                </Box>
              </Box>
              <ShareBar share={whole > 0 ? gross / whole : null} />
            </Box>
          ))}
        </Box>
      )}
    </Panel>
  );
}

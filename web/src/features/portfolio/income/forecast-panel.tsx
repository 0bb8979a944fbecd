import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { IncomeView } from '#contract/portfolio.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterLink } from '#web/shared/page/router-link.tsx';

/** What the payments of the last twelve months would bring again on what is held today: an estimate, and called one. */
export function ForecastPanel({ income: { forecast, currency } }: { readonly income: IncomeView }) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const known = forecast.every(({ amount }) => amount !== null);
  const sum = forecast.reduce((total, { amount }) => total + (amount ?? 0), 0);
  return (
    <Panel title={t('income.forecast.title')} lead={t('income.forecast.lead')}>
      {forecast.length === 0 ? (
        <Typography color="textSecondary">{t('income.forecast.none')}</Typography>
      ) : (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <Alert severity="info">
            {t(known ? 'income.forecast.sum' : 'income.forecast.sumOfKnown', { sum: money.plain(sum, currency) })}
          </Alert>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
            {forecast.map(({ date, instrument, name, amount, inCurrency, currency: own, repeats }) => (
              <Box component="li" key={`${instrument} ${date} ${repeats.date}`} sx={{ display: 'flex', gap: 2 }}>
                <Box sx={{ flex: 1, minWidth: 0 }}>
                  <RouterLink to="/portfolio/holdings/$id" params={{ id: instrument }}>
                    {name}
                  </RouterLink>
                  <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
                    {t('income.forecast.repeats', {
                      date: format.isoDate(date),
                      repeated: format.isoDate(repeats.date),
                      perUnit: format.exact(String(Number(repeats.perUnit.toPrecision(6)))),
                      currency: own,
                    })}
                  </Box>
                </Box>
                <Box className="tabular" sx={{ whiteSpace: 'nowrap', textAlign: 'right' }}>
                  {`≈ ${amount === null ? money.plain(inCurrency, own) : money.plain(amount, currency)}`}
                </Box>
              </Box>
            ))}
          </Box>
        </Box>
      )}
    </Panel>
  );
}

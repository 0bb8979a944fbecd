import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { IncomeView } from '#contract/portfolio.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { heatColor, heatTable } from '#web/features/statistics/heat-style.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';

/** Months beside one another, years under one another, each with what it brought before taxes. */
export function IncomeCalendar({ income: { months, currency } }: { readonly income: IncomeView }) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const name = new Intl.DateTimeFormat(format.locale, { month: 'short', timeZone: 'UTC' });
  const gross = new Map(months.map((one) => [one.month, one.gross]));
  const most = Math.max(0, ...gross.values());
  const years = [...new Set(months.map(({ month }) => month.slice(0, 4)))].sort().reverse();
  const numbers = Array.from({ length: 12 }, (_, nth) => String(nth + 1).padStart(2, '0'));
  return (
    <Panel flush title={t('income.calendar')}>
      <Box sx={{ overflowX: 'auto', px: 1, pb: 1.5 }}>
        <Box component="table" aria-label={t('income.calendar')} sx={heatTable}>
          <thead>
            <tr>
              <th scope="col">{t('performance.months.year')}</th>
              {numbers.map((month) => (
                <th key={month} scope="col">
                  {name.format(Date.UTC(2024, Number(month) - 1, 1))}
                </th>
              ))}
              <th scope="col">{t('income.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {numbers.map((month) => {
                  const value = gross.get(`${year}-${month}`);
                  return (
                    <td key={month}>
                      {value !== undefined && (
                        <Box
                          className="tabular"
                          sx={{
                            px: 0.75,
                            py: 0.5,
                            borderRadius: 0.5,
                            whiteSpace: 'nowrap',
                            bgcolor: format.hidden ? 'action.hover' : heatColor(value, most),
                          }}
                        >
                          {money.plain(value, currency)}
                        </Box>
                      )}
                    </td>
                  );
                })}
                <Box component="td" className="tabular" sx={{ whiteSpace: 'nowrap', fontWeight: 600, px: 1 }}>
                  {money.plain(
                    months.filter(({ month }) => month.startsWith(year)).reduce((sum, one) => sum + one.gross, 0),
                    currency,
                  )}
                </Box>
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
    </Panel>
  );
}

import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { PortfolioPerformance } from '#contract/portfolio.ts';
import { heatColor, heatTable } from '#web/features/statistics/heat-style.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';

/** The time-weighted return of every month, each in the strength of its colour. */
export function MonthsTable({ rows }: { readonly rows: PortfolioPerformance['months'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const month = new Intl.DateTimeFormat(format.locale, { month: 'short', timeZone: 'UTC' });
  const names = Array.from({ length: 12 }, (_, nth) => month.format(Date.UTC(2024, nth, 1)));
  const all = rows.flatMap(({ months }) => months.filter((one) => one !== null));
  const most = Math.max(0, ...all.map(Math.abs));
  const cell = (value: number | null, strongest: number) =>
    value === null ? null : (
      <Box
        className="tabular"
        sx={{ px: 0.75, py: 0.5, borderRadius: 0.5, whiteSpace: 'nowrap', bgcolor: heatColor(value, strongest) }}
      >
        {format.signedPercent(value)}
      </Box>
    );
  return (
    <Panel flush title={t('performance.months.title')} lead={t('performance.months.lead')}>
      <Box sx={{ overflowX: 'auto', px: 1, pb: 1.5 }}>
        <Box component="table" aria-label={t('performance.months.title')} sx={heatTable}>
          <thead>
            <tr>
              <th scope="col">{t('performance.months.year')}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
              <th scope="col">{t('performance.months.total')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ year, months, total }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                {names.map((name, nth) => (
                  <td key={name}>{cell(months[nth] ?? null, most)}</td>
                ))}
                <td>{cell(total, Math.max(...rows.map((row) => Math.abs(row.total))))}</td>
              </tr>
            ))}
          </tbody>
        </Box>
      </Box>
    </Panel>
  );
}

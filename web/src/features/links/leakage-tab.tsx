import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { leakageReportQuery } from '#web/shared/api/link-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { LeakageTable } from './leakage-table.tsx';

/** What followers lost or gained, by account and by month, and of one month by day. */
export function LeakageTab({ month }: { readonly month: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useQuery(leakageReportQuery(month === undefined ? {} : { month }));
  return (
    <QueryState query={query} lines={8}>
      {({ total, followers, months, days }) =>
        months.length === 0 ? (
          <StatePanel title={t('links.leakage.none')} reason={t('links.leakage.noneReason')} />
        ) : (
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            <Typography variant="body2" color="textSecondary">
              {t('links.leakage.why')}
            </Typography>
            <Panel flush title={t('links.leakage.followers')}>
              <LeakageTable kind="follower" rows={followers} total={total} />
            </Panel>
            <Panel flush title={t('links.leakage.months')}>
              <LeakageTable kind="month" rows={months} total={month === undefined ? total : []} />
            </Panel>
            {month !== undefined && (
              <Panel flush title={t('links.leakage.days', { month: format.isoMonth(month) })}>
                <LeakageTable kind="day" rows={days} total={total} />
              </Panel>
            )}
          </Box>
        )
      }
    </QueryState>
  );
}

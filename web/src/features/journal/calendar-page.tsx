import ArrowBack from '@mui/icons-material/ArrowBack';
import ArrowForward from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { calendarQuery } from '#web/shared/api/journal-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Page } from '#web/shared/page/page.tsx';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { AccountChoice } from './account-choice.tsx';
import { DayTotalsLine } from './day-totals.tsx';
import { MonthGrid } from './month-grid.tsx';
import { monthAfter } from './month-of.ts';

/** Days, weeks and the month, by what was closed on them. */
export function CalendarPage() {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const { month = new Date().toISOString().slice(0, 7), account } = useSearch({ from: '/shell/calendar' });
  const query = useQuery(calendarQuery(month, account));
  const show = (next: string) => void navigate({ to: '/calendar', search: { month: next, account } });
  const title = new Intl.DateTimeFormat(format.locale, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );
  return (
    <Page
      title={t('journal.calendar.title')}
      lead={t('journal.calendar.lead')}
      actions={
        query.data && (
          <AccountChoice
            accounts={query.data.accounts}
            chosen={account}
            onChange={(next) => void navigate({ to: '/calendar', search: { month, account: next } })}
          />
        )
      }
    >
      <QueryState query={query} lines={12}>
        {(data) =>
          data.first === null && account === undefined ? (
            <StatePanel
              title={t('journal.calendar.emptyTitle')}
              reason={t('journal.calendar.emptyReason')}
              next={
                <RouterButton to="/imports/new" variant="contained">
                  {t('journal.calendar.import')}
                </RouterButton>
              }
            />
          ) : (
            <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
                <IconButton aria-label={t('journal.calendar.previous')} onClick={() => show(monthAfter(month, -1))}>
                  <ArrowBack />
                </IconButton>
                <Typography variant="h2" aria-live="polite" sx={{ minWidth: 140, textAlign: 'center' }}>
                  {title}
                </Typography>
                <IconButton aria-label={t('journal.calendar.next')} onClick={() => show(monthAfter(month, 1))}>
                  <ArrowForward />
                </IconButton>
                {data.last !== null && data.last.slice(0, 7) !== month && (
                  <Button color="inherit" variant="outlined" onClick={() => show(data.last!.slice(0, 7))}>
                    {t('journal.calendar.latest')}
                  </Button>
                )}
                <Box sx={{ ml: { sm: 'auto' } }}>
                  <DayTotalsLine totals={data.totals} />
                </Box>
              </Box>
              <MonthGrid key={data.month} data={data} account={account} onMonth={show} />
              <Box>
                <RouterButton to="/calendar/orphans" color="inherit" size="small">
                  {t('journal.orphans.link')}
                </RouterButton>
              </Box>
            </Box>
          )
        }
      </QueryState>
    </Page>
  );
}

import ArrowBack from '@mui/icons-material/ArrowBack';
import ArrowForward from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TradingDay } from '#contract/journal.ts';
import { dayQuery } from '#web/shared/api/journal-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Page } from '#web/shared/page/page.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { AccountChoice } from './account-choice.tsx';
import { AnnotationPanel } from './annotation-panel.tsx';
import { ChecklistField } from './checklist-field.tsx';
import { DayCharts } from './day-charts.tsx';
import { DayPositions } from './day-positions.tsx';
import { DayTotalsFigures } from './day-totals.tsx';
import { GradeField } from './grade-field.tsx';

/** One session date: what was closed on it, and what was written about it. */
export function DayPage() {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const { date } = useParams({ from: '/shell/days/$date' });
  const { account } = useSearch({ from: '/shell/days/$date' });
  const query = useQuery(dayQuery(date, account));
  const search = account === undefined ? {} : { account };
  const weekday = new Intl.DateTimeFormat(format.locale, { timeZone: 'UTC', weekday: 'long' });
  const known = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(`${date}T00:00:00Z`));
  return (
    <Page
      title={known ? format.isoDateLong(date) : date}
      lead={known && weekday.format(new Date(`${date}T00:00:00Z`))}
      above={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, ml: -1.5 }}>
          <RouterButton to="/calendar" search={{ month: date.slice(0, 7), ...search }} color="inherit">
            {t('journal.day.back')}
          </RouterButton>
          {query.data && <Neighbours day={query.data} search={search} />}
        </Box>
      }
      actions={
        query.data && (
          <AccountChoice
            accounts={query.data.accounts}
            chosen={account}
            onChange={(next) =>
              void navigate({
                to: '/days/$date',
                params: { date },
                search: next === undefined ? {} : { account: next },
              })
            }
          />
        )
      }
    >
      <QueryState query={query} lines={10}>
        {(day) => (
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            {day.totals.length > 0 && (
              <Panel title={t('journal.day.totals')}>
                <DayTotalsFigures totals={day.totals} />
              </Panel>
            )}
            <DayCharts key={day.date} day={day} account={account} />
            <DayPositions day={day} />
            {day.more > 0 && (
              <Typography variant="body2" color="textSecondary">
                {t('journal.day.more', { count: day.more })}
              </Typography>
            )}
            <AnnotationPanel
              key={`${date} ${account ?? ''}`}
              title={account === undefined ? t('journal.day.journal') : `${t('journal.day.journal')} · ${account}`}
              lead={t('journal.day.journalLead')}
              target={{ day: date, ...search }}
              parts={({ annotation, change, disabled }) => (
                <>
                  <GradeField
                    label={t('journal.parts.mood')}
                    value={annotation.mood}
                    words={(grade) =>
                      grade === null ? t('journal.grade.none') : t(`journal.mood.${String(grade) as '1'}`)
                    }
                    disabled={disabled}
                    onChange={(mood) => change({ mood })}
                  />
                  <ChecklistField
                    points={annotation.checklist}
                    disabled={disabled}
                    onChange={(checklist) => change({ checklist })}
                  />
                </>
              )}
            />
          </Box>
        )}
      </QueryState>
    </Page>
  );
}

function Neighbours({ day, search }: { readonly day: TradingDay; readonly search: { readonly account?: string } }) {
  const { t } = useTranslation();
  return (
    <>
      <RouterButton
        to="/days/$date"
        params={{ date: day.previous ?? day.date }}
        search={search}
        disabled={day.previous === null}
        color="inherit"
        startIcon={<ArrowBack />}
      >
        {t('journal.day.previous')}
      </RouterButton>
      <RouterButton
        to="/days/$date"
        params={{ date: day.next ?? day.date }}
        search={search}
        disabled={day.next === null}
        color="inherit"
        endIcon={<ArrowForward />}
      >
        {t('journal.day.next')}
      </RouterButton>
    </>
  );
}

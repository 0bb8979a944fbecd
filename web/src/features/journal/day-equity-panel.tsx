import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DayEquity } from '#contract/equity.ts';
import { dayEquityQuery } from '#web/shared/api/limit-queries.ts';
import { Chart } from '#web/shared/echarts/chart.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { courseOption } from './course-option.ts';

type Props = {
  readonly date: string;
  readonly account: string | undefined;
  /** How far a replay has come, UTC milliseconds; without an end where nothing is replayed. */
  readonly until: number;
};

/** What the day had made by the end of each bar, open profit included; and when no bar tells. */
export function DayEquityPanel({ date, account, until }: Props) {
  const { t } = useTranslation();
  const query = useQuery(dayEquityQuery(date, account));
  // A day on which nothing was open has nothing to show.
  if (query.data?.courses.length === 0) return null;
  return (
    <Panel title={t('limits.day.title')} lead={t('limits.day.lead')}>
      <QueryState query={query} lines={4}>
        {({ courses, unknown }) => (
          <Box sx={{ display: 'grid', gap: 2 }}>
            {courses.map((course) => (
              <Course key={course.currency} course={course} until={until} />
            ))}
            <Unknown unknown={unknown} />
          </Box>
        )}
      </QueryState>
    </Panel>
  );
}

function Course({ course, until }: { readonly course: DayEquity['courses'][number]; readonly until: number }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { currency, at, result } = course;
  const later = at.findIndex((one) => one > until);
  const known = later < 0 ? at.length : later;
  const numbers = result.slice(0, known).map(Number);
  const money = (value: number) => format.signedMoney(value.toFixed(2), currency);
  const end = format.signedMoney(result[known - 1] ?? '0', currency);
  const low = money(course.low.slice(0, known).reduce((least, value) => Math.min(least, Number(value)), 0));
  const high = money(course.high.slice(0, known).reduce((most, value) => Math.max(most, Number(value)), 0));
  const margin = Math.max(60_000, (at.at(-1)! - at[0]!) * 0.02);
  return (
    <div>
      <Typography variant="body1" className="tabular" component="output">
        {until === Number.POSITIVE_INFINITY
          ? t('limits.day.whole', { result: end, low, high })
          : t('limits.day.soFar', { result: end, at: format.time(new Date(until)) })}
      </Typography>
      <Chart
        heightPx={180}
        alt={t('limits.day.alt', { currency, low, high, end })}
        option={courseOption({
          at: at.slice(0, known),
          result: numbers,
          from: at[0]! - margin,
          to: at.at(-1)! + margin,
          time: (one) => format.time(new Date(one)),
          words: money,
          name: t('limits.day.name'),
          hidden: format.hidden,
          marks: false,
        })}
      />
    </div>
  );
}

function Unknown({ unknown }: { readonly unknown: DayEquity['unknown'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  if (unknown.length === 0) return null;
  return (
    <Alert severity="info">
      {unknown.map(({ instrument, from, to }) => (
        <div key={`${instrument} ${from} ${to}`}>
          {t('limits.unknown.one', { instrument, lasting: format.duration(from, to), from: format.dateTime(from) })}
        </div>
      ))}
    </Alert>
  );
}

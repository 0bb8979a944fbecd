import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { TradingDay } from '#contract/journal.ts';
import { Chart } from '#web/shared/echarts/chart.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { courseOption } from './course-option.ts';
import { closedBy, type DayCourse, dayCourses } from './day-course.ts';

type Props = {
  readonly day: TradingDay;
  /** How far a replay has come, UTC milliseconds; without an end where nothing is replayed. */
  readonly until: number;
};

/** What the day had made, closing by closing, as far as a replay has come. */
export function DayCoursePanel({ day, until }: Props) {
  const { t } = useTranslation();
  const courses = dayCourses(day.positions.map(({ position }) => position)).filter(({ at }) => at.length > 0);
  if (courses.length === 0) return null;
  return (
    <Panel title={t('journal.day.course.title')} lead={t('journal.day.course.lead')}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        {courses.map((course) => (
          <Course key={course.currency} course={course} until={until} />
        ))}
      </Box>
    </Panel>
  );
}

function Course({ course, until }: { readonly course: DayCourse; readonly until: number }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { currency, at, result } = course;
  const closed = closedBy(course, until);
  const numbers = result.map(Number);
  const money = (value: number) => format.signedMoney(value.toFixed(2), currency);
  const words = {
    result: format.signedMoney(result[closed - 1] ?? '0', currency),
    closed: format.count(closed),
    all: format.count(at.length),
  };
  const margin = Math.max(60_000, (at.at(-1)! - at[0]!) * 0.05);
  return (
    <div>
      <Typography variant="body1" className="tabular" component="output">
        {until === Number.POSITIVE_INFINITY
          ? t('journal.day.course.whole', words)
          : t('journal.day.course.soFar', { ...words, at: format.time(new Date(until)) })}
      </Typography>
      <Chart
        heightPx={180}
        alt={t('journal.day.course.alt', {
          currency,
          closings: words.closed,
          low: money(Math.min(0, ...numbers.slice(0, closed))),
          high: money(Math.max(0, ...numbers.slice(0, closed))),
          end: words.result,
        })}
        option={courseOption({
          at: at.slice(0, closed),
          result: numbers.slice(0, closed),
          from: at[0]! - margin,
          to: at.at(-1)! + margin,
          time: (one) => format.time(new Date(one)),
          words: money,
          name: t('journal.day.course.name'),
          hidden: format.hidden,
        })}
      />
    </div>
  );
}

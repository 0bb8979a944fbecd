import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TradingDay } from '#contract/journal.ts';
import type { ChartChoice } from '#web/features/instrument-chart/chart-choice.ts';
import { InstrumentChartPanel } from '#web/features/instrument-chart/instrument-chart-panel.tsx';
import { DayCoursePanel } from './day-course-panel.tsx';
import { DayEquityPanel } from './day-equity-panel.tsx';

type Session = TradingDay['sessions'][number];

type Props = {
  readonly day: TradingDay;
  /** Whose results are shown; nothing: those of all. */
  readonly account: string | undefined;
};

/** The instruments that were traded on a day, one chart in view, with the executions of all accounts and their replay. */
export function DayCharts({ day, account }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const [until, setUntil] = useState(Number.POSITIVE_INFINITY);
  const { sessions } = day;
  const session = sessions.find(({ instrument }) => instrument === chosen) ?? sessions[0];
  if (session === undefined) return null;
  return (
    <>
      <Box sx={{ minWidth: 0 }}>
        {sessions.length > 1 && (
          <Tabs
            value={session.instrument}
            onChange={(_, next: string) => {
              setChosen(next);
              setUntil(Number.POSITIVE_INFINITY);
            }}
            variant="scrollable"
            aria-label={t('journal.day.charts')}
          >
            {sessions.map(({ instrument }) => (
              <Tab key={instrument} value={instrument} label={instrument} />
            ))}
          </Tabs>
        )}
        <DayChart key={`${day.date} ${session.instrument}`} date={day.date} session={session} onUntil={setUntil} />
      </Box>
      <DayCoursePanel day={day} until={until} />
      <DayEquityPanel date={day.date} account={account} until={until} />
    </>
  );
}

type ChartProps = {
  readonly date: string;
  readonly session: Session;
  readonly onUntil: (until: number) => void;
};

function DayChart({ date, session, onUntil }: ChartProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState<ChartChoice>({ until: date });
  const focus = useMemo(
    () => ({
      from: Date.parse(session.from),
      to: Date.parse(session.to),
      first: Date.parse(session.first),
      last: Date.parse(session.last),
    }),
    [session],
  );
  return (
    <InstrumentChartPanel
      instrument={session.instrument}
      choice={choice}
      onChoice={setChoice}
      focus={focus}
      title={`${t('journal.day.executions')} · ${session.instrument}`}
      onUntil={onUntil}
    />
  );
}

import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { anyDimension, breakdownFigure } from '#contract/statistics.ts';
import { breakdownQueryOf, type StatisticsSelection } from '#web/shared/api/statistics-queries.ts';
import { ClockChoice } from '#web/shared/filters/clock-choice.tsx';
import { useClockWords } from '#web/shared/filters/clocks.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { BreakdownBars } from './breakdown-bars.tsx';
import { BreakdownTable } from './breakdown-table.tsx';
import { HeatMap } from './heat-map.tsx';
import type { StatisticsSearch } from './statistics-search.ts';
import { useDimensions, useDimensionWords } from './use-dimension-words.ts';
import { useFigureWords } from './use-figure-words.ts';

type Props = {
  readonly selection: StatisticsSelection;
  readonly search: StatisticsSearch;
  readonly onChange: (change: Partial<StatisticsSearch>) => void;
};

const shownAtFirst = [
  'trade_count',
  'net_profit',
  'win_rate',
  'average_trade',
  'profit_factor',
  'expectancy_r',
  'max_drawdown',
] as const;

/** The figures of groups: bars and a table by one dimension, a heat map by two. */
export function BreakdownPanel({ selection, search, onChange }: Props) {
  const { t } = useTranslation();
  const { words } = useFigureWords();
  const { by = 'weekday', measure = 'net_profit' } = search;
  const and = search.and === by ? undefined : search.and;
  const figure = and === undefined ? [...new Set([...shownAtFirst, measure])] : [measure, 'trade_count' as const];
  const query = useQuery(breakdownQueryOf({ ...selection, by, and, figure: [...new Set(figure)] }));
  const dimensionWords = useDimensionWords();
  const dimensions = useDimensions().map((value) => ({ value, text: dimensionWords(value) }));
  const onClock = [by, and].some((one) => one === 'hour' || one === 'weekday');
  const clockWords = useClockWords();
  const overlaps = [by, and].some((one) => one === 'tag' || one === 'mistake');
  return (
    <Panel title={t('statistics.breakdown.title')} lead={t('statistics.breakdown.lead')}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(4, minmax(0, 220px))' },
          gap: 1.5,
          mb: 2,
          ...(!onClock && { '& > :last-child': { gridColumn: { xs: '1 / -1', sm: 'auto' } } }),
        }}
      >
        <Choice
          label={t('statistics.breakdown.by')}
          value={by}
          options={dimensions}
          onChange={(value) => onChange({ by: anyDimension.parse(value), order: undefined })}
        />
        <Choice
          label={t('statistics.breakdown.and')}
          value={and ?? ''}
          options={[
            { value: '', text: t('statistics.breakdown.nothing') },
            ...dimensions.filter((one) => one.value !== by),
          ]}
          onChange={(value) => onChange({ and: value === '' ? undefined : anyDimension.parse(value) })}
        />
        <Choice
          label={t('statistics.breakdown.measure')}
          value={measure}
          options={breakdownFigure.options.map((value) => ({ value, text: words.names[value] }))}
          onChange={(value) => onChange({ measure: breakdownFigure.parse(value) })}
        />
        {onClock && <ClockChoice clock={search.clock} onChange={(clock) => onChange({ clock })} />}
      </Box>
      <QueryState query={query} lines={8}>
        {(breakdown) => {
          if (breakdown.cells.length === 0) return <Typography>{t('statistics.selectedNone')}</Typography>;
          return (
            <Box sx={{ display: 'grid', gap: 2, opacity: query.isPlaceholderData ? 0.6 : 1 }}>
              {breakdown.by.length === 2 ? (
                <HeatMap breakdown={breakdown} search={search} />
              ) : (
                <>
                  <BreakdownBars breakdown={breakdown} measure={measure} />
                  <BreakdownTable breakdown={breakdown} search={search} onOrder={(order) => onChange({ order })} />
                </>
              )}
              {onClock && (
                <Typography variant="caption" color="textSecondary">
                  {t('statistics.breakdown.onClock', { clock: clockWords(breakdown.clock) })}
                </Typography>
              )}
              {overlaps && (
                <Typography variant="caption" color="textSecondary">
                  {t('statistics.breakdown.overlaps')}
                </Typography>
              )}
            </Box>
          );
        }}
      </QueryState>
    </Panel>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
};

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value} dense>
          {option.text}
        </MenuItem>
      ))}
    </TextField>
  );
}

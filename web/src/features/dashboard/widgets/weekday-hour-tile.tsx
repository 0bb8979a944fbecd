import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { measureOf } from '#web/features/dashboard/measures.ts';
import type { TileScope } from '#web/features/dashboard/tile-scope.ts';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { tintOf } from '#web/features/dashboard/tint-of.ts';
import { useTileWords } from '#web/features/dashboard/use-tile-words.ts';
import { useKeyWords } from '#web/features/statistics/use-key-words.ts';
import { breakdownQueryOf } from '#web/shared/api/statistics-queries.ts';

/** A figure by weekday of the closing and hour of the opening, as tints. */
export function WeekdayHourTile({ settings, request }: TileScope) {
  const { t } = useTranslation();
  const words = useTileWords();
  const keyWords = useKeyWords();
  const measure = measureOf({ settings });
  const query = useQuery(breakdownQueryOf({ ...request, by: 'weekday', and: 'hour' }));
  return (
    <TileQuery query={query}>
      {({ cells, figures, keys: [weekdays = [], hours = []], selection }) => {
        if (cells.length === 0) return <TileEmpty>{t('dashboard.noTrades')}</TileEmpty>;
        const place = figures.findIndex(({ name }) => name === measure);
        const unit = figures[place]?.unit ?? 'money';
        const cellOf = new Map(cells.map((cell) => [cell.keys.join(' '), cell]));
        const amountOf = (key: string): number => {
          const figure = cellOf.get(key)?.figures[place];
          return figure?.kind === 'value' ? figure.value : 0;
        };
        const largest = Math.max(...[...cellOf.keys()].map((key) => Math.abs(amountOf(key))), Number.MIN_VALUE);
        return (
          <>
            <Box
              component="table"
              aria-label={t('dashboard.heatOf', { figure: words.name(measure) })}
              sx={{
                borderCollapse: 'separate',
                borderSpacing: 2,
                width: 1,
                tableLayout: 'fixed',
                fontSize: '0.6875rem',
              }}
            >
              <thead>
                <tr>
                  <Box component="td" sx={{ width: 44 }} />
                  {hours.map((hour) => (
                    <Box component="th" scope="col" key={hour} sx={{ fontWeight: 500, color: 'text.secondary' }}>
                      {hour}
                    </Box>
                  ))}
                </tr>
              </thead>
              <tbody>
                {weekdays.map((weekday) => (
                  <tr key={weekday}>
                    <Box
                      component="th"
                      scope="row"
                      sx={{ fontWeight: 500, textAlign: 'left', color: 'text.secondary' }}
                    >
                      {keyWords('weekday', weekday).slice(0, 3)}
                    </Box>
                    {hours.map((hour) => {
                      const cell = cellOf.get(`${weekday} ${hour}`);
                      const figure = cell?.figures[place];
                      const said =
                        cell && figure
                          ? `${keyWords('weekday', weekday)} ${keyWords('hour', hour)}: ${words.cell(figure, unit, selection.currency)}, ${words.trades(cell.trades)}`
                          : undefined;
                      return (
                        <Box
                          component="td"
                          key={hour}
                          title={said}
                          aria-label={said}
                          sx={{
                            height: 22,
                            borderRadius: 0.5,
                            bgcolor: tintOf(amountOf(`${weekday} ${hour}`) / largest, cell !== undefined),
                          }}
                        />
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </Box>
            <Typography variant="caption" color="textSecondary">
              {words.trades(selection.trades)}
            </Typography>
          </>
        );
      }}
    </TileQuery>
  );
}

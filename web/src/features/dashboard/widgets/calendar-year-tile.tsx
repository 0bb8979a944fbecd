import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sumOfDays } from '#web/features/dashboard/sum-of-days.ts';
import type { TileScope } from '#web/features/dashboard/tile-scope.ts';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { tintOf } from '#web/features/dashboard/tint-of.ts';
import { useTileWords } from '#web/features/dashboard/use-tile-words.ts';
import { dailyCurveQueryOf } from '#web/shared/api/statistics-queries.ts';
import { months } from '#web/shared/filters/period-days.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { nextDay } from '#web/shared/zones/zone-day.ts';

/** The year of the last closing, a cell a day, a column a week. */
export function CalendarYearTile({ request }: TileScope) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useTileWords();
  const query = useQuery(dailyCurveQueryOf(request));
  return (
    <TileQuery query={query}>
      {(curve) => {
        const last = curve.days.at(-1);
        if (last === undefined) return <TileEmpty>{t('dashboard.noTrades')}</TileEmpty>;
        const year = Number(last.slice(0, 4));
        const span = months(year, 1, 12);
        const { currency } = curve.selection;
        const sum = sumOfDays(curve, span);
        const place = new Map(curve.days.map((day, nth) => [day, nth]));
        const days: string[] = [];
        for (let day = span.first; day <= span.last; day = nextDay(day)) days.push(day);
        const netOf = (day: string): number => curve.net[place.get(day) ?? -1] ?? 0;
        const largest = Math.max(...days.map((day) => Math.abs(netOf(day))), Number.MIN_VALUE);
        const lead = (new Date(`${span.first}T00:00:00Z`).getUTCDay() + 6) % 7;
        const total = `${words.number(sum.net, 'money', currency)} · ${words.trades(sum.trades)}`;
        return (
          <>
            <Box
              className="tabular"
              sx={{ display: 'flex', justifyContent: 'space-between', fontSize: '0.8125rem', mb: 1 }}
            >
              <Box sx={{ fontWeight: 560 }}>{year}</Box>
              {total}
            </Box>
            <Box
              role="img"
              aria-label={t('dashboard.yearOf', { year, total })}
              sx={{
                display: 'grid',
                gridAutoFlow: 'column',
                gridTemplateRows: 'repeat(7, minmax(8px, 16px))',
                gridAutoColumns: 'minmax(3px, 1fr)',
                gap: '2px',
              }}
            >
              {days.map((day, nth) => (
                <Box
                  key={day}
                  title={
                    place.has(day)
                      ? `${format.isoDate(day)}: ${words.number(netOf(day), 'money', currency)}`
                      : format.isoDate(day)
                  }
                  sx={{
                    borderRadius: '2px',
                    bgcolor: tintOf(netOf(day) / largest, place.has(day)),
                    ...(nth === 0 && { gridRowStart: lead + 1 }),
                  }}
                />
              ))}
            </Box>
          </>
        );
      }}
    </TileQuery>
  );
}

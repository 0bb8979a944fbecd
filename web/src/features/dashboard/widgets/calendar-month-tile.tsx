import ArrowBack from '@mui/icons-material/ArrowBack';
import ArrowForward from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DailyCurve, sumOfDays } from '#web/features/dashboard/sum-of-days.ts';
import type { TileScope } from '#web/features/dashboard/tile-scope.ts';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { tintOf } from '#web/features/dashboard/tint-of.ts';
import { useTileWords } from '#web/features/dashboard/use-tile-words.ts';
import { dailyCurveQueryOf } from '#web/shared/api/statistics-queries.ts';
import { months } from '#web/shared/filters/period-days.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterBox } from '#web/shared/page/router-link.tsx';
import { visuallyHidden } from '#web/shared/page/visually-hidden.ts';
import { nextDay } from '#web/shared/zones/zone-day.ts';

/** A month of days, the last with a closing at first; each day leads to its page. */
export function CalendarMonthTile({ request }: TileScope) {
  const { t } = useTranslation();
  const query = useQuery(dailyCurveQueryOf(request));
  return (
    <TileQuery query={query}>
      {(curve) =>
        curve.days.length === 0 ? (
          <TileEmpty>{t('dashboard.noTrades')}</TileEmpty>
        ) : (
          <Month key={curve.days.at(-1)} curve={curve} />
        )
      }
    </TileQuery>
  );
}

function Month({ curve }: { readonly curve: DailyCurve }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useTileWords();
  const [month, setMonth] = useState(curve.days.at(-1)!.slice(0, 7));
  const [year, ofYear] = month.split('-').map(Number) as [number, number];
  const span = months(year, ofYear, 1);
  const { currency } = curve.selection;
  const sum = sumOfDays(curve, span);
  const lead = (new Date(`${span.first}T00:00:00Z`).getUTCDay() + 6) % 7;
  const days = Array.from({ length: Number(span.last.slice(8)) }, (_, nth) => nextDay(span.first, nth));
  const place = new Map(curve.days.map((day, nth) => [day, nth]));
  const largest = Math.max(...days.map((day) => Math.abs(curve.net[place.get(day) ?? -1] ?? 0)), Number.MIN_VALUE);
  const weekday = new Intl.DateTimeFormat(format.locale, { timeZone: 'UTC', weekday: 'short' });
  const step = (by: number) => setMonth(months(year, ofYear + by, 1).first.slice(0, 7));
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: 0.5, fontSize: '0.8125rem' }}>
        <IconButton size="small" aria-label={t('dashboard.monthBefore')} onClick={() => step(-1)}>
          <ArrowBack fontSize="inherit" />
        </IconButton>
        <IconButton size="small" aria-label={t('dashboard.monthAfter')} onClick={() => step(1)}>
          <ArrowForward fontSize="inherit" />
        </IconButton>
        <Box sx={{ fontWeight: 560, flex: 1, minWidth: 0 }}>{format.isoMonth(month)}</Box>
        <Box className="tabular" sx={{ textAlign: 'right' }}>
          {words.number(sum.net, 'money', currency)} · {words.trades(sum.trades)}
        </Box>
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(7, minmax(0, 1fr))', gap: '2px' }}>
        {Array.from({ length: 7 }, (_, nth) => (
          <Box
            key={`head-${nextDay('2024-01-01', nth)}`}
            aria-hidden
            sx={{ fontSize: '0.6875rem', color: 'text.secondary', textAlign: 'center' }}
          >
            {weekday.format(Date.UTC(2024, 0, 1 + nth))}
          </Box>
        ))}
        {days.map((day, nth) => {
          const at = place.get(day);
          const net = at === undefined ? 0 : curve.net[at]!;
          const said =
            at === undefined
              ? format.isoDate(day)
              : `${format.isoDate(day)}: ${words.number(net, 'money', currency)}, ${words.trades(curve.trades[at]!)}`;
          return (
            <RouterBox
              key={day}
              to="/days/$date"
              params={{ date: day }}
              title={said}
              sx={{
                ...(nth === 0 && { gridColumnStart: lead + 1 }),
                position: 'relative',
                minHeight: 36,
                borderRadius: 0.5,
                px: 0.5,
                fontSize: '0.6875rem',
                textDecoration: 'none',
                color: 'text.primary',
                overflow: 'hidden',
                bgcolor: tintOf((net / largest) * 0.25, at !== undefined),
              }}
            >
              <Box component="span" sx={visuallyHidden}>
                {said}
              </Box>
              <div aria-hidden>
                {Number(day.slice(8))}
                {at !== undefined && (
                  <Box className="tabular" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
                    {format.shortAmount(net.toFixed(2))}
                  </Box>
                )}
              </div>
            </RouterBox>
          );
        })}
      </Box>
    </>
  );
}

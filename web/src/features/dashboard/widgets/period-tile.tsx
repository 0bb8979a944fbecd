import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FilterPeriod } from '#contract/saved-views.ts';
import { sumOfDays } from '#web/features/dashboard/sum-of-days.ts';
import { requestOf, type TileScope, withoutDays } from '#web/features/dashboard/tile-scope.ts';
import { TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { useTileWords } from '#web/features/dashboard/use-tile-words.ts';
import { dailyCurveQueryOf } from '#web/shared/api/statistics-queries.ts';
import { periodDays } from '#web/shared/filters/period-days.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { dayOf, nextDay } from '#web/shared/zones/zone-day.ts';

/** The net result of the day, week, month or year that is running, against the whole one before. Days of the board do not narrow it. */
export const periodTile = (period: Extract<FilterPeriod, 'today' | 'this-week' | 'this-month' | 'this-year'>) =>
  function PeriodTile({ search }: TileScope) {
    const { t } = useTranslation();
    const format = useFormats();
    const words = useTileWords();
    const query = useQuery(dailyCurveQueryOf(requestOf(withoutDays(search), format.timeZone)));
    const span = periodDays(period, dayOf(Date.now(), format.timeZone));
    const before = periodDays(period, nextDay(span.first, -1));
    return (
      <TileQuery query={query}>
        {(curve) => {
          const { currency } = curve.selection;
          const now = sumOfDays(curve, span);
          const then = sumOfDays(curve, before);
          return (
            <>
              <Box
                className="tabular"
                sx={{
                  fontSize: '1.375rem',
                  fontWeight: 620,
                  letterSpacing: '-0.02em',
                  color: now.net > 0 ? 'success.main' : now.net < 0 ? 'error.main' : 'text.secondary',
                }}
              >
                {words.number(now.net, 'money', currency)}
              </Box>
              <Typography variant="caption" color="textSecondary" component="div">
                {words.trades(now.trades)}
              </Typography>
              <Typography variant="caption" color="textSecondary" component="div">
                {t('dashboard.before', {
                  amount: words.number(then.net, 'money', currency),
                  trades: words.trades(then.trades),
                })}
              </Typography>
            </>
          );
        }}
      </TileQuery>
    );
  };

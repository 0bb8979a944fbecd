import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TileRows } from '#web/features/dashboard/tile-rows.tsx';
import { type TileScope, textSetting } from '#web/features/dashboard/tile-scope.ts';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { calendarQuery } from '#web/shared/api/journal-queries.ts';
import { dailyCurveQueryOf } from '#web/shared/api/statistics-queries.ts';
import { Result } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';

/** Days with a closing on which nothing was written, of the month of the last closing. */
export function NotesTile({ settings, request }: TileScope) {
  const { t } = useTranslation();
  const format = useFormats();
  const account = textSetting(settings, 'account');
  const curve = useQuery(dailyCurveQueryOf(request));
  const month = curve.data?.days.at(-1)?.slice(0, 7);
  const query = useQuery({ ...calendarQuery(month ?? '', account), enabled: month !== undefined });
  if (curve.data === undefined) return <TileQuery query={curve}>{() => null}</TileQuery>;
  if (month === undefined) return <TileEmpty>{t('dashboard.noTrades')}</TileEmpty>;
  return (
    <TileQuery query={query}>
      {({ days, month: shown }) => {
        const traded = days.filter(({ date, totals }) => date.startsWith(shown) && totals.length > 0);
        const silent = traded.filter(({ note }) => !note);
        const lead = t('dashboard.silentDays', {
          month: format.isoMonth(shown),
          silent: format.count(silent.length),
          traded: format.count(traded.length),
        });
        return (
          <>
            <Typography variant="body2">{lead}</Typography>
            <TileRows
              rows={silent
                .toReversed()
                .slice(0, 8)
                .map(({ date, totals }) => ({
                  key: date,
                  name: (
                    <RouterLink to="/days/$date" params={{ date }}>
                      {format.isoDate(date)}
                    </RouterLink>
                  ),
                  value: totals.map(({ currency, netPnl }) => (
                    <Result key={currency} value={netPnl} currency={currency} />
                  )),
                }))}
            />
          </>
        );
      }}
    </TileQuery>
  );
}

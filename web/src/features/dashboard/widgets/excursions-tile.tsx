import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TileScope } from '#web/features/dashboard/tile-scope.ts';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { useTileWords } from '#web/features/dashboard/use-tile-words.ts';
import { excursionPointsQuery } from '#web/shared/api/excursion-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** Each trade as a dot: how far it went against its holder (across) and for them (up), wins and losses apart. */
export function ExcursionsTile({ request }: TileScope) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useTileWords();
  const query = useQuery(excursionPointsQuery(request));
  return (
    <TileQuery query={query}>
      {({ mae, mfe, net, measured, selection }) => {
        if (measured === 0)
          return <TileEmpty>{t(selection.trades === 0 ? 'dashboard.noTrades' : 'dashboard.noExcursions')}</TileEmpty>;
        const money = (value: number) => words.number(value, 'money', selection.currency);
        const furthest = -Math.min(...mae) || 1;
        const best = Math.max(...mfe) || 1;
        const dots = (wins: boolean) =>
          mae
            .map((against, nth) =>
              net[nth]! > 0 === wins
                ? `M${(((furthest + against) / furthest) * 100).toFixed(1)} ${((1 - mfe[nth]! / best) * 100).toFixed(1)}h0`
                : '',
            )
            .join('');
        return (
          <Box sx={{ display: 'flex', flexDirection: 'column', height: 1, minHeight: { xs: 240, md: 100 } }}>
            <Box sx={quiet}>{t('dashboard.mfe', { most: money(best) })}</Box>
            <Box
              component="svg"
              role="img"
              aria-label={t('dashboard.excursionsOf', {
                trades: words.trades(mae.length),
                mae: money(-furthest),
                mfe: money(best),
              })}
              viewBox="0 0 100 100"
              preserveAspectRatio="none"
              sx={{
                flex: 1,
                minHeight: 0,
                width: 1,
                overflow: 'visible',
                borderBottom: 1,
                borderRight: 1,
                borderColor: 'divider',
              }}
            >
              {[false, true].map((wins) => (
                <path
                  key={String(wins)}
                  d={dots(wins)}
                  stroke={`var(--k-palette-${wins ? 'success' : 'error'}-main)`}
                  strokeOpacity={0.55}
                  strokeWidth={5}
                  strokeLinecap="round"
                  vectorEffect="non-scaling-stroke"
                />
              ))}
            </Box>
            <Box sx={{ ...quiet, display: 'flex', justifyContent: 'space-between' }}>
              <span>{t('dashboard.mae', { most: money(-furthest) })}</span>
              <span>0</span>
            </Box>
            <Typography variant="caption" color="textSecondary">
              {mae.length < measured
                ? t('dashboard.latestOf', { shown: format.count(mae.length), all: words.trades(measured) })
                : words.trades(measured)}
              {measured < selection.trades && ` · ${t('dashboard.ofAll', { all: words.trades(selection.trades) })}`}
            </Typography>
          </Box>
        );
      }}
    </TileQuery>
  );
}

const quiet = { fontSize: '0.75rem', color: 'text.secondary' } as const;

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TileScope } from '#web/features/dashboard/tile-scope.ts';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { useTileWords } from '#web/features/dashboard/use-tile-words.ts';
import { riskMultiplesQuery } from '#web/shared/api/excursion-queries.ts';
import { distributionQueryOf } from '#web/shared/api/statistics-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** How often results of a size occur: in money, or as multiples of the planned risk. */
export const distributionTile = (of: 'net' | 'risk-multiple') =>
  function DistributionTile({ request }: TileScope) {
    const { t } = useTranslation();
    const format = useFormats();
    const words = useTileWords();
    const query = useQuery(of === 'net' ? distributionQueryOf(request) : riskMultiplesQuery(request));
    return (
      <TileQuery query={query}>
        {({ edges, counts, selection }) => {
          const total = counts.reduce((sum, count) => sum + count, 0);
          if (total === 0) return <TileEmpty>{t(of === 'net' ? 'dashboard.noTrades' : 'dashboard.noRisk')}</TileEmpty>;
          const say = (edge: number) => words.number(edge, of === 'net' ? 'money' : 'r-multiple', selection.currency);
          const largest = Math.max(...counts);
          const most = counts.indexOf(largest);
          const label = t('dashboard.distributionOf', {
            low: say(edges[0]!),
            high: say(edges.at(-1)!),
            mostLow: say(edges[most]!),
            mostHigh: say(edges[most + 1]!),
            most: format.count(largest),
          });
          return (
            <Box sx={{ display: 'flex', flexDirection: 'column', height: 1, minHeight: { xs: 240, md: 100 } }}>
              <Box
                role="img"
                aria-label={label}
                sx={{ flex: 1, display: 'flex', alignItems: 'flex-end', gap: '1px', minHeight: 0 }}
              >
                {counts.map((count, bar) => (
                  <Box
                    key={edges[bar]}
                    title={`${say(edges[bar]!)} – ${say(edges[bar + 1]!)}: ${words.trades(count)}`}
                    sx={{
                      flex: 1,
                      minWidth: 0,
                      height: `${Math.max(count === 0 ? 0 : 1.5, (count / largest) * 100).toFixed(1)}%`,
                      bgcolor: edges[bar]! < 0 ? 'error.main' : 'success.main',
                      opacity: 0.75,
                    }}
                  />
                ))}
              </Box>
              <Box
                className="tabular"
                aria-hidden
                sx={{
                  display: 'flex',
                  justifyContent: 'space-between',
                  fontSize: '0.75rem',
                  color: 'text.secondary',
                  pt: 0.5,
                }}
              >
                <span>{say(edges[0]!)}</span>
                <span>{say(edges.at(-1)!)}</span>
              </Box>
              <Typography variant="caption" color="textSecondary">
                {words.trades(total)}
                {total < selection.trades && ` · ${t('dashboard.ofAll', { all: words.trades(selection.trades) })}`}
              </Typography>
            </Box>
          );
        }}
      </TileQuery>
    );
  };

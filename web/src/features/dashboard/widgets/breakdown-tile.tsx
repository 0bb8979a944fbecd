import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Dimension, dimension } from '#contract/statistics.ts';
import { measureOf } from '#web/features/dashboard/measures.ts';
import { type TileScope, textSetting } from '#web/features/dashboard/tile-scope.ts';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { useTileWords } from '#web/features/dashboard/use-tile-words.ts';
import { useKeyWords } from '#web/features/statistics/use-key-words.ts';
import { breakdownQueryOf } from '#web/shared/api/statistics-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

const mostRows = 24;
/** Groups that have an order of their own; the others stand by their size. */
const ordered: ReadonlySet<Dimension> = new Set([
  'weekday',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'duration',
  'quantity',
  'rating',
]);

/** A figure of each group of a dimension as bars on both sides of nothing, with the trades of each. */
export const breakdownTile = (usual: Dimension, worstFirst = false) =>
  function BreakdownTile({ settings, request }: TileScope) {
    const { t } = useTranslation();
    const by = dimension.catch(usual).parse(textSetting(settings, 'dimension'));
    const measure = measureOf({ settings });
    const words = useTileWords();
    const keyWords = useKeyWords();
    const format = useFormats();
    const query = useQuery(breakdownQueryOf({ ...request, by }));
    return (
      <TileQuery query={query}>
        {({ cells, figures, keys, selection, overlapping }) => {
          const place = figures.findIndex(({ name }) => name === measure);
          const unit = figures[place]?.unit ?? 'money';
          const rows = cells.map((cell) => ({ key: cell.keys[0]!, trades: cell.trades, figure: cell.figures[place] }));
          const amountOf = (row: (typeof rows)[number]) => (row.figure?.kind === 'value' ? row.figure.value : 0);
          const order = new Map((keys[0] ?? []).map((key, nth) => [key, nth]));
          const sorted = rows.toSorted((a, b) =>
            worstFirst
              ? amountOf(a) - amountOf(b)
              : ordered.has(by)
                ? order.get(a.key)! - order.get(b.key)!
                : amountOf(b) - amountOf(a),
          );
          const named = worstFirst ? sorted.filter(({ key }) => key !== 'none') : sorted;
          if (named.length === 0)
            return <TileEmpty>{t(worstFirst ? 'dashboard.noMistakes' : 'dashboard.noTrades')}</TileEmpty>;
          const shown = ordered.has(by) ? named.slice(-mostRows) : named.slice(0, mostRows);
          const largest = Math.max(...shown.map((row) => Math.abs(amountOf(row))), Number.MIN_VALUE);
          const signed = shown.some((row) => amountOf(row) < 0);
          return (
            <>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {shown.map((row) => (
                  <Box component="li" key={row.key} sx={rowStyle}>
                    <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
                      {keyWords(by, row.key)}
                    </Box>
                    <Bar share={amountOf(row) / largest} signed={signed} />
                    <Box className="tabular" sx={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
                      {row.figure ? words.cell(row.figure, unit, selection.currency) : '–'}
                    </Box>
                    <Box className="tabular" sx={{ textAlign: 'right', color: 'text.secondary' }}>
                      {format.count(row.trades)} ×
                    </Box>
                  </Box>
                ))}
              </Box>
              <Typography variant="caption" color="textSecondary" component="div" sx={{ mt: 0.5 }}>
                {[
                  words.trades(selection.trades),
                  ...(named.length > shown.length
                    ? [t('dashboard.moreGroups', { shown: format.count(named.length - shown.length) })]
                    : []),
                  ...(overlapping ? [t('dashboard.overlapping')] : []),
                ].join(' · ')}
              </Typography>
            </>
          );
        }}
      </TileQuery>
    );
  };

const rowStyle = {
  display: 'grid',
  gridTemplateColumns: 'minmax(64px, 26%) minmax(24px, 1fr) auto 52px',
  alignItems: 'center',
  gap: 1,
  minHeight: 24,
  fontSize: '0.75rem',
} as const;

/** `share` of the longest bar; where some are below nothing, the line of nothing is in the middle. */
function Bar({ share, signed }: { readonly share: number; readonly signed: boolean }) {
  const length = `${(Math.abs(share) * (signed ? 50 : 100)).toFixed(1)}%`;
  return (
    <Box aria-hidden sx={{ position: 'relative', height: 12 }}>
      <Box
        sx={{
          position: 'absolute',
          height: 12,
          borderRadius: 0.5,
          width: length,
          left: !signed ? 0 : share < 0 ? `calc(50% - ${length})` : '50%',
          bgcolor: share < 0 ? 'error.main' : 'success.main',
          opacity: 0.75,
        }}
      />
    </Box>
  );
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Breakdown, BreakdownCell } from '#contract/statistics.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterBox } from '#web/shared/page/router-link.tsx';
import { visuallyHidden } from '#web/shared/page/visually-hidden.ts';
import { cellFigure } from './cell-figure.ts';
import { heatColor, heatTable } from './heat-style.ts';
import { narrowed } from './narrowed.ts';
import { positionsOf } from './selection.ts';
import type { StatisticsSearch } from './statistics-search.ts';
import { useDimensionWords } from './use-dimension-words.ts';
import { useFigureWords } from './use-figure-words.ts';
import { useKeyWords } from './use-key-words.ts';

type Props = { readonly breakdown: Breakdown; readonly search: StatisticsSearch };

const mostCells = 4_000;

/** A table of two dimensions, each cell coloured by its figure; a cell leads to its positions. */
export function HeatMap({ breakdown, search }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const say = useFigureWords();
  const keyWords = useKeyWords();
  const dimensionWords = useDimensionWords();
  const { by, keys, cells, selection, figures } = breakdown;
  const [first = 'account', second = 'weekday'] = by;
  const [rows = [], columns = []] = keys;
  if (rows.length * columns.length > mostCells)
    return (
      <Typography>
        {t('statistics.breakdown.tooManyCells', { shown: format.count(rows.length * columns.length) })}
      </Typography>
    );
  const measure = figures[0]?.name ?? 'net_profit';
  const found = new Map(cells.map((cell) => [JSON.stringify(cell.keys), cell]));
  const numbers = cells.flatMap((cell) => {
    const figure = cellFigure(breakdown, cell, measure);
    return figure?.kind === 'value' ? [Math.abs(figure.value)] : [];
  });
  const most = Math.max(0, ...numbers);
  const label = t('statistics.breakdown.heat', {
    measure: say.name({ name: measure }),
    first: dimensionWords(first),
    second: dimensionWords(second),
  });

  const inside = (cell: BreakdownCell) => {
    const figure = cellFigure(breakdown, cell, measure);
    const value = figure === null ? '' : say.value(figure, selection.currency);
    const count = t('statistics.breakdown.count', { count: cell.trades, shown: format.count(cell.trades) });
    const [one = '', other = ''] = cell.keys;
    const half = narrowed(search, first, one, format.timeZone);
    const filter = half === null ? null : narrowed(half, second, other, format.timeZone);
    const box = {
      display: 'block',
      position: 'relative',
      px: 1,
      py: 0.75,
      borderRadius: 0.5,
      color: 'text.primary',
      textDecoration: 'none',
      whiteSpace: 'nowrap',
      bgcolor: figure?.kind === 'value' ? heatColor(figure.value, most) : 'action.hover',
    } as const;
    const content = (
      <>
        <span className="tabular">{value}</span>
        <Box component="span" sx={{ display: 'block', fontSize: '0.6875rem' }}>
          {count}
        </Box>
      </>
    );
    if (filter === null) return <Box sx={box}>{content}</Box>;
    const names = { first: keyWords(first, one), second: keyWords(second, other) };
    return (
      <RouterBox
        to="/positions"
        search={positionsOf(filter)}
        sx={{ ...box, '&:hover': { outline: '2px solid', outlineColor: 'primary.main' } }}
      >
        <Box component="span" sx={visuallyHidden}>
          {t('statistics.breakdown.cell', names)}
        </Box>{' '}
        {content}
      </RouterBox>
    );
  };

  return (
    <Box sx={{ overflow: 'auto', maxHeight: 560 }} tabIndex={0} role="group" aria-label={label}>
      <Box component="table" aria-label={label} sx={heatTable}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {keyWords(second, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{keyWords(first, row)}</th>
              {columns.map((column) => {
                const cell = found.get(JSON.stringify([row, column]));
                return <td key={column}>{cell !== undefined && inside(cell)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

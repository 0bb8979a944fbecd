import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import type { Breakdown } from '#contract/statistics.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { cellFigure, compareFigures } from './cell-figure.ts';
import { FigureText } from './figure-text.tsx';
import { narrowed } from './narrowed.ts';
import { positionsOf } from './selection.ts';
import type { StatisticsSearch } from './statistics-search.ts';
import { useDimensionWords } from './use-dimension-words.ts';
import { useFigureWords } from './use-figure-words.ts';
import { useKeyWords } from './use-key-words.ts';

type Props = {
  readonly breakdown: Breakdown;
  readonly search: StatisticsSearch;
  readonly onOrder: (order: string | undefined) => void;
};

/** A row for each group, in its own order or by any figure; its name leads to its positions. */
export function BreakdownTable({ breakdown, search, onOrder }: Props) {
  const { t } = useTranslation();
  const { timeZone } = useFormats();
  const say = useFigureWords();
  const keyWords = useKeyWords();
  const dimensionWords = useDimensionWords();
  const { cells, figures, selection } = breakdown;
  const dimension = breakdown.by[0] ?? 'account';
  const descending = search.order?.startsWith('-') ?? false;
  const column = search.order?.replace(/^-/, '');
  const rows =
    column === undefined || !figures.some(({ name }) => name === column)
      ? cells
      : cells.toSorted((a, b) =>
          compareFigures(cellFigure(breakdown, a, column), cellFigure(breakdown, b, column), descending),
        );
  /** Highest first, then lowest first, then the order of the groups again. */
  const next = (name: string) => (column !== name ? `-${name}` : descending ? name : undefined);
  const label = t('statistics.breakdown.table', {
    measure: t('statistics.figures.title'),
    dimension: dimensionWords(dimension),
  });
  return (
    <TableContainer sx={{ maxHeight: 520 }} tabIndex={0} role="group" aria-label={label}>
      <Table stickyHeader size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell>{dimensionWords(dimension)}</TableCell>
            {figures.map(({ name }) => (
              <TableCell
                key={name}
                align="right"
                sortDirection={column === name ? (descending ? 'desc' : 'asc') : false}
              >
                <TableSortLabel
                  active={column === name}
                  direction={column === name && !descending ? 'asc' : 'desc'}
                  onClick={() => onOrder(next(name))}
                >
                  {say.name({ name })}
                </TableSortLabel>
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((cell) => {
            const key = cell.keys[0] ?? '';
            const filter = narrowed(search, dimension, key, timeZone);
            const name = keyWords(dimension, key);
            return (
              <TableRow key={key} hover>
                <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                  {filter === null ? (
                    name
                  ) : (
                    <RouterLink
                      to="/positions"
                      search={positionsOf(filter)}
                      aria-label={t('statistics.breakdown.open', { group: name })}
                    >
                      {name}
                    </RouterLink>
                  )}
                </TableCell>
                {figures.map((facts) => {
                  const figure = cellFigure(breakdown, cell, facts.name);
                  if (figure === null) return <TableCell key={facts.name} />;
                  const why = say.why(figure);
                  return (
                    <TableCell key={facts.name} align="right">
                      {why === null ? (
                        <FigureText figure={figure} currency={selection.currency} />
                      ) : (
                        <Tooltip title={why}>
                          <Box component="span" tabIndex={0} aria-label={why}>
                            <FigureText figure={figure} currency={selection.currency} />
                          </Box>
                        </Tooltip>
                      )}
                    </TableCell>
                  );
                })}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

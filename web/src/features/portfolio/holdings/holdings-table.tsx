import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldingRow } from '#contract/holdings.ts';
import { type HoldingsSearch, sharedSearch } from '#web/features/portfolio/portfolio-search.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import type { HoldingGroup } from './group-holdings.ts';
import { HoldingCell } from './holding-cell.tsx';
import { type HoldingColumn, type HoldingSort, holdingColumns } from './holding-columns.ts';
import type { ExplainedOfHolding } from './use-holding-why.tsx';

export type HoldingsProps = {
  readonly groups: readonly HoldingGroup[];
  readonly columns: readonly HoldingColumn[];
  readonly base: string;
  readonly search: HoldingsSearch;
  readonly groupTitle: (group: HoldingGroup) => string;
  readonly onAsk: (row: HoldingRow, figure: ExplainedOfHolding) => void;
};
type Props = HoldingsProps & {
  readonly sort: HoldingSort;
  readonly direction: 'asc' | 'desc';
  readonly onSort: (sort: HoldingSort) => void;
};

const textual: readonly HoldingColumn[] = ['account', 'class', 'oldestLot'];

/** Holdings in rows, under the heads of their groups. */
export function HoldingsTable({ groups, columns, base, search, groupTitle, onAsk, sort, direction, onSort }: Props) {
  const { t } = useTranslation();
  const align = (column: HoldingColumn) => (textual.includes(column) ? 'left' : 'right');
  const head = (key: HoldingColumn | 'name', by: HoldingSort | undefined) =>
    by === undefined ? (
      t(`holdings.columns.${key}`)
    ) : (
      <TableSortLabel active={sort === by} direction={sort === by ? direction : 'desc'} onClick={() => onSort(by)}>
        {t(`holdings.columns.${key}`)}
      </TableSortLabel>
    );
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={t('holdings.table')} sx={{ '& td, & th': { px: 1 } }}>
        <TableHead>
          <TableRow>
            <TableCell sortDirection={sort === 'name' ? direction : false}>{head('name', 'name')}</TableCell>
            {columns.map((column) => {
              const known = holdingColumns.find(({ key }) => key === column);
              const by = known && 'sort' in known ? known.sort : undefined;
              return (
                <TableCell key={column} align={align(column)} sortDirection={sort === by ? direction : false}>
                  {head(column, by)}
                </TableCell>
              );
            })}
          </TableRow>
        </TableHead>
        <TableBody>
          {groups.map((group) => (
            <Fragment key={group.key}>
              {group.key !== '' && (
                <TableRow>
                  <TableCell
                    component="th"
                    scope="colgroup"
                    colSpan={columns.length + 1}
                    sx={{ fontWeight: 620, bgcolor: 'background.default' }}
                  >
                    {groupTitle(group)}
                  </TableCell>
                </TableRow>
              )}
              {group.rows.map((row) => (
                <TableRow key={`${row.account} ${row.instrument}`} hover>
                  <TableCell component="th" scope="row" sx={{ minWidth: 150, maxWidth: 280 }}>
                    <RouterLink
                      to="/portfolio/holdings/$id"
                      params={{ id: row.instrument }}
                      search={sharedSearch(search)}
                      sx={{ fontWeight: 560 }}
                    >
                      {row.name}
                    </RouterLink>
                  </TableCell>
                  {columns.map((column) => (
                    <TableCell key={column} align={align(column)}>
                      <HoldingCell row={row} column={column} base={base} onAsk={(figure) => onAsk(row, figure)} />
                    </TableCell>
                  ))}
                </TableRow>
              ))}
            </Fragment>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

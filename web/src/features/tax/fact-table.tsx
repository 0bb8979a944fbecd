import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import type { Theme } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Fragment, type ReactNode } from 'react';

export type FactColumn<Row> = {
  readonly title: string;
  readonly isNumber?: boolean;
  /** null leaves the cell empty, and takes it out of a card. */
  readonly cell: (row: Row) => ReactNode;
};

type Props<Row> = {
  readonly label: string;
  /** The first one is the heading of a row. */
  readonly columns: readonly FactColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row, index: number) => string;
  /** What lies open under a row. */
  readonly below?: (row: Row) => ReactNode;
};

/** Rows of facts: a table, and on a phone a card of each. */
export function FactTable<Row>(props: Props<Row>) {
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  return narrow ? <Cards {...props} /> : <Wide {...props} />;
}

function Wide<Row>({ label, columns, rows, keyOf, below }: Props<Row>) {
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={label} className="tabular">
        <TableHead>
          <TableRow>
            {columns.map(({ title, isNumber }) => (
              <TableCell key={title} align={isNumber ? 'right' : 'left'}>
                {title}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => {
            const more = below?.(row);
            return (
              <Fragment key={keyOf(row, index)}>
                <TableRow hover>
                  {columns.map(({ title, isNumber, cell }, at) => (
                    <TableCell
                      key={title}
                      align={isNumber ? 'right' : 'left'}
                      {...(at === 0 && { component: 'th', scope: 'row' })}
                      sx={isNumber ? { whiteSpace: 'nowrap' } : { overflowWrap: 'break-word', minWidth: 90 }}
                    >
                      {cell(row)}
                    </TableCell>
                  ))}
                </TableRow>
                {more && (
                  <TableRow>
                    <TableCell colSpan={columns.length} sx={{ bgcolor: 'action.hover', py: 1.5 }}>
                      {more}
                    </TableCell>
                  </TableRow>
                )}
              </Fragment>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}

function Cards<Row>({ label, columns, rows, keyOf, below }: Props<Row>) {
  const [first, ...others] = columns;
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{ listStyle: 'none', m: 0, p: 0, px: 1.5, pb: 1.5, display: 'grid', gap: 1 }}
    >
      {rows.map((row, index) => (
        <Paper key={keyOf(row, index)} component="li" variant="outlined" sx={{ p: 1.5, minWidth: 0 }}>
          <Box sx={{ fontWeight: 580, overflowWrap: 'anywhere' }}>{first!.cell(row)}</Box>
          <Box component="dl" sx={{ m: 0, mt: 0.5, display: 'grid', gap: 0.25 }}>
            {others.map(({ title, cell }) => {
              const value = cell(row);
              if (value === null || value === undefined || value === '') return null;
              return (
                <Box key={title} sx={{ display: 'flex', gap: 1.5, justifyContent: 'space-between', minWidth: 0 }}>
                  <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
                    {title}
                  </Box>
                  <Box
                    component="dd"
                    className="tabular"
                    sx={{ m: 0, textAlign: 'right', overflowWrap: 'anywhere', minWidth: 0 }}
                  >
                    {value}
                  </Box>
                </Box>
              );
            })}
          </Box>
          {below?.(row)}
        </Paper>
      ))}
    </Box>
  );
}

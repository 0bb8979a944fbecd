import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { Preview } from '#contract/imports.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';

const columns = ['rows', 'new', 'duplicate', 'conflicting'] as const;

/** What becomes of each account's rows; rows held for want of something are not counted under an account. */
export function AccountsTable({ accounts }: { readonly accounts: Preview['accounts'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const labels = {
    rows: t('imports.accounts.rows'),
    new: t('imports.figures.new'),
    duplicate: t('imports.figures.duplicate'),
    conflicting: t('imports.figures.conflicting'),
  };
  return (
    <Panel flush title={t('imports.accounts.title')}>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={t('imports.accounts.title')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('imports.accounts.account')}</TableCell>
              {columns.map((column) => (
                <TableCell key={column} align="right">
                  {labels[column]}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {accounts.map((counts) => (
              <TableRow key={counts.account}>
                <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                  {counts.account}
                </TableCell>
                {columns.map((column) => (
                  <TableCell key={column} align="right" sx={counts[column] === 0 ? { color: 'text.secondary' } : {}}>
                    {format.count(counts[column])}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
}

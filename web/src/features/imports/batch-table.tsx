import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { Batch } from '#contract/imports.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { BatchChips } from './batch-chips.tsx';
import { countsOf, useAccountsText } from './batch-words.ts';
import { SwitchBatch } from './switch-batch.tsx';
import { useActorName } from './use-names.ts';

export type BatchesProps = { readonly rows: readonly Batch[]; readonly stale: boolean };

export function BatchTable({ rows, stale }: BatchesProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const actorName = useActorName();
  const accountsText = useAccountsText();
  return (
    <Box
      sx={{
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        overflowX: 'auto',
        opacity: stale ? 0.55 : 1,
      }}
    >
      <Table size="small" aria-label={t('imports.list.table')} aria-busy={stale}>
        <TableHead>
          <TableRow>
            <TableCell>{t('imports.list.file')}</TableCell>
            <TableCell>{t('imports.list.when')}</TableCell>
            <TableCell>{t('imports.list.by')}</TableCell>
            <TableCell>{t('imports.list.accounts')}</TableCell>
            <TableCell align="right">{t('imports.figures.added')}</TableCell>
            <TableCell align="right">{t('imports.figures.duplicate')}</TableCell>
            <TableCell align="right">{t('imports.figures.conflicting')}</TableCell>
            <TableCell align="right">{t('imports.figures.held')}</TableCell>
            <TableCell>{t('imports.list.status')}</TableCell>
            <TableCell>
              <Box
                component="span"
                sx={{ position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' }}
              >
                {t('imports.list.actions')}
              </Box>
            </TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((batch) => (
            <TableRow key={batch.id} hover>
              <TableCell component="th" scope="row" sx={{ maxWidth: 320, overflowWrap: 'anywhere' }}>
                <RouterLink to="/imports/$id" params={{ id: batch.id }} sx={{ fontWeight: 580 }}>
                  {batch.fileName}
                </RouterLink>
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.dateTime(batch.committedAt)}</TableCell>
              <TableCell sx={{ maxWidth: 160, overflowWrap: 'anywhere' }}>{actorName(batch.by)}</TableCell>
              <TableCell title={batch.accounts.join(', ')}>{accountsText(batch.accounts)}</TableCell>
              {countsOf(batch).map(({ key, value, color }) => (
                <TableCell key={key} align="right" sx={{ color: value === 0 ? 'text.secondary' : color }}>
                  {value > 0 && key !== 'added' ? (
                    <RouterLink
                      to="/imports/$id"
                      params={{ id: batch.id }}
                      search={{ rows: key }}
                      color="inherit"
                      underline="always"
                    >
                      {format.count(value)}
                    </RouterLink>
                  ) : (
                    format.count(value)
                  )}
                </TableCell>
              ))}
              <TableCell>
                <Box sx={{ display: 'flex', gap: 0.5 }}>
                  <BatchChips batch={batch} />
                </Box>
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap', py: 0.5 }}>
                <SwitchBatch batch={batch} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

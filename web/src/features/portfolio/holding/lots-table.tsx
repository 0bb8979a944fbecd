import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { LotView } from '#contract/holdings.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';

/** Lots, the oldest first within their depot: what is sold next, and what it cost. */
export function LotsTable({ lots, label }: { readonly lots: readonly LotView[]; readonly label: string }) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={label}>
        <TableHead>
          <TableRow>
            <TableCell>{t('holding.lots.acquired')}</TableCell>
            <TableCell>{t('holdings.columns.account')}</TableCell>
            <TableCell align="right">{t('holdings.columns.quantity')}</TableCell>
            <TableCell align="right">{t('holdings.columns.cost')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {lots.map(({ id, account, side, acquiredOn, activity, quantity, cost, costKnown }) => (
            <TableRow key={id}>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <RouterLink to="/activities" search={{ open: activity }}>
                  {acquiredOn === null ? t('holding.lots.unknownDay') : format.isoDate(acquiredOn)}
                </RouterLink>
                {side === 'short' && ` · ${t('holding.lots.owed')}`}
              </TableCell>
              <TableCell>{account}</TableCell>
              <TableCell align="right">{format.quantity(quantity)}</TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {costKnown
                  ? cost.map(({ currency, amount }) => money.exact(amount, currency)).join(' + ') || '–'
                  : t('holding.lots.unknownCost')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { HoldingDetail } from '#contract/holdings.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { useTypeName } from '#web/features/portfolio/use-type-name.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';

/** Everything that moved a holding, the newest first. */
export function TradesTable({ trades }: { readonly trades: HoldingDetail['trades'] }) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const typeName = useTypeName();
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={t('holding.trades')}>
        <TableHead>
          <TableRow>
            <TableCell>{t('activities.columns.date')}</TableCell>
            <TableCell>{t('activities.columns.type')}</TableCell>
            <TableCell sx={{ display: { xs: 'none', sm: 'table-cell' } }}>{t('activities.columns.account')}</TableCell>
            <TableCell align="right">{t('activities.columns.quantity')}</TableCell>
            <TableCell align="right">{t('activities.columns.price')}</TableCell>
            <TableCell align="right">{t('holding.gross')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {trades.map(({ id, type, account, date, quantity, price, gross, currency }) => (
            <TableRow key={id} hover>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.isoDate(date)}</TableCell>
              <TableCell>
                <RouterLink to="/activities" search={{ open: id }}>
                  {typeName(type)}
                </RouterLink>
              </TableCell>
              <TableCell sx={{ display: { xs: 'none', sm: 'table-cell' } }}>{account}</TableCell>
              <TableCell align="right">{quantity === null ? '–' : format.quantity(quantity)}</TableCell>
              <TableCell align="right">{price === null ? '–' : format.price(price)}</TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {gross === null ? '–' : money.exact(gross, currency)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

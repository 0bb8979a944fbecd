import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { IncomeView } from '#contract/portfolio.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { useTypeName } from '#web/features/portfolio/use-type-name.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterLink } from '#web/shared/page/router-link.tsx';

/** Every payment, the newest first, before and after the taxes that were withheld. */
export function PaymentsTable({ income: { payments, currency } }: { readonly income: IncomeView }) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const typeName = useTypeName();
  const wide = { display: { xs: 'none', sm: 'table-cell' } };
  return (
    <Panel flush title={t('income.payments')} lead={t('income.paymentsLead')}>
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small" aria-label={t('income.payments')} sx={{ '& td, & th': { px: { xs: 1, sm: 1.5 } } }}>
          <TableHead>
            <TableRow>
              <TableCell>{t('activities.columns.date')}</TableCell>
              <TableCell>{t('income.from')}</TableCell>
              <TableCell sx={wide}>{t('activities.columns.account')}</TableCell>
              <TableCell align="right">{t('income.gross')}</TableCell>
              <TableCell align="right" sx={wide}>
                {t('income.tax')}
              </TableCell>
              <TableCell align="right" sx={wide}>
                {t('income.net')}
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {payments.map(({ id, date, account, name, type, gross, tax }) => (
              <TableRow key={id} hover>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.isoDate(date)}</TableCell>
                <TableCell>
                  <RouterLink to="/activities" search={{ open: id }}>
                    {name}
                  </RouterLink>
                  <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{typeName(type)}</Box>
                </TableCell>
                <TableCell sx={wide}>{account}</TableCell>
                <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                  {money.plain(gross, currency)}
                </TableCell>
                <TableCell align="right" sx={wide}>
                  {money.plain(tax, currency)}
                </TableCell>
                <TableCell align="right" sx={wide}>
                  {money.plain(gross - tax, currency)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
}

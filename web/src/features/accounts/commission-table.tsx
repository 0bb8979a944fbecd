import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { CommissionRow } from '#contract/commissions.ts';
import { Money } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';

const columns = ['sides', 'perSide', 'bookedPerSide', 'planned', 'booked', 'difference', 'differing'] as const;

/** By account and product, what a contract and side costs by the plan and as it was booked. */
export function CommissionTable({
  rows,
  withAccount,
}: {
  readonly rows: readonly CommissionRow[];
  readonly withAccount: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={t('commissions.title')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {withAccount && <TableCell>{t('commissions.columns.account')}</TableCell>}
            <TableCell>{t('commissions.columns.product')}</TableCell>
            {columns.map((column) => (
              <TableCell key={column} align="right">
                {t(`commissions.columns.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <Row key={`${row.account} ${row.product} ${row.currency}`} row={row} withAccount={withAccount} />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function Row({ row, withAccount }: { readonly row: CommissionRow; readonly withAccount: boolean }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { account, product, currency, quantity, perSide, general, why, bookedPerSide } = row;
  const { planned, booked, difference, differing, ofTrades } = row;
  const money = (value: string | null) => (value === null ? '–' : <Money value={value} currency={currency} />);
  // What costs more than planned is a loss.
  const tone = difference === null ? 'flat' : format.tone(difference);
  return (
    <TableRow>
      {withAccount && <TableCell sx={{ whiteSpace: 'nowrap' }}>{account}</TableCell>}
      <TableCell component="th" scope="row">
        {product}
        {ofTrades > 0 && (
          <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
            {t('commissions.ofTrades', { count: ofTrades, shown: format.count(ofTrades) })}
          </Box>
        )}
      </TableCell>
      <TableCell align="right">{format.quantity(quantity)}</TableCell>
      <TableCell align="right">
        {why === null ? money(perSide) : <Box sx={{ color: 'text.secondary' }}>{t(`commissions.why.${why}`)}</Box>}
        {general && <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>{t('commissions.general')}</Box>}
      </TableCell>
      <TableCell align="right">{money(bookedPerSide)}</TableCell>
      <TableCell align="right">{money(planned)}</TableCell>
      <TableCell align="right">{money(booked)}</TableCell>
      <TableCell
        align="right"
        className="tabular"
        sx={{
          whiteSpace: 'nowrap',
          color: { gain: 'error.main', loss: 'success.main', flat: 'text.secondary' }[tone],
          fontWeight: 550,
        }}
      >
        {difference === null ? '–' : format.signedMoney(difference, currency)}
      </TableCell>
      <TableCell align="right">{format.count(differing)}</TableCell>
    </TableRow>
  );
}

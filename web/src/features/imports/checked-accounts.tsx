import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reconciliation, TradeSums } from '#contract/reconciliation.ts';
import { Money, Result } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';

const sides = ['listed', 'ledger', 'difference'] as const;
const columns = ['trades', 'quantity', 'gross', 'commission', 'net'] as const;

/** The sums of each account, of the file and of the ledger, one under the other, and what lies between them. */
export function CheckedAccounts({ accounts }: { readonly accounts: Reconciliation['accounts'] }) {
  const { t } = useTranslation();
  return (
    <Panel flush title={t('check.accounts.title')} lead={t('check.accounts.lead')}>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={t('check.accounts.title')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('check.accounts.account')}</TableCell>
              {columns.map((column) => (
                <TableCell key={column} align="right">
                  {t(`check.accounts.${column}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {accounts.map((check) => (
              <Fragment key={`${check.account} ${check.currency}`}>
                {sides.map((side) => (
                  <TableRow key={side}>
                    <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                      {side === 'listed' && (
                        <Box sx={{ fontWeight: 620 }}>
                          {check.account} · {check.currency}
                        </Box>
                      )}
                      <Box component="span" sx={{ color: 'text.secondary' }}>
                        {t(`check.accounts.${side}`)}
                      </Box>
                      {side === 'ledger' && !check.known && (
                        <Typography variant="caption" component="div" color="warning">
                          {t('check.accounts.unknown')}
                        </Typography>
                      )}
                    </TableCell>
                    <SumCells sums={check[side]} currency={check.currency} signed={side === 'difference'} />
                  </TableRow>
                ))}
              </Fragment>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
}

type SumProps = {
  readonly sums: TradeSums;
  readonly currency: string;
  /** A difference is no gain and no loss: it has a sign and no colour. */
  readonly signed: boolean;
};

function SumCells({ sums, currency, signed }: SumProps) {
  const format = useFormats();
  const result = (value: string | null) => {
    if (value === null) return '–';
    return signed ? (
      <b className="tabular">{format.signedMoney(value, currency)}</b>
    ) : (
      <Result value={value} currency={currency} />
    );
  };
  return (
    <>
      <TableCell align="right">{format.count(sums.trades)}</TableCell>
      <TableCell align="right">{format.quantity(sums.quantity)}</TableCell>
      <TableCell align="right">{result(sums.gross)}</TableCell>
      <TableCell align="right">
        {sums.commission === null || signed ? (
          result(sums.commission)
        ) : (
          <Money value={sums.commission} currency={currency} />
        )}
      </TableCell>
      <TableCell align="right">{result(sums.net)}</TableCell>
    </>
  );
}

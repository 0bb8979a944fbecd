import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ChartExecution, OtherFills } from '#contract/candles.ts';
import { Result } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import type { ChartClock } from '#web/shared/price-chart/chart-clock.ts';
import { fillWords } from './fill-words.ts';

type Props = {
  readonly answer: OtherFills;
  readonly executions: readonly ChartExecution[];
  readonly clock: ChartClock;
};

const heads = ['own', 'account', 'later', 'quantity', 'price', 'difference', 'money'] as const;
const leading: readonly string[] = ['own', 'account'];
/** Columns that say nothing where there is no counterpart. */
const figures = 5;

/** Each execution of the position beside its counterpart in every other account, then what has none. */
export function AccountFillsTable({ answer, executions, clock }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const { accounts, fills, currency } = answer;
  if (fills.length === 0) return <Lead>{t('chart.accounts.none')}</Lead>;
  const ofKey = new Map(fills.map((fill) => [fill.key, fill]));
  const unmatched = new Set(accounts.flatMap((one) => one.unmatched));
  const single = fills.filter(({ key }) => unmatched.has(key));
  const rows = executions.flatMap((execution) =>
    accounts.flatMap(({ account, compared }) => {
      const found = compared.find(({ own }) => own === execution.key);
      return found ? [{ execution, account, match: found.match }] : [];
    }),
  );
  return (
    <Box sx={{ pt: 1.5 }}>
      <Typography variant="subtitle2" component="h3" sx={{ px: 2 }}>
        {t('chart.accounts.title')}
      </Typography>
      <Lead>{t('chart.accounts.lead')}</Lead>
      {answer.more && (
        <Alert severity="info" sx={{ mx: 2, mb: 1 }}>
          {t('chart.accounts.more', {
            shown: format.count(fills.length),
            time: clock.full(Date.parse(answer.comparedFrom ?? fills[0]!.executedAt)),
          })}
        </Alert>
      )}
      <TableContainer
        tabIndex={0}
        role="region"
        aria-label={t('chart.accounts.title')}
        className="tabular"
        sx={{ maxHeight: 360, '&:focus-visible': { outlineOffset: -2 } }}
      >
        <Table size="small" stickyHeader sx={{ minWidth: 760, '& td, & th': { whiteSpace: 'nowrap' } }}>
          <TableHead>
            <TableRow>
              {heads.map((head) => (
                <TableCell key={head} align={leading.includes(head) ? 'left' : 'right'}>
                  {t(`chart.accounts.heads.${head}`)}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ execution, account, match }, nth) => {
              const fill = match && ofKey.get(match.key);
              return (
                <TableRow key={`${execution.key} ${account}`}>
                  <TableCell>
                    {rows[nth - 1]?.execution !== execution && (
                      <>
                        {fillWords(t, format, execution)}
                        <Typography variant="caption" component="div" color="textSecondary">
                          {clock.full(Date.parse(execution.executedAt))}
                        </Typography>
                      </>
                    )}
                  </TableCell>
                  <TableCell>{account}</TableCell>
                  {match && fill ? (
                    <>
                      <TableCell align="right">{format.seconds(match.laterMs)}</TableCell>
                      <TableCell align="right">{format.quantity(fill.quantity)}</TableCell>
                      <TableCell align="right">{format.price(fill.price)}</TableCell>
                      <TableCell align="right">
                        {t('chart.accounts.difference', {
                          points: format.points(match.points),
                          ticks: format.signedQuantity(match.ticks),
                        })}
                      </TableCell>
                      <TableCell align="right">
                        <Result value={match.moneyPerContract} currency={currency} />
                      </TableCell>
                    </>
                  ) : (
                    <TableCell colSpan={figures} sx={{ color: 'text.secondary' }}>
                      {t('chart.accounts.unmatched')}
                    </TableCell>
                  )}
                </TableRow>
              );
            })}
            {single.map((fill) => (
              <TableRow key={fill.key}>
                <TableCell sx={{ color: 'text.secondary' }}>{t('chart.accounts.single')}</TableCell>
                <TableCell>{fill.account}</TableCell>
                <TableCell colSpan={figures}>
                  {`${fillWords(t, format, fill)}, ${clock.full(Date.parse(fill.executedAt))}`}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Box>
  );
}

const Lead = ({ children }: { readonly children: string }) => (
  <Typography variant="caption" component="p" color="textSecondary" sx={{ px: 2, py: 0.5 }}>
    {children}
  </Typography>
);

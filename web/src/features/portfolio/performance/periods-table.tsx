import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import type { PeriodResult } from '#contract/portfolio.ts';
import { toneOfNumber } from '#web/features/portfolio/tone-of-number.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { useMoneyWeightedWords } from '#web/features/portfolio/use-money-weighted-words.ts';
import { usePeriodWords } from '#web/features/portfolio/use-period-words.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';

type Props = {
  readonly periods: readonly PeriodResult[];
  readonly currency: string;
  readonly onPeriod: (period: string) => void;
};

/** The periods side by side, the chosen one first; a press on one chooses it. */
export function PeriodsTable({ periods, currency, onPeriod }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const rateWords = useMoneyWeightedWords();
  const periodWords = usePeriodWords();
  const wide = { display: { xs: 'none', md: 'table-cell' }, whiteSpace: 'nowrap' };
  const figure = { whiteSpace: 'nowrap' };
  return (
    <Panel flush title={t('performance.periods.title')} lead={t('performance.periods.lead')}>
      <Box sx={{ overflowX: 'auto' }}>
        <Table
          size="small"
          aria-label={t('performance.periods.title')}
          sx={{ '& td, & th': { px: { xs: 1, sm: 1.5 } } }}
        >
          <TableHead>
            <TableRow>
              <TableCell>{t('portfolio.scope.period')}</TableCell>
              <TableCell align="right" title={t('portfolio.figures.timeWeighted')}>
                {t('performance.periods.timeWeighted')}
              </TableCell>
              <TableCell align="right" sx={wide}>
                {t('performance.periods.annual')}
              </TableCell>
              <TableCell align="right" title={t('portfolio.figures.moneyWeighted')}>
                {t('performance.periods.moneyWeighted')}
              </TableCell>
              <TableCell align="right" sx={wide}>
                {t('portfolio.flows.before')}
              </TableCell>
              <TableCell align="right" sx={wide}>
                {t('portfolio.flows.inflow')}
              </TableCell>
              <TableCell align="right" sx={wide}>
                {t('portfolio.flows.outflow')}
              </TableCell>
              <TableCell align="right">{t('portfolio.figures.gain')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {periods.map((result, nth) => {
              const rate = rateWords(result.moneyWeighted);
              return (
                <TableRow key={result.period} selected={nth === 0} hover>
                  <TableCell component="th" scope="row">
                    <Link
                      component="button"
                      type="button"
                      onClick={() => onPeriod(result.period)}
                      sx={{ font: 'inherit', textAlign: 'left', fontWeight: nth === 0 ? 620 : 450 }}
                    >
                      {periodWords(result.period)}
                    </Link>
                    {result.from !== null && (
                      <Box
                        sx={{
                          display: { xs: 'none', sm: 'block' },
                          fontSize: '0.75rem',
                          color: 'text.secondary',
                          whiteSpace: 'nowrap',
                        }}
                      >
                        {`${format.isoDate(result.from)} – ${format.isoDate(result.to)}`}
                      </Box>
                    )}
                  </TableCell>
                  <TableCell align="right" sx={{ ...figure, color: toneOfNumber(result.timeWeighted, 0.00005) }}>
                    {money.change(result.timeWeighted)}
                  </TableCell>
                  <TableCell align="right" sx={wide}>
                    {money.change(result.timeWeightedAnnual)}
                  </TableCell>
                  <TableCell
                    align="right"
                    title={rate.note}
                    sx={{ ...figure, color: toneOfNumber(rate.number, 0.00005) }}
                  >
                    {rate.value}
                  </TableCell>
                  <TableCell align="right" sx={wide}>
                    {money.plain(result.valueBefore, currency)}
                  </TableCell>
                  <TableCell align="right" sx={wide}>
                    {money.plain(result.inflow, currency)}
                  </TableCell>
                  <TableCell align="right" sx={wide}>
                    {money.plain(result.outflow, currency)}
                  </TableCell>
                  <TableCell align="right" sx={{ ...figure, color: toneOfNumber(result.gain) }}>
                    {money.signed(result.gain, currency)}
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
}

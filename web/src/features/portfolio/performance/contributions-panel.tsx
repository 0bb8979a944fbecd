import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import {
  type ContributionBy,
  contributionBy,
  type PeriodResult,
  type PortfolioPerformance,
} from '#contract/portfolio.ts';
import { toneOfNumber } from '#web/features/portfolio/tone-of-number.ts';
import { useClassName } from '#web/features/portfolio/use-class-name.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { Panel } from '#web/shared/page/panel.tsx';

type Props = {
  readonly contributions: PortfolioPerformance['contributions'];
  readonly by: ContributionBy;
  readonly result: PeriodResult;
  readonly currency: string;
  readonly onBy: (by: ContributionBy) => void;
};

const parts = ['price', 'currency', 'income', 'fees', 'taxes'] as const;
const costs: readonly string[] = ['fees', 'taxes'];

/** What each part of the portfolio added to the gain, and to the time-weighted return: both add up. */
export function ContributionsPanel({ contributions, by, result, currency, onBy }: Props) {
  const { t } = useTranslation();
  const money = useMoney();
  const className = useClassName();
  const wide = { display: { xs: 'none', md: 'table-cell' }, whiteSpace: 'nowrap' };
  const figure = { whiteSpace: 'nowrap' };
  return (
    <Panel
      flush
      title={t('performance.contributions.title')}
      lead={t('performance.contributions.lead')}
      action={
        <TextField
          select
          fullWidth={false}
          label={t('performance.contributions.by')}
          value={by}
          onChange={({ target }) => onBy(contributionBy.parse(target.value))}
          sx={{ minWidth: 160 }}
        >
          {contributionBy.options.map((one) => (
            <MenuItem key={one} value={one} dense>
              {t(`performance.contributions.ways.${one}`)}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      <Box sx={{ overflowX: 'auto' }}>
        <Table
          size="small"
          aria-label={t('performance.contributions.title')}
          sx={{ '& td, & th': { px: { xs: 1, sm: 1.5 } } }}
        >
          <TableHead>
            <TableRow>
              <TableCell>{t(`performance.contributions.ways.${by}`)}</TableCell>
              {parts.map((part) => (
                <TableCell key={part} align="right" sx={wide}>
                  {t(`portfolio.origin.${part}`)}
                </TableCell>
              ))}
              <TableCell align="right">{t('portfolio.figures.gain')}</TableCell>
              <TableCell align="right">{t('performance.contributions.contribution')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {contributions.map(({ key, name, results, contribution }) => (
              <TableRow key={key}>
                <TableCell component="th" scope="row">
                  {by === 'class'
                    ? className(name)
                    : key.startsWith('money ')
                      ? t('performance.contributions.money', { currency: name })
                      : name}
                </TableCell>
                {parts.map((part) => (
                  <TableCell key={part} align="right" sx={wide}>
                    {money.signed(costs.includes(part) ? 0 - results[part] : results[part], currency)}
                  </TableCell>
                ))}
                <TableCell align="right" sx={{ ...figure, color: toneOfNumber(results.gain) }}>
                  {money.signed(results.gain, currency)}
                </TableCell>
                <TableCell align="right" sx={figure}>
                  {money.change(contribution)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
          <TableFooter>
            <TableRow sx={{ '& td, & th': { color: 'text.primary', fontWeight: 620 } }}>
              <TableCell component="th" scope="row">
                {t('performance.contributions.sum')}
              </TableCell>
              {parts.map((part) => (
                <TableCell key={part} align="right" sx={wide}>
                  {money.signed(
                    contributions.reduce(
                      (sum, { results }) => sum + (costs.includes(part) ? -results[part] : results[part]),
                      0,
                    ),
                    currency,
                  )}
                </TableCell>
              ))}
              <TableCell align="right" sx={figure}>
                {money.signed(result.gain, currency)}
              </TableCell>
              <TableCell align="right" sx={figure}>
                {money.change(result.timeWeighted)}
              </TableCell>
            </TableRow>
          </TableFooter>
        </Table>
      </Box>
    </Panel>
  );
}

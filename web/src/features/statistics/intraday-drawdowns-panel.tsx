import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntradayDrawdowns } from '#contract/equity.ts';
import { intradayDrawdownsQuery } from '#web/shared/api/limit-queries.ts';
import type { StatisticsSelection } from '#web/shared/api/statistics-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';

/** Trades whose bars are read without asking: a second's work. */
const fewTrades = 500;

type Props = { readonly selection: StatisticsSelection; readonly trades: number };

/** The deepest drawdowns by bars, open profit included, beside those by days. */
export function IntradayDrawdownsPanel({ selection, trades }: Props) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const wanted = asked || trades <= fewTrades;
  const query = useQuery({ ...intradayDrawdownsQuery(selection), enabled: wanted });
  return (
    <Panel title={t('limits.drawdowns.title')} lead={t('limits.drawdowns.lead')}>
      {wanted ? (
        <QueryState query={query} lines={6}>
          {(found) => <Found found={found} />}
        </QueryState>
      ) : (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
          <Typography variant="body2" color="textSecondary">
            {t('limits.drawdowns.loadText')}
          </Typography>
          <Button variant="outlined" onClick={() => setAsked(true)}>
            {t('limits.drawdowns.load')}
          </Button>
        </Box>
      )}
    </Panel>
  );
}

function Found({ found }: { readonly found: IntradayDrawdowns }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { selection, considered, known, days, coveredDays, drawdowns, count } = found;
  const { currency } = selection;
  const money = (depth: number) => (currency === null ? '' : format.signedMoney(depth.toFixed(2), currency));
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Typography variant="body2" color="textSecondary">
        {t('limits.drawdowns.covered', {
          covered: format.count(coveredDays),
          days: format.count(days),
          known: format.count(known),
          considered: format.count(considered),
        })}{' '}
        {considered < selection.trades &&
          t('limits.drawdowns.latest', { all: format.count(selection.trades), considered: format.count(considered) })}
      </Typography>
      <Typography variant="body2">
        {count === 0 ? t('limits.drawdowns.none') : t('limits.drawdowns.count', { count, shown: format.count(count) })}
      </Typography>
      {drawdowns.length > 0 && (
        <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="group" aria-label={t('limits.drawdowns.title')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell align="right">{t('limits.drawdowns.depth')}</TableCell>
                <TableCell>{t('limits.drawdowns.from')}</TableCell>
                <TableCell>{t('limits.drawdowns.valley')}</TableCell>
                <TableCell align="right">{t('limits.drawdowns.length')}</TableCell>
                <TableCell align="right">{t('limits.drawdowns.recovery')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {drawdowns.map(({ from, valley, depth, lengthMs, recoveryMs }) => (
                <TableRow key={`${from} ${valley}`} className="tabular">
                  <TableCell align="right">{money(depth)}</TableCell>
                  <TableCell>{format.dateTime(from)}</TableCell>
                  <TableCell>{format.dateTime(valley)}</TableCell>
                  <TableCell align="right">{format.lasting(lengthMs)}</TableCell>
                  <TableCell align="right">
                    {recoveryMs === null ? t('limits.drawdowns.lasts') : format.lasting(recoveryMs)}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </Box>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison, Figure, NamedFigure } from '#contract/statistics.ts';
import { FigureText } from './figure-text.tsx';
import { useFigureWords } from './use-figure-words.ts';

const few = [
  'trade_count',
  'net_profit',
  'win_rate',
  'average_trade',
  'median_trade',
  'profit_factor',
  'payoff',
  'expectancy_r',
  'average_win',
  'average_loss',
  'max_drawdown',
  'average_duration',
];

/** The figures of two selections side by side, and whether chance alone could part them so far. */
export function ComparisonTable({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation();
  const say = useFigureWords();
  const [all, setAll] = useState(false);
  const { first, second, averageTrade, winRate } = comparison;
  const currencies = [first.selection.currency, second.selection.currency] as const;
  const comparable = currencies[0] === currencies[1] || currencies.includes(null);
  const rows = first.figures.filter(({ name, group }) => (all ? group !== 'benchmark' : few.includes(name)));
  return (
    <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      {!comparable && <Typography>{t('statistics.comparison.currencies')}</Typography>}
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1.5 }}>
        {averageTrade !== null && (
          <Chance
            name={t('statistics.comparison.averageTrade')}
            {...averageTrade}
            currency={currencies[0] ?? currencies[1]}
          />
        )}
        <Chance name={t('statistics.comparison.winRate')} {...winRate} currency={null} />
      </Box>
      <TableContainer tabIndex={0} role="group" aria-label={t('statistics.comparison.table')}>
        <Table size="small" aria-label={t('statistics.comparison.table')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('statistics.comparison.figure')}</TableCell>
              <TableCell align="right">{t('statistics.comparison.first')}</TableCell>
              <TableCell align="right">{t('statistics.comparison.second')}</TableCell>
              <TableCell align="right">{t('statistics.comparison.difference')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((figure) => {
              const other = second.figures.find(({ name }) => name === figure.name);
              const apart = comparable || figure.unit !== 'money' ? differenceOf(figure, other) : null;
              return (
                <TableRow key={figure.name} hover>
                  <TableCell component="th" scope="row">
                    {say.name(figure)}
                  </TableCell>
                  <ValueCell figure={figure} currency={currencies[0]} />
                  {other ? (
                    <ValueCell figure={other} currency={currencies[1]} />
                  ) : (
                    <TableCell align="right">–</TableCell>
                  )}
                  <TableCell align="right" className="tabular">
                    {apart === null ? '–' : say.number(apart, figure.unit, currencies[0])}
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </TableContainer>
      <Button sx={{ justifySelf: 'start' }} onClick={() => setAll(!all)}>
        {t(all ? 'statistics.comparison.showFew' : 'statistics.comparison.showAll')}
      </Button>
    </Box>
  );
}

function ValueCell({ figure, currency }: { readonly figure: NamedFigure; readonly currency: string | null }) {
  const say = useFigureWords();
  return (
    <TableCell align="right">
      <FigureText figure={figure} currency={currency} />
      <Box sx={{ fontSize: '0.6875rem', color: 'text.secondary' }}>{say.why(figure) ?? say.sample(figure)}</Box>
    </TableCell>
  );
}

type ChanceProps = {
  readonly name: string;
  readonly difference: Figure;
  readonly probability: Figure;
  readonly currency: string | null;
};

/** How far two samples are apart, and what chance has to say to it. */
function Chance({ name, difference, probability, currency }: ChanceProps) {
  const { t } = useTranslation();
  const say = useFigureWords();
  const words =
    probability.kind === 'value'
      ? t('statistics.comparison.chance', {
          probability: say.value(probability, null),
          verdict: t(`statistics.comparison.${verdictOf(probability.value)}`),
        })
      : t('statistics.comparison.noProbability', { why: (say.why(probability) ?? '').replace(/\.$/, '') });
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5 }}>
      <Typography variant="body2" color="textSecondary">
        {name} · {t('statistics.comparison.difference')}
      </Typography>
      <Box sx={{ fontSize: '1.125rem', fontWeight: 600 }}>
        <FigureText figure={difference} currency={currency} />
      </Box>
      <Typography variant="body2">{words}</Typography>
    </Box>
  );
}

/** One in twenty is what the field takes for more than chance; four in ten is no news at all. */
const verdictOf = (probability: number): 'unlikely' | 'perhaps' | 'likely' =>
  probability < 0.05 ? 'unlikely' : probability < 0.4 ? 'perhaps' : 'likely';

const differenceOf = (one: Figure, other: Figure | undefined): number | null =>
  one.kind === 'value' && other?.kind === 'value' ? one.value - other.value : null;

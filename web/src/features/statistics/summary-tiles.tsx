import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { useTranslation } from 'react-i18next';
import type { NamedFigure, Statistics } from '#contract/statistics.ts';
import { FigureTile } from './figure-tile.tsx';

const summary = [
  'net_profit',
  'trade_count',
  'win_rate',
  'profit_factor',
  'average_trade',
  'payoff',
  'expectancy_r',
  'max_drawdown',
  'commission',
  'probability_of_luck',
];

type Props = {
  readonly statistics: Statistics;
  readonly asked: string | null;
  readonly onAsk: (figure: NamedFigure) => void;
};

/** What is looked at first. */
export function SummaryTiles({ statistics: { figures, selection }, asked, onAsk }: Props) {
  const { t } = useTranslation();
  return (
    <Paper variant="outlined" component="section" aria-label={t('statistics.tiles')} sx={{ overflow: 'hidden' }}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(3, 1fr)', lg: 'repeat(5, 1fr)' },
          gap: '1px',
          bgcolor: 'divider',
        }}
      >
        {summary.flatMap((name) => {
          const figure = figures.find((one) => one.name === name);
          return figure === undefined
            ? []
            : [
                <FigureTile
                  key={name}
                  large
                  figure={figure}
                  currency={selection.currency}
                  asked={asked === name}
                  onAsk={onAsk}
                />,
              ];
        })}
      </Box>
    </Paper>
  );
}

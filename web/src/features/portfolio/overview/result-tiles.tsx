import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { useTranslation } from 'react-i18next';
import type { PeriodResult } from '#contract/portfolio.ts';
import { FigureButton } from '#web/features/portfolio/figure-button.tsx';
import { toneOfNumber } from '#web/features/portfolio/tone-of-number.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { useMoneyWeightedWords } from '#web/features/portfolio/use-money-weighted-words.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { type ResultFigure, resultFigures } from './use-result-why.tsx';

type Props = {
  readonly result: PeriodResult;
  readonly currency: string;
  /** Other names than those of the whole portfolio. */
  readonly names?: Partial<Record<ResultFigure, string>>;
  readonly asked: string | null;
  readonly onAsk: (figure: ResultFigure) => void;
};

/** What is looked at first: value, gain, both returns, and what came in and went out. */
export function ResultTiles({ result, currency, names = {}, asked, onAsk }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const rateWords = useMoneyWeightedWords();
  const rate = rateWords(result.moneyWeighted);
  const annual =
    result.timeWeighted === null
      ? t('portfolio.figures.noReturn')
      : result.timeWeightedAnnual === null
        ? t('portfolio.figures.underYear')
        : t('portfolio.figures.perYear', { rate: money.change(result.timeWeightedAnnual) });
  const shown: Readonly<Record<ResultFigure, { value: string; note: string; tone: string }>> = {
    value: {
      value: money.plain(result.value, currency),
      note: t('portfolio.figures.asOf', { on: format.isoDate(result.to) }),
      tone: 'text.primary',
    },
    gain: {
      value: money.signed(result.gain, currency),
      note: t('portfolio.figures.afterCosts'),
      tone: toneOfNumber(result.gain),
    },
    timeWeighted: {
      value: money.change(result.timeWeighted),
      note: annual,
      tone: toneOfNumber(result.timeWeighted, 0.00005),
    },
    moneyWeighted: { value: rate.value, note: rate.note, tone: toneOfNumber(rate.number, 0.00005) },
    flows: {
      value: money.signed(result.inflow - result.outflow, currency),
      note: t('portfolio.figures.inAndOut', {
        inflow: money.plain(result.inflow, currency),
        outflow: money.plain(result.outflow, currency),
      }),
      tone: 'text.primary',
    },
  };
  return (
    <Paper variant="outlined" component="section" aria-label={t('portfolio.figures.label')} sx={{ overflow: 'hidden' }}>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(3, 1fr)', lg: 'repeat(5, 1fr)' },
          gap: '1px',
          bgcolor: 'divider',
          '& > :last-child': { gridColumn: { xs: '1 / -1', sm: 'auto' } },
        }}
      >
        {resultFigures.map((figure) => (
          <FigureButton
            key={figure}
            name={names[figure] ?? t(`portfolio.figures.${figure}`)}
            {...shown[figure]}
            asked={asked === figure}
            onAsk={() => onAsk(figure)}
          />
        ))}
      </Box>
    </Paper>
  );
}

import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { NamedFigure } from '#contract/statistics.ts';
import type { FigureWords } from '#domain/performance/words/figure-words.ts';
import { FigureText } from '#web/features/statistics/figure-text.tsx';
import { useFigureWords } from '#web/features/statistics/use-figure-words.ts';
import { Why, WhyDrawer, WhyPart } from '#web/shared/why/why-drawer.tsx';

type Props = { readonly figure: NamedFigure | null; readonly currency: string; readonly onClose: () => void };

/** *Why this number?* of a figure of returns: formula, convention, sample. */
export function FigureExplanation({ figure, currency, onClose }: Props) {
  return (
    <WhyDrawer open={figure !== null}>
      {figure && <Explained key={figure.name} figure={figure} currency={currency} onClose={onClose} />}
    </WhyDrawer>
  );
}

function Explained({ figure, currency, onClose }: Props & { readonly figure: NamedFigure }) {
  const { t } = useTranslation();
  const say = useFigureWords();
  const why = say.why(figure);
  return (
    <Why
      question={t('portfolio.why.question')}
      name={say.name(figure)}
      value={<FigureText figure={figure} currency={currency} />}
      onClose={onClose}
    >
      {why !== null && <WhyPart title={t('statistics.why.noNumber')}>{why}</WhyPart>}
      <WhyPart title={t('statistics.why.formula')}>
        <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
          {figure.formula}
        </Box>
      </WhyPart>
      <WhyPart title={t('statistics.why.convention')}>
        {say.words.conventions[figure.convention as keyof FigureWords['conventions']]}
      </WhyPart>
      <WhyPart title={t('statistics.why.sample')}>{say.sample(figure)}</WhyPart>
      <WhyPart title={t('portfolio.why.inputs')}>{t('performance.figures.inputs')}</WhyPart>
    </Why>
  );
}

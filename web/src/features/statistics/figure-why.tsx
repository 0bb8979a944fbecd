import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { NamedFigure, Statistics } from '#contract/statistics.ts';
import type { FigureWords } from '#domain/performance/words/figure-words.ts';
import type { FilterSearch } from '#web/shared/filters/filter-search.ts';
import { pillsOf, withChosen } from '#web/shared/filters/pills.ts';
import { pillText, usePillWords } from '#web/shared/filters/use-pill-words.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { Why, WhyDrawer, WhyPart } from '#web/shared/why/why-drawer.tsx';
import { FigureText } from './figure-text.tsx';
import { positionsOf } from './selection.ts';
import { useFigureWords } from './use-figure-words.ts';

type Props = {
  readonly figure: NamedFigure | null;
  readonly statistics: Statistics;
  readonly search: FilterSearch;
  readonly onClose: () => void;
};

/** *Why this number?*: formula, convention, sample, unit, filters, and the positions that it was computed from. */
export function FigureWhy({ figure, ...rest }: Props) {
  return (
    <WhyDrawer open={figure !== null}>{figure && <Explained key={figure.name} figure={figure} {...rest} />}</WhyDrawer>
  );
}

function Explained({ figure, statistics, search, onClose }: Props & { readonly figure: NamedFigure }) {
  const { t } = useTranslation();
  const format = useFormats();
  const say = useFigureWords();
  const pillWords = usePillWords();
  const { selection, capital, riskFree, periods } = statistics;
  const { currency } = selection;
  const pills = pillsOf(search).filter(({ field }) => field !== 'status');
  const why = say.why(figure);
  return (
    <Why
      question={t('statistics.why.title')}
      name={say.name(figure)}
      value={<FigureText figure={figure} currency={currency} />}
      onClose={onClose}
    >
      {why !== null && <WhyPart title={t('statistics.why.noNumber')}>{why}</WhyPart>}
      <WhyPart title={t('statistics.why.formula')}>
        <Box component="code" sx={{ fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
          {figure.formula}
        </Box>
      </WhyPart>
      <WhyPart title={t('statistics.why.convention')}>
        {say.words.conventions[figure.convention as keyof FigureWords['conventions']]}
      </WhyPart>
      <WhyPart title={t('statistics.why.sample')}>{say.sample(figure)}</WhyPart>
      <WhyPart title={t('statistics.why.unit')}>
        {t(`statistics.why.units.${figure.unit}`)}
        {figure.unit === 'money' && currency !== null && `, ${currency}`}
      </WhyPart>
      {figure.better !== null && (
        <WhyPart title={t('statistics.why.better')}>
          {t(figure.better === 'higher' ? 'statistics.why.betterHigher' : 'statistics.why.betterLower')}
        </WhyPart>
      )}
      {figure.basis === 'returns' && capital !== null && currency !== null && (
        <WhyPart title={t('statistics.why.terms')}>
          {t('statistics.why.termsText', {
            capital: format.money(String(capital), currency),
            rate: format.percent(riskFree),
            periods: format.count(periods),
          })}
        </WhyPart>
      )}
      <WhyPart title={t('statistics.why.filters')}>
        {pills.length === 0
          ? t('statistics.why.noFilters')
          : pills.map((pill) => pillText(pillWords(pill))).join(' · ')}
      </WhyPart>
      <Box>
        <RouterLink to="/positions" search={positionsOf(narrowedToSample(search, figure))}>
          {t('statistics.why.positions')}
        </RouterLink>
        {selection.otherCurrencies.length > 0 && (
          <Typography variant="body2" color="textSecondary">
            {t('statistics.why.otherCurrencies')}
          </Typography>
        )}
      </Box>
    </Why>
  );
}

/** Wins, losses and sides are a part of the selection that a filter says too. */
const narrowedToSample = (search: FilterSearch, { of }: NamedFigure): FilterSearch => {
  if (of === 'wins' || of === 'losses') return withChosen(search, 'result', false, [of === 'wins' ? 'win' : 'loss']);
  if (of === 'long-trades' || of === 'short-trades')
    return withChosen(search, 'side', false, [of === 'long-trades' ? 'long' : 'short']);
  return search;
};

import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedFigure, Statistics } from '#contract/statistics.ts';
import type { FigureWords } from '#domain/performance/words/figure-words.ts';
import type { FilterSearch } from '#web/shared/filters/filter-search.ts';
import { pillsOf, withChosen } from '#web/shared/filters/pills.ts';
import { pillText, usePillWords } from '#web/shared/filters/use-pill-words.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';
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
    <Drawer
      variant="persistent"
      anchor="right"
      open={figure !== null}
      slotProps={{
        paper: { component: 'aside', sx: { width: 'min(420px, 100vw)', bgcolor: 'background.paper', zIndex: 'modal' } },
      }}
    >
      {figure && <Why key={figure.name} figure={figure} {...rest} />}
    </Drawer>
  );
}

function Why({ figure, statistics, search, onClose }: Props & { readonly figure: NamedFigure }) {
  const { t } = useTranslation();
  const format = useFormats();
  const say = useFigureWords();
  const pillWords = usePillWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const asker = document.activeElement;
    heading.current?.focus();
    return () => {
      if (asker instanceof HTMLElement) asker.focus();
    };
  }, []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onClose]);

  const { selection, capital, riskFree, periods } = statistics;
  const { currency } = selection;
  const pills = pillsOf(search).filter(({ field }) => field !== 'status');
  const why = say.why(figure);
  return (
    <Box sx={{ p: 2.5, display: 'grid', gap: 2.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: 1 }}>
        <Box>
          <Typography variant="overline" color="textSecondary">
            {t('statistics.why.title')}
          </Typography>
          <Typography variant="h2" tabIndex={-1} ref={heading} sx={{ outline: 'none' }}>
            {say.name(figure)}
          </Typography>
        </Box>
        <IconButton aria-label={t('app.close')} onClick={onClose}>
          <Close fontSize="small" />
        </IconButton>
      </Box>
      <Box sx={{ fontSize: '1.5rem', fontWeight: 620, letterSpacing: '-0.02em' }}>
        <FigureText figure={figure} currency={currency} />
      </Box>
      {why !== null && <Part title={t('statistics.why.noNumber')}>{why}</Part>}
      <Part title={t('statistics.why.formula')}>
        <Box component="code" sx={{ fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
          {figure.formula}
        </Box>
      </Part>
      <Part title={t('statistics.why.convention')}>
        {say.words.conventions[figure.convention as keyof FigureWords['conventions']]}
      </Part>
      <Part title={t('statistics.why.sample')}>{say.sample(figure)}</Part>
      <Part title={t('statistics.why.unit')}>
        {t(`statistics.why.units.${figure.unit}`)}
        {figure.unit === 'money' && currency !== null && `, ${currency}`}
      </Part>
      {figure.better !== null && (
        <Part title={t('statistics.why.better')}>
          {t(figure.better === 'higher' ? 'statistics.why.betterHigher' : 'statistics.why.betterLower')}
        </Part>
      )}
      {figure.basis === 'returns' && capital !== null && currency !== null && (
        <Part title={t('statistics.why.terms')}>
          {t('statistics.why.termsText', {
            capital: format.money(String(capital), currency),
            rate: format.percent(riskFree),
            periods: format.count(periods),
          })}
        </Part>
      )}
      <Part title={t('statistics.why.filters')}>
        {pills.length === 0
          ? t('statistics.why.noFilters')
          : pills.map((pill) => pillText(pillWords(pill))).join(' · ')}
      </Part>
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
    </Box>
  );
}

/** Wins, losses and sides are a part of the selection that a filter says too. */
const narrowedToSample = (search: FilterSearch, { of }: NamedFigure): FilterSearch => {
  if (of === 'wins' || of === 'losses') return withChosen(search, 'result', false, [of === 'wins' ? 'win' : 'loss']);
  if (of === 'long-trades' || of === 'short-trades')
    return withChosen(search, 'side', false, [of === 'long-trades' ? 'long' : 'short']);
  return search;
};

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box>
      <Typography variant="h3" component="h3" color="textSecondary" sx={{ mb: 0.25 }}>
        {title}
      </Typography>
      <Typography component="div">{children}</Typography>
    </Box>
  );
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { NamedFigure, Statistics } from '#contract/statistics.ts';
import { figureGroups } from '#domain/performance/registry/definition.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { FigureTile, tileGrid } from './figure-tile.tsx';
import { useFigureWords } from './use-figure-words.ts';

type Props = {
  readonly statistics: Statistics;
  readonly asked: string | null;
  readonly onAsk: (figure: NamedFigure) => void;
};

/** Every figure, by group, those of trades before those of returns; none that has no input at all. */
export function FiguresPanel({ statistics: { figures, selection, capital }, asked, onAsk }: Props) {
  const { t } = useTranslation();
  const { words } = useFigureWords();
  return (
    <Panel flush title={t('statistics.figures.title')} lead={t('statistics.figures.lead')}>
      {(['trades', 'returns'] as const).map((basis) => (
        <Box key={basis} sx={{ borderTop: 1, borderColor: 'divider' }}>
          <Typography variant="overline" component="h3" color="textSecondary" sx={{ px: 2, pt: 1.5 }}>
            {t(basis === 'trades' ? 'statistics.figures.ofTrades' : 'statistics.figures.ofReturns')}
          </Typography>
          {basis === 'returns' && capital === null && (
            <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 2 }}>
              {t('statistics.figures.noReturns')}
            </Typography>
          )}
          {figureGroups.map((group) => {
            const own = figures.filter((figure) => figure.basis === basis && figure.group === group && given(figure));
            return own.length === 0 ? null : (
              <Box key={group} component="section" aria-label={words.groups[group]}>
                <Typography variant="h3" component="h4" sx={{ px: 2, pt: 1, pb: 1 }}>
                  {words.groups[group]}
                </Typography>
                <Box sx={tileGrid(210)}>
                  {own.map((figure) => (
                    <FigureTile
                      key={figure.name}
                      figure={figure}
                      currency={selection.currency}
                      asked={asked === figure.name}
                      onAsk={onAsk}
                    />
                  ))}
                </Box>
              </Box>
            );
          })}
        </Box>
      ))}
    </Panel>
  );
}

/** Nobody states a benchmark here: figures against one would all say the same. */
const given = (figure: NamedFigure): boolean => figure.group !== 'benchmark';

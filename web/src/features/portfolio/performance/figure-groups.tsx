import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { NamedFigure } from '#contract/statistics.ts';
import { figureGroups } from '#domain/performance/registry/definition.ts';
import { FigureTile, tileGrid } from '#web/features/statistics/figure-tile.tsx';
import { useFigureWords } from '#web/features/statistics/use-figure-words.ts';
import { Panel } from '#web/shared/page/panel.tsx';

type Props = {
  readonly figures: readonly NamedFigure[];
  readonly currency: string;
  readonly asked: string | null;
  readonly onAsk: (name: string) => void;
};

/** Every figure of the daily returns, by group; a press asks how it came about. */
export function FigureGroups({ figures, currency, asked, onAsk }: Props) {
  const { t } = useTranslation();
  const { words } = useFigureWords();
  return (
    <Panel flush title={t('performance.figures.title')} lead={t('performance.figures.lead')}>
      {figureGroups.map((group) => {
        const own = figures.filter((figure) => figure.group === group);
        return own.length === 0 || (group === 'benchmark' && own.every(({ kind }) => kind === 'undefined')) ? null : (
          <Box
            key={group}
            component="section"
            aria-label={words.groups[group]}
            sx={{ borderTop: 1, borderColor: 'divider' }}
          >
            <Typography variant="h3" sx={{ px: 2, pt: 1.5, pb: 1 }}>
              {words.groups[group]}
            </Typography>
            <Box sx={tileGrid(200)}>
              {own.map((figure) => (
                <FigureTile
                  key={figure.name}
                  figure={figure}
                  currency={currency}
                  asked={asked === figure.name}
                  onAsk={({ name }) => onAsk(name)}
                />
              ))}
            </Box>
          </Box>
        );
      })}
    </Panel>
  );
}

import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { numberSetting, type TileScope, textSetting } from '#web/features/dashboard/tile-scope.ts';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { useTileWords } from '#web/features/dashboard/use-tile-words.ts';
import { goalShare } from '#web/features/goals/goal-share.ts';
import { statisticsQueryOf } from '#web/shared/api/statistics-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** A figure of a period on its way to a target; both are the tile's own. */
export function GoalTile({ settings, request }: TileScope) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useTileWords();
  const name = textSetting(settings, 'figure') ?? 'net_profit';
  const target = numberSetting(settings, 'target');
  const query = useQuery(statisticsQueryOf(request, {}));
  if (target === undefined) return <TileEmpty>{t('dashboard.noTarget')}</TileEmpty>;
  return (
    <TileQuery query={query}>
      {({ figures, selection }) => {
        const figure = figures.find((other) => other.name === name);
        if (figure === undefined) return <TileEmpty>{t('dashboard.noFigure')}</TileEmpty>;
        const share = figure.kind === 'value' ? goalShare(figure.value, target, figure.better) : null;
        return (
          <>
            <Box className="tabular" sx={{ fontSize: '1.375rem', fontWeight: 620 }}>
              {words.value(figure, selection.currency)}
            </Box>
            {share !== null && (
              <LinearProgress
                variant="determinate"
                aria-label={words.name(name)}
                color={share >= 1 ? 'success' : 'primary'}
                value={100 * Math.max(0, Math.min(1, share))}
                sx={{ my: 0.75, height: 8, borderRadius: 1 }}
              />
            )}
            <Typography variant="caption" color="textSecondary" component="div">
              {t('dashboard.target', { target: words.number(target, figure.unit, selection.currency) })}
              {share !== null && ` · ${share >= 1 ? t('dashboard.reached') : format.percent(Math.max(0, share))}`}
            </Typography>
            <Typography variant="caption" color="textSecondary" component="div">
              {words.why(figure) ?? words.sample(figure)}
            </Typography>
          </>
        );
      }}
    </TileQuery>
  );
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { NamedFigure } from '#contract/statistics.ts';
import { type TileScope, textSetting } from '#web/features/dashboard/tile-scope.ts';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { useTileWords } from '#web/features/dashboard/use-tile-words.ts';
import { statisticsQueryOf } from '#web/shared/api/statistics-queries.ts';

const toned = (figure: NamedFigure): string => {
  if (figure.kind !== 'value' || (figure.unit !== 'money' && figure.unit !== 'r-multiple')) return 'text.primary';
  return figure.value > 0 ? 'success.main' : figure.value < 0 ? 'error.main' : 'text.secondary';
};

/** Figures of trades by name, as the statistics have them, each with its sample; the first is the large one. */
export const figureTile = (...names: readonly string[]) =>
  function FigureTile({ settings, request }: TileScope) {
    const { t } = useTranslation();
    const query = useQuery(statisticsQueryOf(request, {}));
    const shown = names.length > 0 ? names : [textSetting(settings, 'figure') ?? 'net_profit'];
    return (
      <TileQuery query={query}>
        {({ figures, selection }) => {
          const found = shown.flatMap((name) => figures.find((figure) => figure.name === name) ?? []);
          if (found.length === 0) return <TileEmpty>{t('dashboard.noFigure')}</TileEmpty>;
          return (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 1 }}>
              {found.map((figure, nth) => (
                <OneFigure
                  key={figure.name}
                  figure={figure}
                  currency={selection.currency}
                  named={found.length > 1}
                  large={nth === 0}
                />
              ))}
            </Box>
          );
        }}
      </TileQuery>
    );
  };

type OneProps = {
  readonly figure: NamedFigure;
  readonly currency: string | null;
  readonly named: boolean;
  readonly large: boolean;
};

function OneFigure({ figure, currency, named, large }: OneProps) {
  const words = useTileWords();
  const why = words.why(figure);
  return (
    <Box sx={{ minWidth: 0 }} data-figure={figure.name}>
      {named && (
        <Typography variant="caption" color="textSecondary" component="div">
          {words.name(figure.name)}
        </Typography>
      )}
      <Box
        className="tabular"
        sx={{
          fontSize: large ? '1.375rem' : '1.0625rem',
          fontWeight: 620,
          letterSpacing: '-0.02em',
          color: toned(figure),
        }}
      >
        {words.value(figure, currency)}
      </Box>
      <Typography variant="caption" color="textSecondary" component="div">
        {why ?? words.sample(figure)}
      </Typography>
    </Box>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TileRows } from '#web/features/dashboard/tile-rows.tsx';
import type { TileScope } from '#web/features/dashboard/tile-scope.ts';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { useTileWords } from '#web/features/dashboard/use-tile-words.ts';
import { FigureText } from '#web/features/statistics/figure-text.tsx';
import { useBreachWords } from '#web/features/statistics/use-breach-words.ts';
import { breachesQueryOf } from '#web/shared/api/statistics-queries.ts';

/** What was broken of one's own plans, the dearest first, against the trades that did not. */
export function BrokenPlansTile({ request }: TileScope) {
  const { t } = useTranslation();
  const words = useTileWords();
  const breachWords = useBreachWords();
  const query = useQuery(breachesQueryOf(request, 1));
  return (
    <TileQuery query={query}>
      {({ breaches, figures, selection, stopTicks }) => {
        if (breaches.length === 0) return <TileEmpty>{t('dashboard.noBrokenPlans')}</TileEmpty>;
        const place = (name: string) => figures.findIndex((facts) => facts.name === name);
        const [count, net] = [place('trade_count'), place('net_profit')];
        return (
          <TileRows
            rows={breaches.map((breach) => ({
              key: `${breach.kind} ${breach.name}`,
              name: breachWords(breach, stopTicks),
              note: t('dashboard.brokenAgainst', {
                trades: words.trades(breach.broken[count]?.sample ?? 0),
                without: words.value(breach.kept[net]!, selection.currency),
              }),
              value: <FigureText figure={breach.broken[net]!} currency={selection.currency} />,
            }))}
          />
        );
      }}
    </TileQuery>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TileRows } from '#web/features/dashboard/tile-rows.tsx';
import type { TileScope } from '#web/features/dashboard/tile-scope.ts';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { rulesKeptQueryOf } from '#web/shared/api/statistics-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** How far the rules of each setup were followed, over the positions of the board that were judged. */
export function PlaybookTile({ request }: TileScope) {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useQuery(rulesKeptQueryOf(request));
  return (
    <TileQuery query={query}>
      {({ setups }) => {
        const shown = setups.filter(({ archived, trades }) => !archived || trades > 0);
        if (shown.length === 0) return <TileEmpty>{t('dashboard.noSetups')}</TileEmpty>;
        return (
          <TileRows
            rows={shown.map(({ id, name, score, judged, trades }) => ({
              key: id,
              name,
              note: t('dashboard.judged', { judged: format.count(judged), positions: format.count(trades) }),
              value: score === null ? t('dashboard.notJudged') : format.percent(score),
            }))}
          />
        );
      }}
    </TileQuery>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TileRows } from '#web/features/dashboard/tile-rows.tsx';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { playbookQuery } from '#web/shared/api/journal-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** How far the rules of each setup were followed, over all positions that were judged. */
export function PlaybookTile() {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useQuery(playbookQuery);
  return (
    <TileQuery query={query}>
      {({ setups }) => {
        const shown = setups.filter(({ archived }) => !archived);
        if (shown.length === 0) return <TileEmpty>{t('dashboard.noSetups')}</TileEmpty>;
        return (
          <TileRows
            rows={shown.map(({ id, name, adherence, judged, positions }) => ({
              key: id,
              name,
              note: t('dashboard.judged', { judged: format.count(judged), positions: format.count(positions) }),
              value: adherence === null ? t('dashboard.notJudged') : format.percent(adherence),
            }))}
          />
        );
      }}
    </TileQuery>
  );
}

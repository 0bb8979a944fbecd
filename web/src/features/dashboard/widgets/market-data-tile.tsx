import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TileRows } from '#web/features/dashboard/tile-rows.tsx';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { marketDataQuery } from '#web/shared/api/market-data-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** How the sources of bars stand, and how many fetches wait or failed. */
export function MarketDataTile() {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useQuery(marketDataQuery());
  return (
    <TileQuery query={query}>
      {({ sources, fetches }) => {
        const used = sources.filter(({ state }) => state !== 'off');
        const of = (...states: readonly string[]) =>
          format.count(fetches.filter(({ state }) => states.includes(state)).length);
        return (
          <>
            {used.length === 0 ? (
              <TileEmpty>{t('dashboard.noSources')}</TileEmpty>
            ) : (
              <TileRows
                rows={used.map(({ name, state }) => ({ key: name, name, value: t(`dashboard.source.${state}`) }))}
              />
            )}
            <TileEmpty>
              {t('dashboard.fetches', { waiting: of('waiting', 'running'), failed: of('failed', 'incomplete') })}
            </TileEmpty>
          </>
        );
      }}
    </TileQuery>
  );
}

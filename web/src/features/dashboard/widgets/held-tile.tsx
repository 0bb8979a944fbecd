import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { HeldRows } from '#web/features/dashboard/held-rows.tsx';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { overviewQuery } from '#web/shared/api/office-queries.ts';

/** Rows of imports that wait for something. */
export function HeldTile() {
  const { t } = useTranslation();
  const query = useQuery(overviewQuery);
  return (
    <TileQuery query={query}>
      {({ heldRows }) =>
        heldRows === 0 ? <TileEmpty>{t('dashboard.noHeld')}</TileEmpty> : <HeldRows count={heldRows} />
      }
    </TileQuery>
  );
}

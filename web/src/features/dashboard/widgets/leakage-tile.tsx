import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TileRows } from '#web/features/dashboard/tile-rows.tsx';
import type { TileScope } from '#web/features/dashboard/tile-scope.ts';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { leakageReportQuery } from '#web/shared/api/link-queries.ts';
import { Result } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** What following accounts lost against their leaders, on the days of the board. */
export function LeakageTile({ search, request: { fromDay, toDay } }: TileScope) {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useQuery(
    leakageReportQuery({
      ...(search.account !== undefined && { follower: [...search.account] }),
      fromDay,
      toDay,
    }),
  );
  return (
    <TileQuery query={query}>
      {({ followers }) =>
        followers.length === 0 ? (
          <TileEmpty>{t('dashboard.noLinks')}</TileEmpty>
        ) : (
          <TileRows
            rows={followers.map(({ name, currency, leakedMoney, linked, missed }) => ({
              key: `${name} ${currency}`,
              name,
              note: t('dashboard.linked', { linked: format.count(linked), missed: format.count(missed) }),
              value: <Result value={leakedMoney} currency={currency} />,
            }))}
          />
        )
      }
    </TileQuery>
  );
}

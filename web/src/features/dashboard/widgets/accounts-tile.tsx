import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TileRows } from '#web/features/dashboard/tile-rows.tsx';
import type { TileScope } from '#web/features/dashboard/tile-scope.ts';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { accountsQuery } from '#web/shared/api/account-queries.ts';
import { Money, Result } from '#web/shared/figures/amount.tsx';
import { RouterLink } from '#web/shared/page/router-link.tsx';

/** Every account with its balance, or that it is not known; those that the filter names, where it names some. */
export function AccountsTile({ search }: TileScope) {
  const { t } = useTranslation();
  const query = useQuery(accountsQuery);
  return (
    <TileQuery query={query}>
      {({ accounts }) => {
        const shown = accounts.filter(
          ({ id }) => (search.account?.includes(id) ?? true) && !(search.notAccount?.includes(id) ?? false),
        );
        if (shown.length === 0) return <TileEmpty>{t('dashboard.noAccounts')}</TileEmpty>;
        return (
          <TileRows
            rows={shown.map(({ id, balance, currency, net }) => ({
              key: id,
              name: (
                <RouterLink to="/accounts/$id" params={{ id }}>
                  {id}
                </RouterLink>
              ),
              note: net.map(({ currency: of, amount }) => <Result key={of} value={amount} currency={of} />),
              value:
                balance === null || currency === null ? (
                  t('dashboard.unknownBalance')
                ) : (
                  <Money value={balance} currency={currency} />
                ),
            }))}
          />
        );
      }}
    </TileQuery>
  );
}

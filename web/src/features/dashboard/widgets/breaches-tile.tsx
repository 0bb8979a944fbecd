import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AccountLimits, PropBreach } from '#contract/prop-rules.ts';
import { TileRows } from '#web/features/dashboard/tile-rows.tsx';
import { ofAccounts, type TileScope } from '#web/features/dashboard/tile-scope.ts';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { limitsQuery } from '#web/shared/api/limit-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useLimitWords } from '#web/shared/limits/use-limit-words.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';

/** Every time that a limit of a prop firm was broken, the latest first. */
export function BreachesTile({ search }: TileScope) {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useQuery(limitsQuery);
  return (
    <TileQuery query={query}>
      {({ accounts }) => {
        const shown = accounts
          .filter(({ account }) => ofAccounts(search, account))
          .flatMap((limits) => limits.breaches.map((breach) => ({ limits, breach })))
          .toSorted((a, b) => (a.breach.at < b.breach.at ? 1 : -1));
        if (shown.length === 0) return <TileEmpty>{t('dashboard.noBreaches')}</TileEmpty>;
        return (
          <TileRows
            rows={shown.map(({ limits, breach }) => ({
              key: `${limits.account} ${breach.limit} ${breach.family} ${breach.day}`,
              name: (
                <RouterLink to="/accounts/$id" params={{ id: limits.account }}>
                  {limits.name ?? limits.account}
                </RouterLink>
              ),
              note: <Against breach={breach} currency={limits.currency} />,
              value: format.isoDate(breach.day),
            }))}
          />
        );
      }}
    </TileQuery>
  );
}

type AgainstProps = { readonly breach: PropBreach; readonly currency: AccountLimits['currency'] };

function Against({ breach, currency }: AgainstProps) {
  const { t } = useTranslation();
  const words = useLimitWords(currency);
  const certain = breach.certain ? '' : ` · ${t('limits.breach.worstCase')}`;
  return <>{`${words.breach(breach)}: ${words.against(breach)}${certain}`}</>;
}

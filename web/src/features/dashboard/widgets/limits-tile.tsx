import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AccountLimits } from '#contract/prop-rules.ts';
import { TileRows } from '#web/features/dashboard/tile-rows.tsx';
import { ofAccounts, type TileScope } from '#web/features/dashboard/tile-scope.ts';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { limitsQuery } from '#web/shared/api/limit-queries.ts';
import { LimitBar } from '#web/shared/limits/limit-bar.tsx';
import { LimitState } from '#web/shared/limits/limit-state.tsx';
import { useLimitWords } from '#web/shared/limits/use-limit-words.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';

/** How far accounts are from the limits of their firms; those that the filter names, where it names some. */
export function LimitsTile({ search }: TileScope) {
  const { t } = useTranslation();
  const query = useQuery(limitsQuery);
  return (
    <TileQuery query={query}>
      {({ accounts }) => {
        const shown = accounts.filter(({ account }) => ofAccounts(search, account));
        if (shown.length === 0) return <TileEmpty>{t('dashboard.noLimits')}</TileEmpty>;
        return (
          <TileRows
            rows={shown.map((limits) => ({
              key: limits.account,
              name: (
                <RouterLink to="/accounts/$id" params={{ id: limits.account }}>
                  {limits.name ?? limits.account}
                </RouterLink>
              ),
              note: <Left limits={limits} />,
              value: <LimitState state={limits.state} />,
            }))}
          />
        );
      }}
    </TileQuery>
  );
}

function Left({ limits: { limits, currency } }: { readonly limits: AccountLimits }) {
  const { t } = useTranslation();
  const words = useLimitWords(currency);
  return (
    <Box sx={{ display: 'grid', gap: 0.75, pt: 0.5 }}>
      {limits.map((limit) => {
        const name = words.name(limit);
        const left = limit.left === null || limit.kind === 'consistency' ? null : words.amount(limit.unit, limit.left);
        return (
          <Box key={name}>
            {left === null ? name : `${name}: ${t('limits.left', { left })}`}
            <LimitBar limit={limit} label={name} />
          </Box>
        );
      })}
    </Box>
  );
}

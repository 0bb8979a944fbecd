import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import type { Theme } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldingList } from '#contract/holdings.ts';
import { PortfolioPage } from '#web/features/portfolio/portfolio-page.tsx';
import { type HoldingsSearch, holdingSorts, scopeOf } from '#web/features/portfolio/portfolio-search.ts';
import { type Explanation, PortfolioWhy } from '#web/features/portfolio/portfolio-why.tsx';
import { useClassName } from '#web/features/portfolio/use-class-name.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { usePeriodWords } from '#web/features/portfolio/use-period-words.ts';
import { holdingsQueryOf } from '#web/shared/api/portfolio-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { usePreferences } from '#web/shared/preferences/preferences.ts';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { FormerList } from './former-list.tsx';
import { groupHoldings } from './group-holdings.ts';
import { type HoldingSort, shownColumns, sortHoldings } from './holding-columns.ts';
import { HoldingColumnsMenu } from './holding-columns-menu.tsx';
import { HoldingsCards } from './holdings-cards.tsx';
import { HoldingsTable } from './holdings-table.tsx';
import { MoneyList } from './money-list.tsx';
import { useHoldingWhy } from './use-holding-why.tsx';

/** What is held, what money there is, and what was held in the period. */
export function HoldingsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/portfolio/holdings' });
  const query = useQuery(holdingsQueryOf(scopeOf(search)));
  const go = (next: HoldingsSearch) =>
    void navigate({ to: '/portfolio/holdings', search: next, replace: true, resetScroll: false });
  return (
    <PortfolioPage
      title={t('holdings.title')}
      lead={t('holdings.lead')}
      search={search}
      onScope={(scope) => go({ ...search, ...scope })}
      query={query}
    >
      {(list) => <Holdings list={list} search={search} onChange={(part) => go({ ...search, ...part })} />}
    </PortfolioPage>
  );
}

type Props = {
  readonly list: HoldingList;
  readonly search: HoldingsSearch;
  readonly onChange: (part: Partial<HoldingsSearch>) => void;
};

function Holdings({ list, search, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const className = useClassName();
  const periodWords = usePeriodWords();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const { holdingColumns: chosen } = usePreferences();
  const columns = shownColumns(chosen);
  const { currency: base, value } = list;
  const sort = search.sort ?? 'value';
  const direction = search.direction ?? (sort === 'name' ? 'asc' : 'desc');
  const groups = groupHoldings(sortHoldings(list.holdings, sort, direction), search.by);
  const explain = useHoldingWhy(base, value);
  const [asked, setAsked] = useState<Explanation | null>(null);
  const close = useCallback(() => setAsked(null), []);
  const toggle = (by: HoldingSort) =>
    onChange({
      sort: by,
      direction: sort === by && direction === 'desc' ? 'asc' : by === 'name' && sort !== by ? 'asc' : 'desc',
    });
  const shared = {
    groups,
    columns,
    base,
    search,
    groupTitle: (group: { readonly key: string; readonly value: number }) =>
      `${search.by === 'class' ? className(group.key) : group.key} · ${money.plain(group.value, base)}`,
    onAsk: (...of: Parameters<typeof explain>) => setAsked(explain(...of)),
  };
  if (list.holdings.length === 0 && list.money.length === 0 && list.former.length === 0)
    return (
      <StatePanel
        title={t('holdings.empty')}
        reason={t('holdings.emptyReason')}
        next={
          <RouterButton to="/activities" variant="contained">
            {t('portfolio.activities')}
          </RouterButton>
        }
      />
    );
  return (
    <>
      <Panel
        flush
        title={t('holdings.held', { count: list.holdings.length, shown: format.count(list.holdings.length) })}
        lead={t('holdings.heldLead', {
          value: money.plain(value, base),
          on: format.isoDate(list.on),
          period: periodWords(search.period ?? 'ytd'),
        })}
        action={
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', pt: 0.75 }}>
            {narrow && (
              <TextField
                select
                fullWidth={false}
                label={t('holdings.sort')}
                value={sort}
                onChange={({ target }) => onChange({ sort: target.value as HoldingSort, direction: undefined })}
                sx={{ minWidth: 130 }}
              >
                {holdingSorts.map((one) => (
                  <MenuItem key={one} value={one} dense>
                    {t(`holdings.columns.${one}`)}
                  </MenuItem>
                ))}
              </TextField>
            )}
            <TextField
              select
              fullWidth={false}
              label={t('holdings.group')}
              value={search.by ?? 'none'}
              onChange={({ target }) =>
                onChange({ by: target.value === 'none' ? undefined : (target.value as 'account' | 'class') })
              }
              sx={{ minWidth: 130 }}
            >
              {(['none', 'account', 'class'] as const).map((one) => (
                <MenuItem key={one} value={one} dense>
                  {t(`holdings.groups.${one}`)}
                </MenuItem>
              ))}
            </TextField>
            <HoldingColumnsMenu shown={columns} />
          </Box>
        }
      >
        {list.holdings.length === 0 ? (
          <Typography color="textSecondary" sx={{ px: 2, pb: 2 }}>
            {t('holdings.noneHeld')}
          </Typography>
        ) : narrow ? (
          <HoldingsCards {...shared} />
        ) : (
          <HoldingsTable {...shared} sort={sort} direction={direction} onSort={toggle} />
        )}
      </Panel>
      {list.money.length > 0 && (
        <Panel flush title={t('holdings.money.title')} lead={t('holdings.money.lead')}>
          <MoneyList money={list.money} base={base} />
        </Panel>
      )}
      {list.former.length > 0 && (
        <Panel title={t('holdings.former.title')} lead={t('holdings.former.lead')}>
          <FormerList former={list.former} base={base} search={search} />
        </Panel>
      )}
      <PortfolioWhy explanation={asked} onClose={close} />
    </>
  );
}

import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import type { SxProps } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountsQuery } from '#web/shared/api/account-queries.ts';
import { activityNamesQuery } from '#web/shared/api/activity-queries.ts';
import type { PortfolioSearch } from './portfolio-search.ts';

type Props = {
  readonly search: PortfolioSearch;
  readonly onChange: (part: Partial<PortfolioSearch>) => void;
  readonly sx: SxProps;
};

/** Depots and accounts of the portfolio, each alone, or a group of them. */
export function AccountsField({ search, onChange, sx }: Props) {
  const { t } = useTranslation();
  const { data: names } = useQuery(activityNamesQuery);
  const { data: book } = useQuery(accountsQuery);
  const own = (book?.accounts ?? []).filter(({ type }) => type === 'live' || type === 'other').map(({ id }) => id);
  const accounts = [...new Set([...(names?.accounts ?? []), ...own, ...(search.account ?? [])])].sort();
  const groups = (book?.groups ?? []).map(({ name }) => name);
  const chosen =
    search.group === undefined ? (search.account ?? []).map((one) => `account ${one}`) : [`group ${search.group}`];
  const choose = (values: readonly string[]) => {
    const added = values.find((value) => !chosen.includes(value));
    if (added === 'all' || values.length === 0) return onChange({ account: undefined, group: undefined });
    if (added?.startsWith('group ')) return onChange({ account: undefined, group: added.slice(6) });
    const account = values.filter((value) => value.startsWith('account ')).map((value) => value.slice(8));
    return onChange({ account: account.length === 0 ? undefined : account, group: undefined });
  };
  return (
    <TextField
      select
      label={t('portfolio.scope.accounts')}
      value={chosen.length === 0 ? ['all'] : chosen}
      onChange={({ target }) => choose(target.value as unknown as readonly string[])}
      slotProps={{
        select: {
          multiple: true,
          renderValue: (values) =>
            (values as readonly string[])
              .map((value) => (value === 'all' ? t('portfolio.scope.all') : value.replace(/^(account|group) /, '')))
              .join(', '),
        },
      }}
      sx={{ ...sx, maxWidth: { sm: 260 } }}
    >
      <MenuItem value="all" dense>
        {t('portfolio.scope.all')}
      </MenuItem>
      {accounts.map((account) => (
        <MenuItem key={account} value={`account ${account}`} dense>
          {account}
        </MenuItem>
      ))}
      {groups.length > 0 && <ListSubheader>{t('portfolio.scope.groups')}</ListSubheader>}
      {groups.map((group) => (
        <MenuItem key={`group ${group}`} value={`group ${group}`} dense>
          {group}
        </MenuItem>
      ))}
    </TextField>
  );
}

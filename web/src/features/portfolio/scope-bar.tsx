import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { portfolioSettingsQuery } from '#web/shared/api/portfolio-queries.ts';
import { ratesStatusQuery } from '#web/shared/api/rates-queries.ts';
import { AccountsField } from './accounts-field.tsx';
import { PeriodField } from './period-field.tsx';
import { type PortfolioSearch, sharedSearch } from './portfolio-search.ts';

type Props = {
  readonly search: PortfolioSearch;
  readonly onScope: (scope: PortfolioSearch) => void;
  readonly withoutPeriod: boolean;
};

const field = { width: { xs: 'calc(50% - 4px)', sm: 'auto' }, minWidth: { sm: 150 } };

/** What is looked at: period, currency, accounts, and as of which day. */
export function ScopeBar({ search, onScope, withoutPeriod }: Props) {
  const { t } = useTranslation();
  const { data: settings } = useQuery(portfolioSettingsQuery);
  const { data: rates } = useQuery(ratesStatusQuery);
  const base = settings?.baseCurrency ?? 'EUR';
  const currency = search.currency ?? base;
  const currencies = [
    ...new Set([
      base,
      currency,
      'EUR',
      ...(rates?.currencies ?? []).filter(({ ended }) => !ended).map((one) => one.currency),
    ]),
  ];
  const change = (part: Partial<PortfolioSearch>) => onScope({ ...sharedSearch(search), ...part });
  const isNarrowed =
    search.currency !== undefined ||
    search.on !== undefined ||
    search.known !== undefined ||
    search.account !== undefined ||
    search.group !== undefined;
  return (
    <Box
      role="group"
      aria-label={t('portfolio.scope.label')}
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 1.5, alignItems: 'center', mb: 2 }}
    >
      {!withoutPeriod && (
        <PeriodField period={search.period ?? 'ytd'} onPeriod={(period) => change({ period })} sx={field} />
      )}
      <TextField
        select
        label={t('portfolio.scope.currency')}
        value={currency}
        onChange={({ target }) => change({ currency: target.value === base ? undefined : target.value })}
        sx={{ ...field, minWidth: { sm: 110 } }}
      >
        {currencies.map((one) => (
          <MenuItem key={one} value={one} dense>
            {one}
          </MenuItem>
        ))}
      </TextField>
      <AccountsField search={search} onChange={change} sx={field} />
      <TextField
        type="date"
        label={t('portfolio.scope.on')}
        value={search.on ?? ''}
        onChange={({ target }) => change({ on: target.value === '' ? undefined : target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={field}
      />
      <TextField
        type="date"
        label={t('portfolio.scope.known')}
        title={t('portfolio.scope.knownHelp')}
        value={search.known ?? ''}
        onChange={({ target }) => change({ known: target.value === '' ? undefined : target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={field}
      />
      {isNarrowed && <Button onClick={() => onScope({ period: search.period })}>{t('portfolio.scope.reset')}</Button>}
    </Box>
  );
}

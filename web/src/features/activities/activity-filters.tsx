import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { activityType } from '#contract/activities.ts';
import { activityNamesQuery } from '#web/shared/api/activity-queries.ts';
import type { ActivitiesSearch } from './activities-search.ts';

type Props = { readonly search: ActivitiesSearch; readonly onChange: (change: ActivitiesSearch) => void };

/** What the page shows: by account, kind, instrument, span and words. */
export function ActivityFilters({ search, onChange }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(activityNamesQuery);
  const choice = (name: 'account' | 'instrument' | 'type', options: readonly string[], word = (one: string) => one) => (
    <TextField
      select
      size="small"
      label={t(`activities.filters.${name}`)}
      value={search[name] ?? ''}
      onChange={({ target }) => onChange({ [name]: target.value === '' ? undefined : target.value })}
      slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
    >
      <MenuItem value="">{t('activities.filters.all')}</MenuItem>
      {options.map((one) => (
        <MenuItem key={one} value={one}>
          {word(one)}
        </MenuItem>
      ))}
    </TextField>
  );
  const known = (name: 'account' | 'instrument', names: readonly string[] = []): readonly string[] => {
    const chosen = search[name];
    return chosen === undefined || names.includes(chosen) ? names : [chosen, ...names];
  };
  const day = (name: 'from' | 'to') => (
    <TextField
      type="date"
      size="small"
      label={t(`activities.filters.${name}`)}
      value={search[name] ?? ''}
      onChange={({ target }) => onChange({ [name]: target.value === '' ? undefined : target.value })}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
  return (
    <Box
      role="search"
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', md: 'repeat(6, minmax(0, 1fr))' },
        alignItems: 'center',
        mb: 1.5,
      }}
    >
      <TextField
        size="small"
        type="search"
        label={t('activities.filters.search')}
        value={search.search ?? ''}
        onChange={({ target }) => onChange({ search: target.value === '' ? undefined : target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      {choice('account', known('account', data?.accounts))}
      {choice('type', activityType.options, (one) => t(`activities.types.${one as 'buy'}`))}
      {choice('instrument', known('instrument', data?.instruments))}
      {day('from')}
      {day('to')}
      <FormControlLabel
        sx={{ gridColumn: '1 / -1', width: 'fit-content' }}
        control={
          <Switch
            size="small"
            checked={search.withdrawn === true}
            onChange={(_, checked) => onChange({ withdrawn: checked || undefined })}
          />
        }
        label={t('activities.filters.withdrawn')}
      />
    </Box>
  );
}

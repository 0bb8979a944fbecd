import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { filterPeriod } from '#contract/saved-views.ts';
import type { FilterSearch } from '#web/shared/filters/filter-search.ts';
import { withoutDays } from './tile-scope.ts';

type Props = { readonly filter: FilterSearch; readonly onChange: (filter: FilterSearch) => void };

/** The period that the tiles of a board follow; days of one's own stand in the pills. */
export function PeriodChoice({ filter, onChange }: Props) {
  const { t } = useTranslation();
  const own = filter.period === undefined && (filter.fromDay !== undefined || filter.toDay !== undefined);
  return (
    <TextField
      select
      fullWidth={false}
      size="small"
      label={t('dashboard.setting.period')}
      value={own ? 'own' : (filter.period ?? 'all')}
      onChange={({ target }) => {
        const period = filterPeriod.safeParse(target.value);
        onChange({ ...withoutDays(filter), ...(period.success && { period: period.data }) });
      }}
      sx={{ minWidth: 150 }}
    >
      {own && <MenuItem value="own">{t('dashboard.ownDays')}</MenuItem>}
      {(['all', ...filterPeriod.options] as const).map((period) => (
        <MenuItem key={period} value={period}>
          {t(`filters.periods.${period}`)}
        </MenuItem>
      ))}
    </TextField>
  );
}

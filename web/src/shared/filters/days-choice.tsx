import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { type FilterPeriod, filterPeriod } from '#contract/saved-views.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { dayOf } from '#web/shared/zones/zone-day.ts';
import { type DaysKey, filterFields } from './filter-fields.ts';
import type { FilterSearch } from './filter-search.ts';
import { periodDays } from './period-days.ts';
import { withDays } from './pills.ts';

type Props<Search extends FilterSearch> = {
  readonly field: DaysKey;
  readonly search: Search;
  onChange(search: Search): void;
  readonly onDone: () => void;
};

/** A period that is often asked for, or days of one's own, both included. */
export function DaysChoice<Search extends FilterSearch>({ field, search, onChange, onDone }: Props<Search>) {
  const { t } = useTranslation();
  const format = useFormats();
  const { first, last, moving } = filterFields[field];
  const days = { first: search[first], last: search[last] };
  const take = (period: FilterPeriod) => {
    onChange(withDays(search, field, moving ? { period } : periodDays(period, dayOf(Date.now(), format.timeZone))));
    onDone();
  };
  return (
    <Box sx={{ p: 2, display: 'grid', gap: 1.5 }}>
      <Box>
        <Typography variant="h3" component="h2" sx={{ mb: 0.5 }}>
          {t(`filters.fields.${field}`)}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {t(`filters.hints.${field}`)}
        </Typography>
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
        {filterPeriod.options.map((period, nth) => (
          <Button
            key={period}
            autoFocus={nth === 0}
            variant="outlined"
            color={moving && search.period === period ? 'primary' : 'inherit'}
            aria-pressed={moving && search.period === period}
            onClick={() => take(period)}
          >
            {t(`filters.periods.${period}`)}
          </Button>
        ))}
        <Button
          variant="outlined"
          color="inherit"
          onClick={() => {
            onChange(withDays(search, field, {}));
            onDone();
          }}
        >
          {t('filters.periods.all')}
        </Button>
      </Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        {(['first', 'last'] as const).map((end) => (
          <TextField
            key={end}
            type="date"
            label={t(end === 'first' ? 'filters.from' : 'filters.to')}
            value={days[end] ?? ''}
            onChange={(event) => onChange(withDays(search, field, { ...days, [end]: event.target.value || undefined }))}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        ))}
      </Box>
    </Box>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import InputAdornment from '@mui/material/InputAdornment';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, textOf } from '#web/shared/page/form.tsx';
import { filterFields, type RangeKey } from './filter-fields.ts';
import type { FilterSearch } from './filter-search.ts';

type Props<Search extends FilterSearch> = {
  readonly field: RangeKey;
  readonly search: Search;
  onChange(search: Search): void;
  readonly onDone: () => void;
};

/** From, to: numbers, of which either may be left open. */
export function RangeChoice<Search extends FilterSearch>({ field, search, onChange, onDone }: Props<Search>) {
  const { t } = useTranslation();
  const { low, high, shown } = filterFields[field];
  const [wrong, setWrong] = useState(false);
  const text = (value: number | undefined) => (value === undefined ? '' : String(value / shown));
  const apply = (values: FormData) => {
    const [from, to] = [numberOf(textOf(values, 'low')), numberOf(textOf(values, 'high'))];
    const turned = from !== undefined && to !== undefined && (field === 'duration' ? to <= from : to < from);
    setWrong(turned);
    if (turned) return;
    const unit = (value: number | undefined) => (value === undefined ? undefined : value * shown);
    onChange({ ...search, [low]: unit(from), [high]: unit(to) });
    onDone();
  };
  const unit = {
    input: {
      endAdornment: field === 'duration' && <InputAdornment position="end">{t('filters.minutesShort')}</InputAdornment>,
    },
    htmlInput: { min: 0, step: 'any', inputMode: 'decimal' },
  } as const;
  return (
    <Box sx={{ p: 2 }}>
      <Typography variant="h3" component="h2" sx={{ mb: 0.5 }}>
        {t(`filters.fields.${field}`)}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {t(`filters.hints.${field}`)}
      </Typography>
      <Form onSubmit={apply} label={t(`filters.fields.${field}`)}>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
          <TextField
            autoFocus
            type="number"
            name="low"
            label={t('filters.from')}
            defaultValue={text(search[low])}
            slotProps={unit}
          />
          <TextField
            type="number"
            name="high"
            label={t(field === 'duration' ? 'filters.below' : 'filters.atMost')}
            defaultValue={text(search[high])}
            error={wrong}
            helperText={wrong && t('filters.badRange')}
            slotProps={unit}
          />
        </Box>
        <Button type="submit" variant="outlined" color="inherit">
          {t('filters.apply')}
        </Button>
      </Form>
    </Box>
  );
}

/** Nothing for an empty field and for what is no number of 0 or more. */
const numberOf = (text: string): number | undefined => {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) || value < 0 ? undefined : value;
};

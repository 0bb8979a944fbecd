import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '#contract/journal.ts';
import { Form, textOf } from '#web/shared/page/form.tsx';
import type { FilterSearch } from './filter-search.ts';
import { type OwnRange, ownKey } from './own-fields.ts';
import { ownRangeOf, withOwnRange } from './pills.ts';

type Props<Search extends FilterSearch> = {
  readonly field: CustomField;
  readonly not: boolean;
  readonly search: Search;
  onChange(search: Search): void;
  readonly onDone: () => void;
};

/** From, to: numbers or days of a custom field, of which either may be left open. */
export function OwnRangeChoice<Search extends FilterSearch>({ field, not, search, onChange, onDone }: Props<Search>) {
  const { t } = useTranslation();
  const key = ownKey(field.id);
  const [wrong, setWrong] = useState<'turned' | 'number' | null>(null);
  const { low, high } = ownRangeOf(search, key, not) ?? { low: '', high: '' };
  const days = field.kind === 'date';
  const apply = (values: FormData) => {
    const range: OwnRange = { low: read(textOf(values, 'low')), high: read(textOf(values, 'high')) };
    const fault = faultOf(range, days);
    setWrong(fault);
    if (fault !== null) return;
    onChange(withOwnRange(search, key, not, range));
    onDone();
  };
  const slots = days
    ? { inputLabel: { shrink: true } }
    : { htmlInput: { inputMode: 'decimal', maxLength: 30 } as const };
  return (
    <Box sx={{ p: 2 }}>
      <Typography variant="h3" component="h2" sx={{ mb: 1.5 }}>
        {field.name}
      </Typography>
      <Form onSubmit={apply} label={field.name}>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
          <TextField
            autoFocus
            type={days ? 'date' : 'text'}
            name="low"
            label={t('filters.from')}
            defaultValue={low}
            slotProps={slots}
          />
          <TextField
            type={days ? 'date' : 'text'}
            name="high"
            label={t('filters.atMost')}
            defaultValue={high}
            error={wrong !== null}
            helperText={wrong !== null && t(wrong === 'turned' ? 'filters.badRange' : 'filters.badNumber')}
            slotProps={slots}
          />
        </Box>
        <Button type="submit" variant="outlined" color="inherit">
          {t('filters.apply')}
        </Button>
      </Form>
    </Box>
  );
}

const read = (text: string): string => text.trim().replace(',', '.').replace('−', '-');

const faultOf = ({ low, high }: OwnRange, days: boolean): 'turned' | 'number' | null => {
  if (!days && [low, high].some((text) => text !== '' && !/^-?\d{1,15}(\.\d{1,12})?$/.test(text))) return 'number';
  if (low === '' || high === '') return null;
  return (days ? high < low : Number(high) < Number(low)) ? 'turned' : null;
};

import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { exchangeClock, useClockWords } from './clocks.ts';

type Props = { readonly clock: string | undefined; readonly onChange: (clock: string | undefined) => void };

/** On whose clock hours and weekdays are read: the exchange's, the person's own, or UTC; another one of a link stays. */
export function ClockChoice({ clock = exchangeClock, onChange }: Props) {
  const { t } = useTranslation();
  const { timeZone } = useFormats();
  const words = useClockWords();
  const clocks = [...new Set([exchangeClock, timeZone, 'UTC', clock])];
  return (
    <TextField
      select
      fullWidth
      size="small"
      label={t('filters.clock.label')}
      value={clock}
      onChange={({ target }) => onChange(target.value === exchangeClock ? undefined : target.value)}
    >
      {clocks.map((one) => (
        <MenuItem key={one} value={one} dense>
          {words(one)}
        </MenuItem>
      ))}
    </TextField>
  );
}

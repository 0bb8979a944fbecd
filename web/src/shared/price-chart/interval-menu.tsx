import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { type BarInterval, barInterval } from '#contract/bar-interval.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useIntervalName } from './use-interval-name.ts';

type Props = {
  readonly interval: BarInterval;
  /** How many bars there are of each where that is known; those without any cannot be chosen. */
  readonly intervals: readonly { readonly interval: BarInterval; readonly bars?: number }[];
  readonly onInterval: (interval: BarInterval) => void;
  /** Follows what is in view, and whether it does now; without it, an interval is always chosen. */
  readonly automatic?: { readonly on: boolean; readonly onChosen: () => void };
};

const automaticValue = 'automatic';

/** Which bars are drawn. */
export function IntervalMenu({ interval: chosen, intervals, onInterval, automatic }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const nameOf = useIntervalName();
  return (
    <TextField
      select
      size="small"
      label={t('chart.interval')}
      value={automatic?.on ? automaticValue : chosen}
      onChange={({ target }) =>
        target.value === automaticValue ? automatic?.onChosen() : onInterval(barInterval.parse(target.value))
      }
      sx={{ flex: { xs: '1 1 110px', sm: '0 0 140px' }, minWidth: 110 }}
      slotProps={{ select: { renderValue: () => nameOf(chosen) } }}
    >
      {automatic && <MenuItem value={automaticValue}>{t('chart.automatic')}</MenuItem>}
      {intervals.map(({ interval, bars }) => (
        <MenuItem key={interval} value={interval} disabled={bars === 0 && interval !== chosen}>
          <span>{nameOf(interval)}</span>
          {bars !== undefined && (
            <Box component="span" sx={{ color: 'text.secondary', ml: 'auto', pl: 2, fontSize: '0.75rem' }}>
              {t('chart.bars', { count: bars, shown: format.count(bars) })}
            </Box>
          )}
        </MenuItem>
      ))}
    </TextField>
  );
}

import Box from '@mui/material/Box';
import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BarInterval, barInterval } from '#contract/bar-interval.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { type KnownInterval, offeredIntervals } from './offered-intervals.ts';
import { OwnIntervalDialog } from './own-interval-dialog.tsx';
import { useOwnIntervals } from './own-intervals.ts';
import { useIntervalName } from './use-interval-name.ts';

type Props = {
  readonly interval: BarInterval;
  /** Those that are stored or made without being asked for; others are offered where these can make them. */
  readonly intervals: readonly KnownInterval[];
  readonly onInterval: (interval: BarInterval) => void;
  /** Follows what is in view, and whether it does now; without it, an interval is always chosen. */
  readonly automatic?: { readonly on: boolean; readonly onChosen: () => void };
};

const automaticValue = 'automatic';
const ownValue = 'own';

/** Which bars are drawn. */
export function IntervalMenu({ interval: chosen, intervals, onInterval, automatic }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const nameOf = useIntervalName();
  const own = useOwnIntervals();
  const [asking, setAsking] = useState(false);
  const choose = (value: string): void => {
    if (value === ownValue) setAsking(true);
    else if (value === automaticValue) automatic?.onChosen();
    else onInterval(barInterval.parse(value));
  };
  return (
    <>
      <TextField
        select
        size="small"
        label={t('chart.interval')}
        value={automatic?.on ? automaticValue : chosen}
        onChange={({ target }) => choose(target.value)}
        sx={{ flex: { xs: '1 1 110px', sm: '0 0 140px' }, minWidth: 110 }}
        slotProps={{ select: { renderValue: () => nameOf(chosen) } }}
      >
        {automatic && <MenuItem value={automaticValue}>{t('chart.automatic')}</MenuItem>}
        {offeredIntervals(chosen, intervals, own).map(({ interval, bars, disabled }) => (
          <MenuItem key={interval} value={interval} disabled={disabled}>
            <span>{nameOf(interval)}</span>
            {bars !== undefined && (
              <Box component="span" sx={{ color: 'text.secondary', ml: 'auto', pl: 2, fontSize: '0.75rem' }}>
                {t('chart.bars', { count: bars, shown: format.count(bars) })}
              </Box>
            )}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem value={ownValue}>{t('chart.ownInterval.menu')}</MenuItem>
      </TextField>
      {asking && <OwnIntervalDialog known={intervals} onInterval={onInterval} onClose={() => setAsking(false)} />}
    </>
  );
}

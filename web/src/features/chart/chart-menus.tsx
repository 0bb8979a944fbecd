import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { type BarInterval, barInterval, type PositionChart } from '#contract/candles.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

export const zoneChoices = ['mine', 'exchange', 'utc'] as const;
export type ZoneChoice = (typeof zoneChoices)[number];

type Props = {
  readonly chart: PositionChart;
  readonly zones: Readonly<Record<ZoneChoice, string>>;
  readonly zone: ZoneChoice;
  readonly onInterval: (interval: BarInterval) => void;
  readonly onZone: (zone: ZoneChoice) => void;
};

/** Which bars are drawn, and in which zone their times are written. */
export function ChartMenus({ chart, zones, zone, onInterval, onZone }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {chart.interval !== null && (
        <TextField
          select
          size="small"
          label={t('chart.interval')}
          value={chart.interval}
          onChange={({ target }) => onInterval(barInterval.parse(target.value))}
          sx={{ minWidth: 130 }}
          slotProps={{
            select: { renderValue: (value) => t(`chart.intervals.${barInterval.parse(value)}`) },
          }}
        >
          {chart.intervals.map(({ interval, bars }) => (
            <MenuItem key={interval} value={interval} disabled={bars === 0 && interval !== chart.interval}>
              <span>{t(`chart.intervals.${interval}`)}</span>
              <Box component="span" sx={{ color: 'text.secondary', ml: 'auto', pl: 2, fontSize: '0.75rem' }}>
                {t('chart.bars', { count: bars, shown: format.count(bars) })}
              </Box>
            </MenuItem>
          ))}
        </TextField>
      )}
      <TextField
        select
        size="small"
        label={t('chart.zone')}
        value={zone}
        onChange={({ target }) => onZone(zoneChoices.find((choice) => choice === target.value) ?? 'mine')}
        sx={{ minWidth: 150, maxWidth: 260 }}
      >
        {zoneChoices.map((choice) => (
          <MenuItem key={choice} value={choice}>
            {t(`chart.zones.${choice}`, { zone: zones[choice] })}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

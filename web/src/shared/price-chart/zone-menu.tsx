import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';

export const zoneChoices = ['mine', 'exchange', 'utc'] as const;
export type ZoneChoice = (typeof zoneChoices)[number];
export type ChartZones = Readonly<Record<ZoneChoice, string>>;

/** The zones that a chart may write its times in. */
export function useChartZones(exchangeZone: string | undefined): ChartZones {
  const { timeZone } = useFormats();
  return { mine: timeZone, exchange: exchangeZone ?? 'UTC', utc: 'UTC' };
}

type Props = {
  readonly zones: ChartZones;
  readonly zone: ZoneChoice;
  readonly onZone: (zone: ZoneChoice) => void;
};

/** In which zone a chart writes its times. */
export function ZoneMenu({ zones, zone, onZone }: Props) {
  const { t } = useTranslation();
  return (
    <TextField
      select
      size="small"
      label={t('chart.zone')}
      value={zone}
      onChange={({ target }) => onZone(zoneChoices.find((choice) => choice === target.value) ?? 'mine')}
      sx={{ flex: { xs: '1 1 100%', sm: '0 1 240px' }, minWidth: 120 }}
    >
      {zoneChoices.map((choice) => (
        <MenuItem key={choice} value={choice}>
          {t(`chart.zones.${choice}`, { zone: zones[choice] })}
        </MenuItem>
      ))}
    </TextField>
  );
}

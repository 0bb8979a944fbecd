import BarsIcon from '@mui/icons-material/AlignVerticalCenter';
import CandlesIcon from '@mui/icons-material/CandlestickChart';
import LineIcon from '@mui/icons-material/ShowChart';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import { prefer, usePreferences } from '#web/shared/preferences/preferences.ts';
import { type BarType, barTypes } from './bar-type.ts';

const icons = { candles: CandlesIcon, bars: BarsIcon, line: LineIcon } as const;

/** The type that this person last chose for any chart. */
export const useBarType = (): BarType => usePreferences().barType ?? 'candles';

/** How bars are drawn; remembered for every chart. */
export function BarTypeButtons() {
  const { t } = useTranslation();
  const type = useBarType();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={type}
      aria-label={t('chart.type')}
      onChange={(_event, chosen: BarType | null) => chosen && prefer({ barType: chosen })}
    >
      {barTypes.map((one) => {
        const Icon = icons[one];
        return (
          <ToggleButton key={one} value={one} aria-label={t(`chart.types.${one}`)} title={t(`chart.types.${one}`)}>
            <Icon sx={{ fontSize: 18 }} />
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}

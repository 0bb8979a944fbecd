import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslation } from 'react-i18next';
import { palette } from './indicator-kinds.ts';

type Props = { readonly color: string; readonly onColor: (color: string) => void };

/** A few colours that can be told apart on light and dark. */
export function ColorChoice({ color, onColor }: Props) {
  const { t } = useTranslation();
  return (
    <Box role="group" aria-label={t('charts.color')} sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
      {palette.map((one, nth) => (
        <ButtonBase
          key={one}
          aria-label={t('charts.colorNumber', { number: nth + 1 })}
          aria-pressed={one === color}
          onClick={() => onColor(one)}
          sx={{
            width: 24,
            height: 24,
            borderRadius: 1,
            border: 2,
            borderColor: one === color ? 'text.primary' : 'transparent',
          }}
        >
          <Box sx={{ width: 14, height: 14, borderRadius: 0.5 }} style={{ background: one }} />
        </ButtonBase>
      ))}
    </Box>
  );
}

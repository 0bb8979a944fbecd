import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { Position } from '#contract/positions.ts';

/** Long or short, as a word and an arrow. */
export function SideLabel({ side }: { readonly side: Position['side'] }) {
  const { t } = useTranslation();
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      <Box component="span" aria-hidden sx={{ color: 'text.secondary', mr: 0.5 }}>
        {side === 'long' ? '↗' : '↘'}
      </Box>
      {t(`positions.side.${side}`)}
    </Box>
  );
}

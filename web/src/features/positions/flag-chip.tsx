import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { Position } from '#contract/positions.ts';

export function FlagChip({ flag }: { readonly flag: Position['flags'][number] }) {
  const { t } = useTranslation();
  return (
    <Chip
      label={t(`positions.flags.${flag}`)}
      title={t(`positions.flagText.${flag}`)}
      variant="outlined"
      color={flag === 'reversal' ? 'default' : 'warning'}
      sx={{ mr: 0.5 }}
    />
  );
}

import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { ListedPosition } from '#contract/positions.ts';
import { SideLabel } from '#web/shared/figures/side-label.tsx';
import type { Formats } from '#web/shared/format/formats.ts';
import { type Column, toneOfCell } from './columns.tsx';
import { FlagChip } from './flag-chip.tsx';

type Props = { readonly column: Column; readonly position: ListedPosition; readonly format: Formats };

/** What one cell of the positions table shows. */
export function CellContent({ column, position, format }: Props) {
  const { t } = useTranslation();
  if (column.key === 'side') return <SideLabel side={position.side} />;
  if (column.key === 'status') return t(`positions.status.${position.status}`);
  if (column.key === 'flags') return position.flags.map((flag) => <FlagChip key={flag} flag={flag} />);
  const tone = toneOfCell(column, position);
  const text = column.text(position, format);
  return tone ? (
    <Box component="span" sx={{ color: tone, fontWeight: column.key === 'netPnl' ? 560 : 'inherit' }}>
      {text}
    </Box>
  ) : (
    text
  );
}

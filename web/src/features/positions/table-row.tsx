import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Skeleton from '@mui/material/Skeleton';
import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPosition } from '#contract/positions.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterBox } from '#web/shared/page/router-link.tsx';
import { CellContent } from './cell.tsx';
import type { Column } from './columns.tsx';

type Props = {
  readonly row: number;
  readonly topPx: number;
  readonly heightPx: number;
  /** Absent while its window is on the way. */
  readonly position: ListedPosition | undefined;
  readonly columns: readonly Column[];
  readonly template: string;
  readonly active: boolean;
  readonly onOpen: (id: string) => void;
  /** null: rows are not being chosen. */
  readonly chosen: boolean | null;
  readonly onChoose: ((position: ListedPosition) => void) | undefined;
};

export const TableRow = memo(function TableRow({
  row,
  topPx,
  heightPx,
  position,
  columns,
  template,
  active,
  onOpen,
  chosen,
  onChoose,
}: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const open = (event: MouseEvent) => {
    // A link within takes its own clicks, among them those that open a new tab.
    if (position && onChoose) {
      event.preventDefault();
      onChoose(position);
      return;
    }
    if (position && !(event.target instanceof Element && event.target.closest('a'))) onOpen(position.id);
  };
  return (
    <Box
      id={`position-${row}`}
      role="row"
      aria-rowindex={row + 2}
      data-active={active || undefined}
      aria-selected={chosen ?? undefined}
      onClick={open}
      style={{ transform: `translateY(${topPx}px)`, height: heightPx, gridTemplateColumns: template }}
      sx={{
        position: 'absolute',
        insetInline: 0,
        top: 0,
        display: 'grid',
        alignItems: 'center',
        borderBottom: 1,
        borderColor: 'divider',
        cursor: position ? 'pointer' : 'default',
        bgcolor: chosen ? 'action.selected' : undefined,
        '&:hover': { bgcolor: chosen ? 'action.selected' : 'action.hover' },
      }}
    >
      {chosen !== null && (
        <Box role="gridcell" sx={{ display: 'grid', placeItems: 'center' }}>
          <Checkbox
            size="small"
            checked={chosen}
            tabIndex={-1}
            disabled={!position}
            slotProps={{ input: { 'aria-label': t('links.chosen.one', { instrument: position?.instrument ?? '' }) } }}
          />
        </Box>
      )}
      {columns.map((column) => (
        <Box
          key={column.key}
          role="gridcell"
          sx={{
            px: 1.25,
            fontVariantNumeric: column.numeric ? 'tabular-nums' : undefined,
            minWidth: 0,
            overflow: 'hidden',
            textOverflow: 'ellipsis',
            whiteSpace: 'nowrap',
            textAlign: column.numeric ? 'right' : 'left',
          }}
        >
          {!position ? (
            <Skeleton
              variant="text"
              width="60%"
              aria-label={t('positions.rowsLoading')}
              sx={{ ml: column.numeric ? 'auto' : 0 }}
            />
          ) : column.key === 'instrument' ? (
            <RouterBox
              to="/positions/$id"
              params={{ id: position.id }}
              tabIndex={-1}
              sx={{ textDecoration: 'none', fontWeight: 560, '&:hover': { textDecoration: 'underline' } }}
            >
              {position.instrument}
            </RouterBox>
          ) : (
            <CellContent column={column} position={position} format={format} />
          )}
        </Box>
      ))}
    </Box>
  );
});

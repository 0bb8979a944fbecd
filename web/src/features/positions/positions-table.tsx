import ArrowDown from '@mui/icons-material/ArrowDownward';
import ArrowUp from '@mui/icons-material/ArrowUpward';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PositionQuery } from '#contract/positions.ts';
import type { PositionSelection } from '#web/shared/api/positions-queries.ts';
import { useRowWindow } from '#web/shared/table/use-row-window.ts';
import type { Choice } from './choice.ts';
import type { Column } from './columns.tsx';
import { TableRow } from './table-row.tsx';
import { useColumnWords } from './use-columns.ts';
import { usePositionRows } from './use-position-rows.ts';

const rowPx = 36;
const headPx = 38;
const boxPx = 42;

type Props = {
  readonly total: number;
  readonly stale: boolean;
  readonly selection: PositionSelection;
  readonly columns: readonly Column[];
  readonly onSort: (field: PositionQuery['sort'], direction: 'asc' | 'desc') => void;
  readonly onOpen: (id: string) => void;
  /** Rows are chosen and not opened; null: they are opened. */
  readonly choice: Choice | null;
};

/** The positions of a selection, however many: only the rows in sight exist, and only their windows are fetched. */
export function PositionsTable({ total, stale, selection, columns, onSort, onOpen, choice }: Props) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { window, reveal, rowsInSight } = useRowWindow(scroller, { count: total, rowPx }, headPx);
  const rowAt = usePositionRows(selection, window.first, window.end);
  const [active, setActive] = useState(0);
  const current = Math.min(active, total - 1);
  const shown = useRef(selection);
  useEffect(() => {
    if (shown.current === selection) return;
    shown.current = selection;
    // Another order or filter begins at its first row again.
    setActive(0);
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [selection]);
  const widthPx = columns.reduce((sum, column) => sum + column.widthPx, choice === null ? 0 : boxPx);
  const template = [
    ...(choice === null ? [] : [`${boxPx}px`]),
    ...columns.map((column) => `minmax(${column.widthPx}px, ${column.widthPx}fr)`),
  ].join(' ');

  const move = (row: number) => {
    const next = Math.max(0, Math.min(total - 1, row));
    setActive(next);
    reveal(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== scroller.current) return;
    const steps: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + rowsInSight,
      PageUp: current - rowsInSight,
      Home: 0,
      End: total - 1,
    };
    const to = steps[event.key];
    const taken = event.key === 'Enter' || (choice !== null && event.key === ' ');
    const open = taken ? rowAt(current) : undefined;
    if (to === undefined && !open) return;
    event.preventDefault();
    if (to !== undefined) move(to);
    if (open && choice) choice.onChoose(open);
    else if (open) onOpen(open.id);
  };

  return (
    <Box
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t('positions.table')}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + (choice === null ? 0 : 1)}
      aria-multiselectable={choice !== null || undefined}
      aria-busy={stale}
      aria-activedescendant={rowAt(current) ? `position-${current}` : undefined}
      onKeyDown={onKeyDown}
      data-scroll-restoration-id="positions"
      sx={{
        flex: 1,
        minHeight: 240,
        overflow: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
        fontSize: '0.8125rem',
        overflowAnchor: 'none',
        '&:focus-visible': { outlineOffset: -2 },
        '&:focus-visible [data-active]': { boxShadow: 'inset 0 0 0 2px var(--k-palette-primary-main)' },
      }}
    >
      <Box
        role="row"
        aria-rowindex={1}
        sx={{
          display: 'grid',
          gridTemplateColumns: template,
          minWidth: widthPx,
          height: headPx,
          position: 'sticky',
          top: 0,
          zIndex: 1,
          bgcolor: 'background.paper',
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        {choice !== null && <Box role="columnheader" aria-label={t('links.chosen.column')} />}
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} selection={selection} onSort={onSort} />
        ))}
      </Box>
      <Box
        role="rowgroup"
        sx={{ position: 'relative', minWidth: widthPx, opacity: stale ? 0.55 : 1, transition: 'opacity 120ms' }}
        style={{ height: window.heightPx }}
      >
        {Array.from({ length: Math.max(0, window.end - window.first) }, (_, nth) => window.first + nth).map((row) => (
          <TableRow
            key={row}
            row={row}
            topPx={row * rowPx + window.shiftPx}
            heightPx={rowPx}
            position={rowAt(row)}
            columns={columns}
            template={template}
            active={row === current}
            onOpen={onOpen}
            chosen={choice === null ? null : choice.chosen.has(rowAt(row)?.id ?? '')}
            onChoose={choice?.onChoose}
          />
        ))}
      </Box>
    </Box>
  );
}

type HeadProps = { readonly column: Column; readonly selection: PositionSelection; readonly onSort: Props['onSort'] };

function HeadCell({ column, selection, onSort }: HeadProps) {
  const { sort } = column;
  const sorted = sort !== undefined && selection.sort === sort;
  const Arrow = selection.direction === 'asc' ? ArrowUp : ArrowDown;
  const label = useColumnWords()(column);
  const words = {
    color: sorted ? 'text.primary' : 'text.secondary',
    fontWeight: 560,
    fontSize: '0.75rem',
    justifyContent: column.numeric ? 'flex-end' : 'flex-start',
    width: 1,
    height: 1,
    px: 1.25,
    gap: 0.5,
    whiteSpace: 'nowrap',
  };
  return (
    <Box
      role="columnheader"
      aria-sort={sorted ? (selection.direction === 'asc' ? 'ascending' : 'descending') : undefined}
      sx={{ minWidth: 0 }}
    >
      {sort === undefined ? (
        <Box sx={{ ...words, display: 'flex', alignItems: 'center' }}>{label}</Box>
      ) : (
        <ButtonBase
          sx={{ ...words, '&:hover': { color: 'text.primary' }, '&:focus-visible': { outlineOffset: -2 } }}
          onClick={() => onSort(sort, sorted && selection.direction === 'desc' ? 'asc' : 'desc')}
        >
          {label}
          {sorted && <Arrow sx={{ fontSize: 14 }} />}
        </ButtonBase>
      )}
    </Box>
  );
}

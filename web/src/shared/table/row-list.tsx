import Box from '@mui/material/Box';
import type { ReactNode, RefObject } from 'react';
import type { RowWindow } from './row-window.ts';

type Props = {
  /** What `window` follows the scrolling of, see `useRowWindow`. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly window: RowWindow;
  readonly total: number;
  readonly rowPx: number;
  readonly label: string;
  /** Under which the place that was scrolled to is found again. */
  readonly name: string;
  /** What is shown is of before: another selection is on its way. */
  readonly stale: boolean;
  readonly children: (row: number) => ReactNode;
};

/** A list of as many rows as there are, of which only those in sight are drawn. */
export function RowList({ scroller, window, total, rowPx, label, name, stale, children }: Props) {
  const rows = Array.from({ length: Math.max(0, window.end - window.first) }, (_, nth) => window.first + nth);
  return (
    <Box
      ref={scroller}
      role="region"
      tabIndex={0}
      aria-label={label}
      aria-busy={stale}
      data-scroll-restoration-id={name}
      sx={{
        flex: 1,
        minHeight: 240,
        overflow: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      <Box
        component="ul"
        sx={{ position: 'relative', m: 0, p: 0, listStyle: 'none', opacity: stale ? 0.55 : 1 }}
        style={{ height: window.heightPx }}
      >
        {rows.map((row) => (
          <Box
            key={row}
            component="li"
            aria-setsize={total}
            aria-posinset={row + 1}
            sx={{ position: 'absolute', insetInline: 0, top: 0, borderBottom: 1, borderColor: 'divider' }}
            style={{ transform: `translateY(${row * rowPx + window.shiftPx}px)`, height: rowPx }}
          >
            {children(row)}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

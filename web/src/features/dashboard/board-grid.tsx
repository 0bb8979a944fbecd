import Box from '@mui/material/Box';
import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Board } from '#contract/boards.ts';
import { columns, compacted, inReadingOrder } from './place-tiles.ts';
import { TileCard } from './tile-card.tsx';

export const rowHeightPx = 36;
export const gapPx = 12;

/** A board to look at: nothing of it moves. On a phone its tiles stand under each other in reading order. */
export function BoardGrid({ board }: { readonly board: Board }) {
  const queries = useQueryClient();
  const fetching = useIsFetching();
  useEffect(() => {
    // Tiles that have just appeared have begun to ask by now, which `fetching` does not know yet.
    if (fetching === 0 && queries.isFetching() === 0)
      performance.mark('kontor:dashboard-drawn', { detail: { tiles: board.tiles.length } });
  }, [fetching, board, queries]);
  return (
    <Box
      sx={{
        display: 'grid',
        gap: `${gapPx}px`,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: `repeat(${columns}, minmax(0, 1fr))` },
        gridAutoRows: { xs: 'auto', md: `${rowHeightPx}px` },
      }}
    >
      {inReadingOrder(compacted(board.tiles.filter(({ hidden }) => !hidden))).map((tile) => (
        <Box
          key={tile.id}
          sx={{
            minWidth: 0,
            gridColumn: { md: `${tile.x + 1} / span ${tile.w}` },
            gridRow: { md: `${tile.y + 1} / span ${tile.h}` },
          }}
        >
          <TileCard tile={tile} filter={board.filter} />
        </Box>
      ))}
    </Box>
  );
}

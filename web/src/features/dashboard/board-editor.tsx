import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { GridLayout, useContainerWidth } from 'react-grid-layout';
import 'react-grid-layout/css/styles.css';
import type { Board, BoardTile } from '#contract/boards.ts';
import { gapPx, rowHeightPx } from './board-grid.tsx';
import { columns, compacted, inReadingOrder, type Step, stepped } from './place-tiles.ts';
import { TileCard } from './tile-card.tsx';
import { TileMenu } from './tile-menu.tsx';

type Props = {
  readonly board: Board;
  readonly onChange: (tiles: readonly BoardTile[]) => void;
  readonly onSettings: (tile: BoardTile) => void;
};

/** A board whose tiles are dragged by their titles, resized at their corner, or moved by the menu of each. */
export function BoardEditor({ board, onChange, onSettings }: Props) {
  const wide = useMediaQuery('(min-width: 900px)');
  const { width, containerRef, mounted } = useContainerWidth();
  const hidden = board.tiles.filter((tile) => tile.hidden);
  const tiles = compacted(board.tiles.filter((tile) => !tile.hidden));
  const put = (next: readonly BoardTile[]) => onChange([...next, ...hidden]);
  const menuOf = (tile: BoardTile) => (
    <TileMenu
      tile={tile}
      onStep={(step: Step) => put(stepped(tiles, tile.id, step))}
      onSettings={() => onSettings(tile)}
      onHide={() => onChange(board.tiles.map((other) => (other.id === tile.id ? { ...other, hidden: true } : other)))}
      onRemove={() => onChange(board.tiles.filter(({ id }) => id !== tile.id))}
    />
  );
  const placed = (
    layout: readonly {
      readonly i: string;
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
    }[],
  ) => {
    const next = tiles.map((tile) => {
      const place = layout.find(({ i }) => i === tile.id);
      return place ? { ...tile, x: place.x, y: place.y, w: place.w, h: place.h } : tile;
    });
    if (JSON.stringify(next) !== JSON.stringify(tiles)) put(next);
  };

  if (!wide)
    return (
      <Box sx={{ display: 'grid', gap: `${gapPx}px` }}>
        {inReadingOrder(tiles).map((tile) => (
          <Box key={tile.id} sx={{ minWidth: 0, maxHeight: 220, overflow: 'hidden' }}>
            <TileCard tile={tile} filter={board.filter} menu={menuOf(tile)} />
          </Box>
        ))}
      </Box>
    );
  return (
    <Box ref={containerRef} sx={{ '& .react-grid-placeholder': { bgcolor: 'primary.main', borderRadius: 1 } }}>
      {/* The library would write a style element of its own here, which the content security policy refuses. */}
      <div hidden id="react-draggable-style-el" />
      {mounted && (
        <GridLayout
          width={width}
          layout={tiles.map(({ id, x, y, w, h }) => ({ i: id, x, y, w, h, minW: 2, minH: 2 }))}
          gridConfig={{ cols: columns, rowHeight: rowHeightPx, margin: [gapPx, gapPx], containerPadding: [0, 0] }}
          dragConfig={{ enabled: true, handle: '.tile-handle', cancel: 'button' }}
          resizeConfig={{ enabled: true, handles: ['se'] }}
          onDragStop={placed}
          onResizeStop={placed}
        >
          {inReadingOrder(tiles).map((tile) => (
            <div key={tile.id}>
              <TileCard tile={tile} filter={board.filter} menu={menuOf(tile)} />
            </div>
          ))}
        </GridLayout>
      )}
    </Box>
  );
}

import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { memo, type ReactNode, useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardTile } from '#contract/boards.ts';
import type { FilterSearch } from '#web/shared/filters/filter-search.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { widgetOf } from './catalogue.ts';
import { TileLink } from './tile-link.tsx';
import { tileScope } from './tile-scope.ts';
import { TileEmpty } from './tile-states.tsx';
import { useScrolls } from './use-scrolls.ts';
import { useTileTitle } from './use-tile-title.ts';

type Props = {
  readonly tile: BoardTile;
  readonly filter: FilterSearch;
  /** While the board is being changed: what is done with the tile. */
  readonly menu?: ReactNode;
};

/** A tile: its title, the way to more of it, and its widget, which scrolls where it is larger than its place. */
export const TileCard = memo(function TileCard({ tile, filter, menu }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const { timeZone } = useFormats();
  const title = useTileTitle()(tile);
  const { body, scrolls } = useScrolls(menu === undefined);
  const known = widgetOf(tile.widget);
  const scope = useMemo(() => tileScope(filter, tile.settings, timeZone), [filter, tile.settings, timeZone]);
  return (
    <Paper
      variant="outlined"
      component="section"
      aria-labelledby={id}
      data-tile={tile.id}
      sx={{
        height: 1,
        maxHeight: { xs: 460, md: 'none' },
        minWidth: 0,
        display: 'flex',
        flexDirection: 'column',
        overflow: 'hidden',
      }}
    >
      <Box
        className={menu ? 'tile-handle' : undefined}
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1,
          px: 1.5,
          pt: 1,
          pb: 0.5,
          cursor: menu ? 'grab' : undefined,
        }}
      >
        <Typography
          id={id}
          component="h2"
          noWrap
          title={title}
          sx={{ flex: 1, minWidth: 0, fontSize: '0.8125rem', fontWeight: 600 }}
        >
          {title}
        </Typography>
        {menu ?? (known && <TileLink page={known.widget.page} search={scope.search} title={title} />)}
      </Box>
      <Box
        ref={body}
        {...(scrolls && { tabIndex: 0, role: 'group', 'aria-labelledby': id })}
        sx={{
          flex: 1,
          minHeight: 0,
          position: 'relative',
          overflowY: menu ? 'hidden' : 'auto',
          px: 1.5,
          pb: 1.25,
          pointerEvents: menu ? 'none' : undefined,
        }}
      >
        {known ? <known.widget.Body {...scope} /> : <TileEmpty>{t('dashboard.unknownText')}</TileEmpty>}
      </Box>
    </Paper>
  );
});

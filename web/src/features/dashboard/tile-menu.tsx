import MoreVert from '@mui/icons-material/MoreVert';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardTile } from '#contract/boards.ts';
import { widgetOf } from './catalogue.ts';
import type { Step } from './place-tiles.ts';
import { useTileTitle } from './use-tile-title.ts';

const steps: readonly Step[] = ['up', 'down', 'left', 'right', 'wider', 'narrower', 'taller', 'shorter'];

type Props = {
  readonly tile: BoardTile;
  readonly onStep: (step: Step) => void;
  readonly onSettings: () => void;
  readonly onHide: () => void;
  readonly onRemove: () => void;
};

/** What can be done with a tile without dragging it; a move leaves the menu open for the next. */
export function TileMenu({ tile, onStep, onSettings, onHide, onRemove }: Props) {
  const { t } = useTranslation();
  const title = useTileTitle()(tile);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const closing = (action: () => void) => () => {
    setAnchor(null);
    action();
  };
  return (
    <>
      <IconButton
        size="small"
        aria-label={t('dashboard.tileMenu', { title })}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ m: -0.5, pointerEvents: 'auto' }}
      >
        <MoreVert fontSize="inherit" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {(widgetOf(tile.widget)?.widget.settings.length ?? 0) > 0 && (
          <MenuItem onClick={closing(onSettings)}>{t('dashboard.settings')}</MenuItem>
        )}
        {steps.map((step) => (
          <MenuItem key={step} onClick={() => onStep(step)}>
            {t(`dashboard.steps.${step}`)}
          </MenuItem>
        ))}
        <Divider />
        <MenuItem onClick={closing(onHide)}>{t('dashboard.hide')}</MenuItem>
        <MenuItem onClick={closing(onRemove)}>{t('dashboard.remove')}</MenuItem>
      </Menu>
    </>
  );
}

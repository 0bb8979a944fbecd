import ExpandMore from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '#contract/boards.ts';
import { NameDialog } from './name-dialog.tsx';
import { placeBetween } from './place-between.ts';
import { useBoardName } from './use-board-name.ts';

type Props = {
  readonly boards: readonly Board[];
  readonly board: Board;
  readonly onWrite: (id: string, board: Board | null) => void;
  readonly onChoose: (id: string) => void;
};

/** What is done with boards as a whole: new, renamed, copied, in another place, as it came, gone. */
export function BoardMenu({ boards, board, onWrite, onChoose }: Props) {
  const { t } = useTranslation();
  const nameOf = useBoardName();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asked, setAsked] = useState<'new' | 'rename' | null>(null);
  const at = boards.findIndex(({ id }) => id === board.id);
  const last = boards.at(-1)?.place ?? 0;
  const add = (from: Partial<Board>) => {
    const id = crypto.randomUUID();
    onWrite(id, { id, name: '', filter: {}, tiles: [], version: 0, standard: false, place: last + 1, ...from });
    onChoose(id);
  };
  const closing = (action: () => void) => () => {
    setAnchor(null);
    action();
  };
  return (
    <>
      <Button
        color="inherit"
        variant="outlined"
        endIcon={<ExpandMore />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('dashboard.board')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={closing(() => setAsked('new'))}>{t('dashboard.newBoard')}</MenuItem>
        <MenuItem onClick={closing(() => setAsked('rename'))}>{t('dashboard.rename')}</MenuItem>
        <MenuItem
          onClick={closing(() =>
            add({
              name: t('dashboard.copyOf', { name: nameOf(board) }).slice(0, 60),
              filter: board.filter,
              tiles: board.tiles,
              place: placeBetween(boards, at + 1),
            }),
          )}
        >
          {t('dashboard.duplicate')}
        </MenuItem>
        <MenuItem
          disabled={at <= 0}
          onClick={closing(() => onWrite(board.id, { ...board, place: placeBetween(boards, at - 1) }))}
        >
          {t('dashboard.earlier')}
        </MenuItem>
        <MenuItem
          disabled={at === boards.length - 1}
          onClick={closing(() => onWrite(board.id, { ...board, place: placeBetween(boards, at + 2) }))}
        >
          {t('dashboard.later')}
        </MenuItem>
        <Divider />
        {board.standard ? (
          <MenuItem disabled={board.version === 0} onClick={closing(() => onWrite(board.id, null))}>
            {t('dashboard.reset')}
          </MenuItem>
        ) : (
          <MenuItem
            onClick={closing(() => {
              onWrite(board.id, null);
              onChoose(boards[at - 1]?.id ?? boards[0]!.id);
            })}
          >
            {t('dashboard.delete')}
          </MenuItem>
        )}
      </Menu>
      {asked && (
        <NameDialog
          title={t(asked === 'new' ? 'dashboard.newBoard' : 'dashboard.rename')}
          name={asked === 'new' ? '' : nameOf(board)}
          onClose={() => setAsked(null)}
          onName={(name) => {
            setAsked(null);
            if (asked === 'new') add({ name });
            else onWrite(board.id, { ...board, name });
          }}
        />
      )}
    </>
  );
}

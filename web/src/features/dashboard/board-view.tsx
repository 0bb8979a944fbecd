import Add from '@mui/icons-material/Add';
import Edit from '@mui/icons-material/EditOutlined';
import Undo from '@mui/icons-material/Undo';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board, BoardTile } from '#contract/boards.ts';
import { FilterBar } from '#web/shared/filters/filter-bar.tsx';
import { type FilterSearch, filterAlone } from '#web/shared/filters/filter-search.ts';
import { isFiltered } from '#web/shared/filters/pills.ts';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { BoardGrid } from './board-grid.tsx';
import { BoardMenu } from './board-menu.tsx';
import { catalogue, type Widget, type WidgetName } from './catalogue.ts';
import { PeriodChoice } from './period-choice.tsx';
import { compacted, underAll } from './place-tiles.ts';
import { useBoardName } from './use-board-name.ts';
import type { useBoards } from './use-boards.ts';
import { useUndoKey } from './use-undo-key.ts';

const BoardEditor = lazy(() => import('./board-editor.tsx').then((module) => ({ default: module.BoardEditor })));
const CatalogueDialog = lazy(() =>
  import('./catalogue-dialog.tsx').then((module) => ({ default: module.CatalogueDialog })),
);
const SettingsDialog = lazy(() =>
  import('./settings-dialog.tsx').then((module) => ({ default: module.SettingsDialog })),
);

type Props = Pick<ReturnType<typeof useBoards>, 'write' | 'undo' | 'undoable'> & { readonly boards: readonly Board[] };

/** The chosen board: its filter, its tiles, and the ways to change it. */
export function BoardView({ boards, write, undo, undoable }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const nameOf = useBoardName();
  const search = useSearch({ from: '/shell/' });
  const [editing, setEditing] = useState(false);
  const [adding, setAdding] = useState(false);
  const [set, setSet] = useState<BoardTile | null>(null);
  const kept = boards.find(({ id }) => id === search.board) ?? boards[0]!;
  const board = useMemo(() => (isFiltered(search) ? { ...kept, filter: filterAlone(search) } : kept), [kept, search]);
  const { filter } = board;
  const show = useCallback(
    (id: string, shown: FilterSearch) => void navigate({ to: '/', search: { ...shown, board: id }, replace: true }),
    [navigate],
  );
  const choose = (id: string) => show(id, boards.find((one) => one.id === id)?.filter ?? {});
  const takeBack = () => {
    const done = undo();
    if (done) show(board.id, {});
    return done;
  };
  useUndoKey(editing, takeBack);
  // The filter that a board was left with stands in the address like one that was just chosen.
  const unsaid = !isFiltered(search) && isFiltered(kept.filter);
  useEffect(() => {
    if (unsaid) show(kept.id, kept.filter);
  }, [unsaid, show, kept]);
  const change = (next: Partial<Board>) => write(board.id, { ...kept, ...next });
  const narrow = (next: FilterSearch) => {
    change({ filter: filterAlone(next) });
    show(board.id, filterAlone(next));
  };
  const changeTiles = (tiles: readonly BoardTile[]) => change({ tiles });
  const visible = board.tiles.filter(({ hidden }) => !hidden);
  const under = underAll(compacted(visible));

  const add = (name: WidgetName) => {
    const widget: Widget = catalogue[name];
    const [w, h] = widget.size;
    const tile = {
      id: crypto.randomUUID(),
      widget: name,
      settings: widget.begins ?? {},
      x: 0,
      y: under,
      w,
      h,
      hidden: false,
    };
    changeTiles([...board.tiles, tile]);
    setAdding(false);
  };

  return (
    <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Tabs
          value={board.id}
          onChange={(_, id: string) => choose(id)}
          variant="scrollable"
          allowScrollButtonsMobile
          aria-label={t('dashboard.boards')}
          sx={{ flex: { xs: '1 0 100%', sm: 1 }, minWidth: 0, minHeight: 40 }}
        >
          {boards.map((one) => (
            <Tab key={one.id} value={one.id} label={nameOf(one)} sx={{ minHeight: 40, textTransform: 'none' }} />
          ))}
        </Tabs>
        {editing && (
          <>
            <Button startIcon={<Add />} onClick={() => setAdding(true)}>
              {t('dashboard.add')}
            </Button>
            <Button startIcon={<Undo />} disabled={!undoable} onClick={takeBack}>
              {t('dashboard.undo')}
            </Button>
          </>
        )}
        <BoardMenu boards={boards} board={board} onWrite={write} onChoose={choose} />
        <Button
          variant={editing ? 'contained' : 'outlined'}
          color={editing ? 'primary' : 'inherit'}
          startIcon={<Edit />}
          onClick={() => setEditing(!editing)}
        >
          {t(editing ? 'dashboard.done' : 'dashboard.edit')}
        </Button>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <PeriodChoice filter={filter} onChange={narrow} />
        <FilterBar search={filter} without={['status']} onChange={narrow} />
      </Box>
      {visible.length === 0 && (
        <StatePanel
          title={t('dashboard.emptyBoard')}
          reason={t('dashboard.emptyBoardText')}
          next={
            <Button
              variant="contained"
              onClick={() => {
                setEditing(true);
                setAdding(true);
              }}
            >
              {t('dashboard.add')}
            </Button>
          }
        />
      )}
      {editing ? (
        <Suspense fallback={<BoardGrid board={board} />}>
          <BoardEditor key={board.id} board={board} onChange={changeTiles} onSettings={setSet} />
        </Suspense>
      ) : (
        <BoardGrid board={board} />
      )}
      <Suspense fallback={null}>
        {adding && (
          <CatalogueDialog
            hidden={board.tiles.filter(({ hidden }) => hidden)}
            onAdd={add}
            onShow={(tile) =>
              changeTiles(
                board.tiles.map((other) => (other.id === tile.id ? { ...other, hidden: false, y: under } : other)),
              )
            }
            onClose={() => setAdding(false)}
          />
        )}
        {set && (
          <SettingsDialog
            tile={set}
            onClose={() => setSet(null)}
            onKeep={(settings) => {
              setSet(null);
              changeTiles(board.tiles.map((other) => (other.id === set.id ? { ...other, settings } : other)));
            }}
          />
        )}
      </Suspense>
    </Box>
  );
}

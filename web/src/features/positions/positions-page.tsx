import FilterAltOff from '@mui/icons-material/FilterAltOffOutlined';
import Link from '@mui/icons-material/LinkOutlined';
import TableRows from '@mui/icons-material/TableRowsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPosition, PositionPage, PositionQuery } from '#contract/positions.ts';
import { LinkChosenBar } from '#web/features/links/link-chosen-bar.tsx';
import { FilterBar } from '#web/shared/filters/filter-bar.tsx';
import { unfiltered } from '#web/shared/filters/filter-search.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Page } from '#web/shared/page/page.tsx';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { usePreferences } from '#web/shared/preferences/preferences.ts';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { chosenColumns } from './columns.tsx';
import { PositionsCards } from './positions-cards.tsx';
import type { PositionsSearch } from './positions-search.ts';
import { PositionsTable } from './positions-table.tsx';
import { selectionOf } from './selection.ts';
import { ColumnsMenu, ExportMenu } from './table-menus.tsx';
import { TotalsStrip } from './totals-strip.tsx';
import { useColumns } from './use-columns.ts';
import { useFirstPositions } from './use-position-rows.ts';

export function PositionsPage() {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/positions' });
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const { positionColumns } = usePreferences();
  const offered = useColumns();
  const columns = useMemo(() => chosenColumns(positionColumns, offered), [positionColumns, offered]);
  const selection = useMemo(() => selectionOf(search, format.timeZone), [search, format.timeZone]);
  const first = useFirstPositions(selection);

  const change = useCallback(
    (next: PositionsSearch) => void navigate({ to: '/positions', search: next, replace: true }),
    [navigate],
  );
  const sort = useCallback(
    (field: PositionQuery['sort'], direction: 'asc' | 'desc') => change({ ...search, sort: field, direction }),
    [change, search],
  );
  const open = useCallback((id: string) => void navigate({ to: '/positions/$id', params: { id } }), [navigate]);

  const [chosen, setChosen] = useState<ReadonlyMap<string, ListedPosition> | null>(null);
  const choose = useCallback(
    (position: ListedPosition) => setChosen((before) => before && toggled(before, position)),
    [],
  );
  const choice = useMemo(() => (chosen === null ? null : { chosen, onChoose: choose }), [chosen, choose]);

  const list = (page: PositionPage) => {
    if (page.total > 0 && narrow) {
      return (
        <PositionsCards total={page.total} stale={first.isPlaceholderData} selection={selection} choice={choice} />
      );
    }
    if (page.total > 0) {
      return (
        <PositionsTable
          total={page.total}
          stale={first.isPlaceholderData}
          selection={selection}
          columns={columns}
          onSort={sort}
          onOpen={open}
          choice={choice}
        />
      );
    }
    return page.accounts.length === 0 ? <NoPositions /> : <NoMatch onClear={() => change(unfiltered(search))} />;
  };

  return (
    <Page
      fill
      title={t('positions.title')}
      actions={
        <>
          {!narrow && <ColumnsMenu offered={offered} shown={columns} />}
          <ExportMenu selection={selection} />
          <Button
            startIcon={<Link />}
            aria-pressed={chosen !== null}
            onClick={() => setChosen(chosen === null ? new Map() : null)}
          >
            {t('links.chosen.start')}
          </Button>
        </>
      }
    >
      <QueryState query={first} lines={14}>
        {(page) => (
          <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}>
            <FilterBar search={search} onChange={change} />
            <TotalsStrip totals={page.totals} />
            {list(page)}
            {chosen !== null && (
              <LinkChosenBar
                chosen={[...chosen.values()]}
                onClear={() => setChosen(new Map())}
                onDone={() => setChosen(null)}
              />
            )}
          </Box>
        )}
      </QueryState>
    </Page>
  );
}

const toggled = (
  before: ReadonlyMap<string, ListedPosition>,
  position: ListedPosition,
): ReadonlyMap<string, ListedPosition> => {
  const after = new Map(before);
  if (!after.delete(position.id)) after.set(position.id, position);
  return after;
};

function NoPositions() {
  const { t } = useTranslation();
  return (
    <StatePanel
      icon={<TableRows />}
      title={t('positions.empty.title')}
      reason={t('positions.empty.reason')}
      next={
        <RouterButton to="/imports/new" variant="contained">
          {t('positions.empty.next')}
        </RouterButton>
      }
    />
  );
}

function NoMatch({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <StatePanel
      icon={<FilterAltOff />}
      title={t('positions.noMatch.title')}
      reason={t('positions.noMatch.reason')}
      next={
        <Button variant="contained" onClick={onClear}>
          {t('filters.clear')}
        </Button>
      }
    />
  );
}

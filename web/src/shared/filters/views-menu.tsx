import Bookmark from '@mui/icons-material/BookmarkBorderOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { viewsQuery } from '#web/shared/api/view-queries.ts';
import { type FilterSearch, sameFilter, withFilter } from './filter-search.ts';
import { isFiltered } from './pills.ts';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { ViewsDialog } from './views-dialog.tsx';

type Props<Search extends FilterSearch> = {
  readonly search: Search;
  onChange(search: Search): void;
};

/** The saved views: choose one, save the filters shown, rename and delete. */
export function ViewsMenu<Search extends FilterSearch>({ search, onChange }: Props<Search>) {
  const { t } = useTranslation();
  const { data } = useQuery(viewsQuery);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const views = data?.views ?? [];
  const current = views.find(({ filter }) => isFiltered(search) && sameFilter(filter, search));
  const open = (next: 'save' | 'manage') => {
    setAnchor(null);
    setDialog(next);
  };
  return (
    <>
      <Button
        variant="outlined"
        color={current ? 'primary' : 'inherit'}
        startIcon={<Bookmark />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ bgcolor: 'background.paper', maxWidth: 260 }}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}>
          {current?.name ?? t('filters.views.label')}
        </Box>
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{
          paper: { variant: 'outlined', sx: { minWidth: 220, maxWidth: 340, maxHeight: 420 } },
          list: { 'aria-label': t('filters.views.choose') },
        }}
      >
        {views.length === 0 && (
          <Box component="li" role="presentation" sx={{ px: 2, py: 1 }}>
            <Typography variant="body2" color="textSecondary">
              {t('filters.views.none')}
            </Typography>
          </Box>
        )}
        {views.map((view) => (
          <MenuItem
            key={view.id}
            dense
            role="menuitemradio"
            aria-checked={view === current}
            selected={view === current}
            onClick={() => {
              setAnchor(null);
              onChange(withFilter(search, view.filter));
            }}
            sx={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}
          >
            {view.name}
          </MenuItem>
        ))}
        <Divider component="li" role="presentation" />
        <MenuItem dense disabled={!isFiltered(search)} onClick={() => open('save')}>
          {t('filters.views.save')}
        </MenuItem>
        <MenuItem dense disabled={views.length === 0} onClick={() => open('manage')}>
          {t('filters.views.manage')}
        </MenuItem>
      </Menu>
      {dialog === 'save' && <SaveViewDialog search={search} views={views} onClose={() => setDialog(null)} />}
      {dialog === 'manage' && <ViewsDialog views={views} onClose={() => setDialog(null)} />}
    </>
  );
}

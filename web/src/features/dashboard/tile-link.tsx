import OpenInNew from '@mui/icons-material/ArrowOutward';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { FilterSearch } from '#web/shared/filters/filter-search.ts';
import { RouterBox } from '#web/shared/page/router-link.tsx';
import type { Widget } from './catalogue.ts';

type Props = { readonly page: Widget['page']; readonly search: FilterSearch; readonly title: string };

/** The way to the page that shows more of a tile, with the tile's own filter where the page has one. */
export function TileLink({ page, search, title }: Props) {
  const { t } = useTranslation();
  const looks = {
    'aria-label': t('dashboard.more', { title }),
    title: t('dashboard.more', { title }),
    sx: { display: 'inline-flex', color: 'text.secondary', p: 0.5, m: -0.5 },
  };
  const arrow = <Box component={OpenInNew} sx={{ fontSize: 16 }} />;
  switch (page) {
    case 'statistics':
    case 'positions':
      return (
        <RouterBox {...looks} to={page === 'statistics' ? '/statistics' : '/positions'} search={search}>
          {arrow}
        </RouterBox>
      );
    case 'calendar':
    case 'imports':
    case 'accounts':
    case 'links':
    case 'playbook':
    case 'system':
      return (
        <RouterBox {...looks} to={`/${page}`}>
          {arrow}
        </RouterBox>
      );
  }
}

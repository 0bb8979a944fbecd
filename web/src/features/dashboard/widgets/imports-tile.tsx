import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { batchesQuery } from '#web/shared/api/imports-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterBox } from '#web/shared/page/router-link.tsx';

/** The last files that were taken in. */
export function ImportsTile() {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useQuery(batchesQuery(0, 5));
  return (
    <TileQuery query={query}>
      {({ rows }) =>
        rows.length === 0 ? (
          <TileEmpty>{t('overview.imports.none')}</TileEmpty>
        ) : (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, mx: -1.5, p: 0 }}>
            {rows.map((batch) => (
              <Box component="li" key={batch.id} sx={{ borderTop: 1, borderColor: 'divider' }}>
                <RouterBox
                  to="/imports/$id"
                  params={{ id: batch.id }}
                  className="tabular"
                  sx={{
                    display: 'flex',
                    alignItems: 'center',
                    gap: 2,
                    px: 2,
                    py: 1,
                    minHeight: 40,
                    fontSize: '0.8125rem',
                    textDecoration: 'none',
                    '&:hover': { bgcolor: 'action.hover' },
                    '&:focus-visible': { outlineOffset: -2 },
                  }}
                >
                  <Box
                    sx={{
                      flex: 1,
                      minWidth: 0,
                      overflow: 'hidden',
                      textOverflow: 'ellipsis',
                      whiteSpace: 'nowrap',
                      fontWeight: 560,
                    }}
                  >
                    {batch.fileName}
                  </Box>
                  {batch.origin === 'demo' && <Chip label={t('app.demo')} color="info" variant="outlined" />}
                  {batch.status === 'undone' ? (
                    <Chip label={t('overview.imports.undone')} variant="outlined" />
                  ) : (
                    <span>{t('overview.imports.added', { shown: format.count(batch.added) })}</span>
                  )}
                  <Box sx={{ color: 'text.secondary', display: { xs: 'none', sm: 'block' } }}>
                    {format.dateTime(batch.committedAt)}
                  </Box>
                </RouterBox>
              </Box>
            ))}
          </Box>
        )
      }
    </TileQuery>
  );
}

import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { batchesQuery } from '#web/shared/api/imports-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterBox, RouterLink } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';

export function LatestImports() {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useQuery(batchesQuery(0, 5));
  return (
    <Panel
      flush
      title={t('overview.imports.title')}
      action={
        <RouterLink to="/imports" variant="body2">
          {t('overview.imports.all')}
        </RouterLink>
      }
    >
      <QueryState query={query} lines={3}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Typography variant="body2" color="textSecondary" sx={{ px: 2, pb: 2 }}>
              {t('overview.imports.none')}
            </Typography>
          ) : (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
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
      </QueryState>
    </Panel>
  );
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { setSourceZone, sourcesQuery } from '#web/shared/api/office-queries.ts';
import { useNotice } from '#web/shared/page/notice.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { ZoneField } from '#web/shared/zones/zone-field.tsx';

/** The zones remembered for platforms whose files have none. */
export function SourcesPanel() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const notify = useNotice();
  const query = useQuery(sourcesQuery);
  const setting = useMutation({
    mutationFn: ({ source, timeZone }: { source: string; timeZone: string }) => setSourceZone(source, timeZone),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: sourcesQuery.queryKey });
      notify(t('app.saved'));
    },
  });
  return (
    <Panel title={t('settings.sources.title')} lead={t('settings.sources.lead')}>
      <ErrorAlert error={setting.error} />
      <QueryState query={query} lines={2}>
        {({ sources }) =>
          sources.length === 0 ? (
            <Typography color="textSecondary">{t('settings.sources.none')}</Typography>
          ) : (
            <Box sx={{ display: 'grid', gap: 2, maxWidth: 440, pt: 1 }}>
              {sources.map(({ source, timeZone }) => (
                <ZoneField
                  key={source}
                  label={source}
                  value={timeZone}
                  onChange={(zone) => setting.mutate({ source, timeZone: zone })}
                />
              ))}
            </Box>
          )
        }
      </QueryState>
    </Panel>
  );
}

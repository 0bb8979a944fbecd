import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { jobsQuery, retryJob } from '#web/shared/api/office-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useNotice } from '#web/shared/page/notice.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';

/** Jobs that were given up, each with its error, and a way to run it again. */
export function JobsPanel() {
  const { t } = useTranslation();
  const format = useFormats();
  const notify = useNotice();
  const queries = useQueryClient();
  const query = useQuery(jobsQuery);
  const retrying = useMutation({
    mutationFn: retryJob,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: jobsQuery.queryKey });
      notify(t('system.jobs.retried'));
    },
  });
  const waiting = query.data?.waiting ?? 0;
  return (
    <Panel
      title={t('system.jobs.title')}
      lead={query.data && t('system.jobs.waiting', { count: waiting, shown: format.count(waiting) })}
    >
      <ErrorAlert error={retrying.error} />
      <QueryState query={query} lines={3}>
        {({ dead }) =>
          dead.length === 0 ? (
            <Box>
              <Typography>{t('system.jobs.none')}</Typography>
              <Typography variant="body2" color="textSecondary">
                {t('system.jobs.noneReason')}
              </Typography>
            </Box>
          ) : (
            <Box sx={{ display: 'grid', gap: 1 }}>
              {dead.map((job) => (
                <Alert
                  key={job.id}
                  severity="error"
                  icon={false}
                  action={
                    <Button
                      color="inherit"
                      variant="outlined"
                      loading={retrying.isPending && retrying.variables === job.id}
                      onClick={() => retrying.mutate(job.id)}
                    >
                      {t('system.jobs.retry')}
                    </Button>
                  }
                  sx={{
                    flexWrap: { xs: 'wrap', sm: 'nowrap' },
                    '& .MuiAlert-message': { overflowWrap: 'anywhere', flexBasis: { xs: '100%', sm: 0 } },
                  }}
                >
                  <strong>{job.queue}</strong> · {t('system.jobs.diedAt')} {format.dateTime(job.diedAt)} ·{' '}
                  {t('system.jobs.attempts')}: {format.count(job.attempts)}
                  <br />
                  {t('system.health.quoted', { text: job.error })}
                </Alert>
              ))}
            </Box>
          )
        }
      </QueryState>
    </Panel>
  );
}

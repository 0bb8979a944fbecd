import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { endAllSessions, endSession, listSessions, ownSessionId } from '#web/shared/api/sign-in.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { deviceName } from './device-name.ts';

/** Every open session, and the way to end one or all of them. */
export function SessionsPanel() {
  const { t } = useTranslation();
  const format = useFormats();
  const queries = useQueryClient();
  const query = useQuery({ queryKey: ['sessions'], queryFn: ({ signal }) => listSessions(signal) });
  const { data: own } = useQuery({ queryKey: ['sessions', 'own'], queryFn: ({ signal }) => ownSessionId(signal) });
  const ending = useMutation({
    mutationFn: endSession,
    onSuccess: (_, token) =>
      query.data?.some((one) => one.token === token && one.id === own)
        ? location.assign('/sign-in')
        : queries.invalidateQueries({ queryKey: ['sessions'] }),
  });
  const endingAll = useMutation({ mutationFn: endAllSessions, onSuccess: () => location.assign('/sign-in') });
  return (
    <Panel title={t('settings.sessions.title')}>
      <ErrorAlert error={ending.error ?? endingAll.error} />
      <QueryState query={query} lines={2}>
        {(sessions) => (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mb: 2 }}>
            {sessions
              .toSorted((a, b) => Number(b.id === own) - Number(a.id === own))
              .map((session) => (
                <Box
                  component="li"
                  key={session.id}
                  sx={{
                    display: 'flex',
                    flexWrap: 'wrap',
                    gap: 1,
                    alignItems: 'center',
                    justifyContent: 'space-between',
                    py: 1,
                    borderBottom: 1,
                    borderColor: 'divider',
                  }}
                >
                  <Box>
                    <Typography sx={{ fontWeight: 560 }}>
                      {deviceName(session.userAgent ?? '') ?? t('settings.sessions.unknown')}{' '}
                      {session.id === own && (
                        <Chip
                          size="small"
                          color="success"
                          variant="outlined"
                          label={t('settings.sessions.own')}
                          sx={{ ml: 0.5 }}
                        />
                      )}
                    </Typography>
                    <Typography variant="caption" color="textSecondary">
                      {[
                        session.ipAddress,
                        t('settings.sessions.since', { date: format.dateTime(session.createdAt) }),
                        t('settings.sessions.lastSeen', { date: format.dateTime(session.updatedAt) }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </Typography>
                  </Box>
                  <Button
                    color="inherit"
                    loading={ending.isPending && ending.variables === session.token}
                    onClick={() => ending.mutate(session.token)}
                  >
                    {t('settings.sessions.end')}
                  </Button>
                </Box>
              ))}
          </Box>
        )}
      </QueryState>
      <Button variant="outlined" color="error" loading={endingAll.isPending} onClick={() => endingAll.mutate()}>
        {t('settings.sessions.endAll')}
      </Button>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ mt: 0.5 }}>
        {t('settings.sessions.endAllHelp')}
      </Typography>
    </Panel>
  );
}

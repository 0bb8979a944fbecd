import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlineOutlined';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { healthQuery } from '#web/shared/api/office-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { useHealthWords } from './use-health-words.ts';

/** Each part that Kontor stands on: whether it works, and what it says of itself. */
export function HealthPanel() {
  const { t } = useTranslation();
  const query = useQuery(healthQuery);
  const health = query.data;
  const words = useHealthWords();
  // A part that this page does not know yet keeps the server's name.
  const partName = (name: string) =>
    name.startsWith('role ')
      ? t('system.health.role', { role: name.slice(5) })
      : t(`system.health.names.${name}` as 'system.health.names.disk', { defaultValue: name });
  return (
    <Panel
      flush
      title={t('system.health.title')}
      lead={health && t('system.health.roles', { roles: health.roles.join(', ') })}
      action={
        health && (
          <Chip
            color={health.ready ? 'success' : 'error'}
            variant="outlined"
            icon={health.ready ? <CheckCircle /> : <ErrorIcon />}
            label={health.ready ? t('system.health.ready') : t('system.health.notReady')}
          />
        )
      }
    >
      <QueryState query={query}>
        {({ checks }) => (
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {checks.map(({ name, up, detail, says }) => (
              <Box
                component="li"
                key={name}
                sx={{
                  display: 'grid',
                  gridTemplateColumns: { xs: '24px 1fr', sm: '24px 200px 1fr' },
                  columnGap: 1,
                  alignItems: 'center',
                  px: 2,
                  py: 1,
                  borderTop: 1,
                  borderColor: 'divider',
                  fontSize: '0.8125rem',
                }}
              >
                <Box
                  component="span"
                  role="img"
                  aria-label={up ? t('system.health.up') : t('system.health.down')}
                  sx={{ display: 'flex', color: up ? 'success.main' : 'error.main' }}
                >
                  {up ? <CheckCircle fontSize="small" /> : <ErrorIcon fontSize="small" />}
                </Box>
                <Box sx={{ fontWeight: 560 }}>{partName(name)}</Box>
                <Box sx={{ color: 'text.secondary', overflowWrap: 'anywhere', gridColumn: { xs: 2, sm: 'auto' } }}>
                  {says.length === 0
                    ? detail && t('system.health.quoted', { text: detail })
                    : says.map(words).join('; ')}
                </Box>
              </Box>
            ))}
          </Box>
        )}
      </QueryState>
    </Panel>
  );
}

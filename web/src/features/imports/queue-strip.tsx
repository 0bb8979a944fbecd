import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { ImportQueue } from './queue.ts';

/** Which file of several is on the page, and what became of the others. */
export function QueueStrip({ queue }: { readonly queue: ImportQueue }) {
  const { t } = useTranslation();
  return (
    <Box
      component="ol"
      // Scrolls by keyboard too.
      tabIndex={0}
      aria-label={t('imports.queue.label')}
      sx={{ listStyle: 'none', display: 'flex', gap: 1, m: 0, p: 0.5, overflowX: 'auto' }}
    >
      {queue.files.map(({ id, file, step }, nth) => {
        const here = id === queue.current;
        return (
          <Box
            key={id}
            component="li"
            aria-current={here ? 'true' : undefined}
            title={file.name}
            sx={{
              flex: '0 0 auto',
              maxWidth: 220,
              px: 1.25,
              py: 0.75,
              border: 1,
              borderColor: here ? 'primary.main' : 'divider',
              borderRadius: 1,
              bgcolor: here ? 'action.selected' : 'background.paper',
              fontSize: '0.75rem',
              '& > *': { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
            }}
          >
            <Box sx={{ fontWeight: 580 }}>{file.name}</Box>
            <Box sx={{ color: 'text.secondary' }}>
              {t('imports.queue.position', { nth: nth + 1, total: queue.files.length })} ·{' '}
              {t(`imports.queue.states.${step.name}`)}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { ActivityCash } from './activity-cash.tsx';
import { ActivityChips } from './activity-chips.tsx';
import type { ActivitiesProps } from './activity-table.tsx';

/** The activities on a narrow screen. */
export function ActivityCards({ rows, stale, onOpen }: ActivitiesProps) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <Box
      component="ul"
      aria-label={t('activities.table')}
      aria-busy={stale}
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1, opacity: stale ? 0.55 : 1 }}
    >
      {rows.map((row) => {
        const { id, activity, name, cash } = row;
        return (
          <Paper key={id} component="li" variant="outlined" sx={{ p: 1.5, display: 'flex', gap: 1.5 }}>
            <Box sx={{ flex: 1, minWidth: 0, display: 'grid', gap: 0.25, justifyItems: 'start' }}>
              <Link
                component="button"
                type="button"
                onClick={() => onOpen(id)}
                sx={{ fontWeight: 580, minHeight: 24, textAlign: 'left' }}
              >
                {t(`activities.types.${activity.type}`)}
              </Link>
              {name !== null && (
                <Box sx={{ overflowWrap: 'anywhere' }}>
                  {activity.quantity !== null && `${format.quantity(activity.quantity)} × `}
                  {name}
                </Box>
              )}
              <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
                {format.isoDate(activity.date)} · {activity.account}
              </Box>
              <ActivityChips row={row} />
            </Box>
            <ActivityCash cash={cash} />
          </Paper>
        );
      })}
    </Box>
  );
}

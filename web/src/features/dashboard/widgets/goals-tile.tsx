import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { TileEmpty, TileQuery } from '#web/features/dashboard/tile-states.tsx';
import { GoalProgress } from '#web/features/goals/goal-progress.tsx';
import { goalsQuery } from '#web/shared/api/goal-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { dayOf } from '#web/shared/zones/zone-day.ts';

/** The goals as they stand; each has a period and accounts of its own, so that the board's filter does not count. */
export function GoalsTile() {
  const { t } = useTranslation();
  const { timeZone } = useFormats();
  const query = useQuery(goalsQuery(dayOf(Date.now(), timeZone)));
  return (
    <TileQuery query={query}>
      {({ goals }) =>
        goals.length === 0 ? (
          <TileEmpty>{t('goals.none')}</TileEmpty>
        ) : (
          <Box sx={{ display: 'grid', gap: 1.5 }}>
            {goals.map((view) => (
              <GoalProgress key={view.goal.id} view={view} most={12} />
            ))}
          </Box>
        )
      }
    </TileQuery>
  );
}

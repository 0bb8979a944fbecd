import Add from '@mui/icons-material/Add';
import Redo from '@mui/icons-material/Redo';
import Undo from '@mui/icons-material/Undo';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GoalView } from '#contract/goals.ts';
import { deleteGoal, goalsQuery, switchGoals } from '#web/shared/api/goal-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { dayOf } from '#web/shared/zones/zone-day.ts';
import { GoalDialog } from './goal-dialog.tsx';
import { GoalProgress } from './goal-progress.tsx';
import { useGoalChange } from './use-goal-change.ts';
import { useGoalWords } from './use-goal-words.ts';

/** The goals, how each stands and fared, and the ways to set, change and drop them. */
export function GoalsPanel() {
  const { t } = useTranslation();
  const { timeZone } = useFormats();
  const query = useQuery(goalsQuery(dayOf(Date.now(), timeZone)));
  const [edited, setEdited] = useState<GoalView | 'new' | null>(null);
  const words = useGoalWords();
  const drop = useGoalChange(deleteGoal, t('goals.dropped'));
  const turn = useGoalChange(switchGoals, t('goals.switched'));
  const changes = query.data?.changes ?? [];
  return (
    <Panel
      title={t('goals.title')}
      lead={t('goals.lead')}
      action={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            size="small"
            startIcon={<Undo />}
            disabled={!changes.some(({ undone }) => undone === null)}
            onClick={() => turn.mutate('undo')}
          >
            {t('goals.undo')}
          </Button>
          <Button
            size="small"
            startIcon={<Redo />}
            disabled={!changes.some(({ undone }) => undone !== null)}
            onClick={() => turn.mutate('redo')}
          >
            {t('goals.redo')}
          </Button>
          <Button size="small" variant="outlined" startIcon={<Add />} onClick={() => setEdited('new')}>
            {t('goals.add')}
          </Button>
        </Box>
      }
    >
      <QueryState query={query} lines={4}>
        {({ goals }) =>
          goals.length === 0 ? (
            <Typography variant="body2">{t('goals.none')}</Typography>
          ) : (
            <Box
              sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 420px), 1fr))' }}
            >
              {goals.map((view) => (
                <Box
                  key={view.goal.id}
                  role="group"
                  aria-label={words.title(view)}
                  sx={{
                    border: 1,
                    borderColor: 'divider',
                    borderRadius: 1,
                    p: 2,
                    display: 'grid',
                    gap: 1,
                    alignContent: 'space-between',
                    minWidth: 0,
                  }}
                >
                  <GoalProgress view={view} />
                  <Box sx={{ display: 'flex', gap: 1 }}>
                    <Button size="small" onClick={() => setEdited(view)}>
                      {t('goals.change')}
                    </Button>
                    <Button size="small" color="inherit" onClick={() => drop.mutate(view.goal.id)}>
                      {t('goals.drop')}
                    </Button>
                  </Box>
                </Box>
              ))}
            </Box>
          )
        }
      </QueryState>
      <ErrorAlert error={drop.error ?? turn.error} />
      {edited !== null && <GoalDialog view={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Panel>
  );
}

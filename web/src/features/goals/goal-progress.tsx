import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { GoalPeriodView, GoalView } from '#contract/goals.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { goalShare } from './goal-share.ts';
import { useGoalWords } from './use-goal-words.ts';

/** How a goal stands in the period that is going on, and how it fared in those before. */
export function GoalProgress({ view, most = 26 }: { readonly view: GoalView; readonly most?: number }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useGoalWords();
  const { goal, current, past } = view;
  const share =
    current.figure.kind === 'value'
      ? goalShare(current.figure.value, Number(goal.target), goal.bound === 'at-least' ? 'higher' : 'lower')
      : null;
  const judged = past.filter(({ met }) => met !== null);
  const met = judged.filter((period) => period.met === true).length;
  // Of what is not to be passed, the bar fills as it is used up; of what is to be reached, as it comes nearer.
  const used =
    goal.bound === 'at-most' && current.figure.kind === 'value' && Number(goal.target) > 0
      ? current.figure.value / Number(goal.target)
      : share;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {words.title(view)}
        </Typography>
        <Typography component="span" variant="body2" color="textSecondary">
          {words.bound(view)}
          {goal.accounts.length > 0 && ` · ${goal.accounts.join(', ')}`}
        </Typography>
      </Box>
      <Box className="tabular" sx={{ fontSize: '0.8125rem' }}>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {words.value(view, current)}
        </Box>{' '}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {words.period(view, current)} · {words.why(current) ?? words.trades(current)} ·{' '}
          {current.met === null ? t('goals.unknown') : t(current.met ? `goals.now.${goal.bound}` : 'goals.now.not')}
        </Box>
      </Box>
      {used !== null && (
        <LinearProgress
          variant="determinate"
          aria-label={words.title(view)}
          color={current.met === true ? 'success' : goal.bound === 'at-most' ? 'error' : 'primary'}
          value={100 * Math.max(0, Math.min(1, used))}
          sx={{ height: 6, borderRadius: 1 }}
        />
      )}
      {past.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Box
            component="ul"
            aria-label={t('goals.history')}
            sx={{ display: 'flex', flexWrap: 'wrap', gap: '3px', m: 0, p: 0, listStyle: 'none' }}
          >
            {past.slice(-most).map((period) => (
              <PastPeriod key={period.key} view={view} period={period} />
            ))}
          </Box>
          <Typography variant="caption" color="textSecondary">
            {t('goals.metOf', { met: format.count(met), all: format.count(judged.length) })}
          </Typography>
        </Box>
      )}
    </Box>
  );
}

function PastPeriod({ view, period }: { readonly view: GoalView; readonly period: GoalPeriodView }) {
  const words = useGoalWords();
  const says = [
    words.period(view, period),
    `${words.value(view, period)} (${words.trades(period)})`,
    words.verdict(period),
  ].join(' · ');
  const tone = period.met === null ? 'text.secondary' : period.met ? 'success.main' : 'error.main';
  return (
    <Tooltip title={says}>
      <Box
        component="li"
        aria-label={says}
        sx={{
          width: 18,
          height: 18,
          display: 'grid',
          placeItems: 'center',
          border: 1,
          borderColor: tone,
          color: tone,
          borderRadius: 0.5,
          fontSize: '0.6875rem',
          lineHeight: 1,
        }}
      >
        <span aria-hidden>{period.met === null ? '–' : period.met ? '✓' : '✗'}</span>
      </Box>
    </Tooltip>
  );
}

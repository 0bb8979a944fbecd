import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivityDetail } from '#contract/activities.ts';
import { activityQueryOf, switchActivity, withdrawActivity } from '#web/shared/api/activity-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { ActivityChips } from './activity-chips.tsx';
import { ActivityDialog } from './activity-dialog.tsx';
import { fieldsOf, textsOf } from './activity-entry.ts';
import { ActivityHistory } from './activity-history.tsx';
import { EffectList } from './effect-list.tsx';
import { useActivityChange } from './use-activity-change.ts';

type Props = { readonly id: string; readonly mayChange: boolean; readonly onClose: () => void };

/** One activity: its facts, its effect, its history, and what can be done about it. */
export function ActivityPanel({ id, mayChange, onClose }: Props) {
  const { t } = useTranslation();
  const titleId = useId();
  const query = useQuery(activityQueryOf(id));
  const [correcting, setCorrecting] = useState(false);
  const withdraw = useActivityChange(() => withdrawActivity(id), t('activities.one.done'));
  const turn = useActivityChange(
    ({ way, change }: { way: 'undo' | 'redo'; change?: number }) => switchActivity(id, way, change),
    t('activities.one.done'),
  );
  const { data } = query;
  if (correcting && data) return <ActivityDialog detail={data} onClose={() => setCorrecting(false)} />;
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId} component="h2" variant="h2">
        {data ? t(`activities.types.${data.row.activity.type}`) : t('activities.one.title')}
      </DialogTitle>
      <DialogContent>
        <QueryState query={query} lines={6}>
          {(detail) => <Facts detail={detail} onTurn={mayChange ? (turning) => turn.mutate(turning) : null} />}
        </QueryState>
        <ErrorAlert error={withdraw.error ?? turn.error} />
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        {data?.row.batch && (
          <RouterButton to="/imports/$id" params={{ id: data.row.batch }}>
            {t('activities.one.openImport')}
          </RouterButton>
        )}
        {mayChange && data?.row.standing && (
          <>
            <Button loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
              {t('activities.one.withdraw')}
            </Button>
            <Button onClick={() => setCorrecting(true)}>{t('activities.one.correct')}</Button>
          </>
        )}
        <Button variant="contained" onClick={onClose}>
          {t('activities.one.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

type FactsProps = {
  readonly detail: ActivityDetail;
  readonly onTurn: ((turning: { way: 'undo' | 'redo'; change?: number }) => void) | null;
};

function Facts({ detail, onTurn }: FactsProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const { row, effect, line } = detail;
  const { activity } = row;
  const texts = textsOf(activity, format.own);
  const { needed, more } = fieldsOf(activity.type);
  const shown = [...new Set([...needed, ...more])].filter((field) => texts[field] !== '');
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', '&:empty': { display: 'none' } }}>
        <ActivityChips row={row} />
      </Box>
      <Box
        component="dl"
        className="tabular"
        sx={{
          m: 0,
          display: 'grid',
          gridTemplateColumns: 'minmax(110px, max-content) minmax(0, 1fr)',
          columnGap: 2,
          rowGap: 0.5,
        }}
      >
        {shown.map((field) => (
          <Box key={field} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {t(`activities.fields.${field}`)}
            </Box>
            <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              {field === 'date' || field === 'acquiredOn' ? format.isoDate(texts[field]) : texts[field]}
            </Box>
          </Box>
        ))}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {row.standing
          ? line === null
            ? t('activities.one.byHand')
            : t('activities.one.fromImport', { line: format.count(line) })
          : t('activities.one.withdrawn')}
      </Typography>
      <Box>
        <Typography variant="h3" sx={{ mb: 1 }}>
          {t('activities.effect.title')}
        </Typography>
        <EffectList effect={effect} />
      </Box>
      <ActivityHistory detail={detail} onTurn={onTurn} />
    </Box>
  );
}

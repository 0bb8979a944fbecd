import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ActivityDetail } from '#contract/activities.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

type Props = {
  readonly detail: ActivityDetail;
  /** null: the person may only look. */
  readonly onTurn: ((turning: { way: 'undo' | 'redo'; change?: number }) => void) | null;
};

const words = { entered: 'entered', corrected: 'corrected', withdrawn: 'taken' } as const;

/** Everything that was said of an activity, the newest first, each with the way back. */
export function ActivityHistory({ detail, onTurn }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const { changes } = detail;
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {t('activities.one.history')}
      </Typography>
      {changes.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('activities.one.historyNone')}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
        {changes.map(({ number, kind, at, by, undone }) => (
          <Box key={number} component="li" sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
            <Box sx={{ flex: 1, minWidth: 180, ...(undone !== null && { color: 'text.secondary' }) }}>
              {t(`activities.one.${words[kind]}`)} · {format.dateTime(at)} · {by}
              {undone !== null && ` · ${t('activities.one.undone', { at: format.dateTime(undone.at) })}`}
            </Box>
            {onTurn !== null && (
              <Button size="small" onClick={() => onTurn({ way: undone === null ? 'undo' : 'redo', change: number })}>
                {t(undone === null ? 'activities.one.undo' : 'activities.one.redo')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Undo from '@mui/icons-material/UndoOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { ImportBars } from '#web/shared/market-data/import-bars.tsx';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { CountFigures } from './count-figures.tsx';
import { useDesk } from './desk-context.ts';
import { NextFile } from './next-file.tsx';
import { hasAnswered, type QueuedFile, type Step } from './queue.ts';
import { useSwitchBatch } from './use-switch-batch.tsx';
import { WizardSteps } from './wizard-steps.tsx';

type Props = { readonly entry: QueuedFile; readonly step: Extract<Step, { name: 'done' }> };

/** What the import did, with the way to its positions and the way back. */
export function ImportResultPanel({ entry, step: { answers, result, undone } }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const desk = useDesk();
  const change = useSwitchBatch({ onSwitched: (to) => desk.switched(entry.id, to === 'undo') });
  const { added, batch, positions, activities } = result;
  const isActivities = result.content === 'activities';
  const counted = { count: added, shown: format.count(added) };
  const Icon = undone ? Undo : CheckCircle;

  const title = (): string => {
    if (undone) return t('imports.result.titleUndone');
    if (added === 0) return t('imports.result.titleNothing');
    return t(isActivities ? 'activities.preview.done' : 'imports.result.title', counted);
  };

  return (
    <>
      <WizardSteps at="done" asked={hasAnswered(answers)} />
      <Paper variant="outlined" sx={{ p: { xs: 2, md: 3 }, display: 'grid', gap: 1.5, justifyItems: 'start' }}>
        <Box role="status" sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start' }}>
          <Icon color={undone ? 'action' : 'success'} sx={{ fontSize: 28 }} />
          <Box sx={{ minWidth: 0 }}>
            <Typography variant="h2">{title()}</Typography>
            <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
              {entry.file.name}
            </Typography>
            <Typography sx={{ mt: 0.5 }}>
              {undone
                ? t('imports.result.textUndone')
                : isActivities
                  ? t('activities.preview.doneText')
                  : t('imports.result.text', {
                      closed: format.count(positions.closed),
                      open: format.count(positions.open),
                    })}
            </Typography>
          </Box>
        </Box>
        <Box sx={{ width: 1 }}>
          <CountFigures kind="added" counts={result} />
        </Box>
        {!undone && added > 0 && !isActivities && (
          <Box sx={{ width: 1 }}>
            <ImportBars batch={batch} />
          </Box>
        )}
        <ErrorAlert error={change.error} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {!undone && isActivities && (
            <RouterButton to="/activities" variant="contained">
              {t('activities.preview.see')}
            </RouterButton>
          )}
          {!undone && result.content === 'both' && activities !== null && (
            <RouterButton to="/imports/$id" params={{ id: activities.batch }}>
              {t('activities.preview.done', {
                count: activities.added,
                shown: format.count(activities.added),
              })}
            </RouterButton>
          )}
          {!undone && !isActivities && (
            <RouterButton to="/positions" search={{ account: result.accounts }} variant="contained">
              {t('imports.result.positions')}
            </RouterButton>
          )}
          <Button
            variant="outlined"
            loading={change.isPending}
            onClick={() => change.now({ id: batch, fileName: entry.file.name }, undone ? 'redo' : 'undo')}
          >
            {t(`imports.switch.${undone ? 'redo' : 'undo'}.action`)}
          </Button>
          <RouterButton to="/imports/$id" params={{ id: batch }}>
            {t('imports.result.open')}
          </RouterButton>
          <NextFile label={t('imports.again')} />
        </Box>
      </Paper>
    </>
  );
}

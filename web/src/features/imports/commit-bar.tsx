import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Preview } from '#contract/imports.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useErrorText } from '#web/shared/i18n/use-error-text.ts';
import { useDesk } from './desk-context.ts';
import { NextFile } from './next-file.tsx';
import type { QueuedFile } from './queue.ts';
import type { ReviewStep } from './review.tsx';

type Props = {
  readonly entry: QueuedFile;
  readonly step: ReviewStep;
  readonly preview: Preview;
  readonly busy: boolean;
};

/** The decision, always in sight: how many executions the import adds, or to leave the file. */
export function CommitBar({ entry, step, preview, busy }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const errorText = useErrorText();
  const desk = useDesk();
  const committing = step.name === 'committing';
  const leftOut = preview.held + preview.conflicting;
  const counted = (count: number) => ({ count, shown: format.count(count) });
  const error = step.name === 'review' ? step.error : null;
  const settled = preview.alreadyImported !== null || preview.new + leftOut === 0;

  const note = (): string => {
    if (error) return `${t('imports.preview.failed')} ${errorText(error)}`;
    if (preview.new === 0 && !settled) return t('imports.preview.noteText');
    return leftOut > 0 && !settled ? t('imports.preview.leftOut', counted(leftOut)) : '';
  };

  return (
    <Paper
      variant="outlined"
      sx={{
        position: 'sticky',
        bottom: { xs: 'calc(64px + env(safe-area-inset-bottom))', md: 12 },
        zIndex: 2,
        px: 2,
        py: 1.25,
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        boxShadow: '0 4px 20px rgb(0 0 0 / 0.08)',
      }}
    >
      {settled ? (
        <NextFile label={t('imports.chooseOther')} />
      ) : (
        <Button
          variant="contained"
          size="large"
          loading={committing}
          disabled={busy}
          onClick={() => void desk.commit(entry.id)}
        >
          {preview.new > 0
            ? t(
                preview.content === 'activities' ? 'activities.preview.commit' : 'imports.preview.commit',
                counted(preview.new),
              )
            : t('imports.preview.note', counted(leftOut))}
        </Button>
      )}
      <Button disabled={committing} onClick={() => desk.setAside(entry.id)}>
        {settled ? t('app.close') : t('imports.setAside')}
      </Button>
      <Typography
        variant="body2"
        role={error ? 'alert' : undefined}
        color={error ? 'error' : 'textSecondary'}
        sx={{ flex: '1 1 200px', display: error || preview.new === 0 ? 'block' : { xs: 'none', sm: 'block' } }}
      >
        {note()}
      </Typography>
    </Paper>
  );
}

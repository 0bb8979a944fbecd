import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import type { AnnotationChange, StrayAnnotation } from '#contract/journal.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { saidParts } from './said-parts.ts';
import type { EditedAnnotation } from './use-annotation.ts';

type Props = Pick<EditedAnnotation, 'annotation' | 'change' | 'view'> & { readonly disabled: boolean };

/** What was written on this position while it was cut otherwise, to be taken over. */
export function StrayNotes({ annotation, change, view, disabled }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  return view.strays.map((stray) => (
    <Alert
      key={stray.id}
      severity="info"
      action={
        <Button
          variant="outlined"
          color="inherit"
          disabled={disabled}
          onClick={() => change(takenOver(stray, annotation.note))}
        >
          {t('journal.strays.take')}
        </Button>
      }
    >
      <AlertTitle>{t('journal.strays.title')}</AlertTitle>
      {t('journal.strays.text', { date: format.dateTimeSeconds(stray.openedAt) })}
      <Box sx={{ mt: 0.5, whiteSpace: 'pre-line', overflowWrap: 'anywhere', fontStyle: 'italic' }}>
        {stray.annotation.note === '' ? t('journal.strays.empty') : format.words(stray.annotation.note.slice(0, 400))}
      </Box>
    </Alert>
  ));
}

/** The parts that say something; its note goes below what is there. */
function takenOver({ annotation: stray }: StrayAnnotation, note: string): AnnotationChange {
  const { mood: _, checklist: __, ...parts } = stray;
  const change: Record<string, unknown> = saidParts(parts);
  if (stray.note !== '' && note !== '' && !note.includes(stray.note)) change.note = `${note}\n\n${stray.note}`;
  else if (note.includes(stray.note)) delete change.note;
  return change as AnnotationChange;
}

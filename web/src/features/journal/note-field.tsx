import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';

const Markdown = lazy(() => import('./markdown.tsx').then((module) => ({ default: module.Markdown })));

type Props = {
  readonly label: string;
  readonly value: string;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
};

/** A text in Markdown, to be written or read. */
export function NoteField({ label, value, disabled = false, onChange, onLeave }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const [mode, setMode] = useState<'write' | 'read'>(value === '' && !disabled ? 'write' : 'read');
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 1, mb: 0.75 }}>
        <Typography variant="body2" component="span" sx={{ fontWeight: 560 }}>
          {label}
        </Typography>
        {!disabled && (
          <ToggleButtonGroup
            exclusive
            size="small"
            value={mode}
            aria-label={label}
            onChange={(_, next: 'write' | 'read' | null) => next !== null && setMode(next)}
          >
            <ToggleButton value="write">{t('journal.note.write')}</ToggleButton>
            <ToggleButton value="read">{t('journal.note.read')}</ToggleButton>
          </ToggleButtonGroup>
        )}
      </Box>
      {mode === 'write' ? (
        <TextField
          multiline
          minRows={4}
          maxRows={24}
          value={value}
          helperText={t('journal.note.hint')}
          onChange={({ target }) => onChange(target.value)}
          onBlur={onLeave}
          slotProps={{ htmlInput: { 'aria-label': label, maxLength: 50_000 } }}
        />
      ) : (
        <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, minHeight: 60 }}>
          {value === '' ? (
            <Typography variant="body2" color="textSecondary">
              {t('journal.note.empty')}
            </Typography>
          ) : (
            <Suspense fallback={<Box sx={{ whiteSpace: 'pre-wrap' }}>{format.words(value)}</Box>}>
              <Markdown text={value} />
            </Suspense>
          )}
        </Box>
      )}
    </Box>
  );
}

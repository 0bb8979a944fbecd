import CheckIcon from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '#web/shared/i18n/use-error-text.ts';
import type { EditedAnnotation } from './use-annotation.ts';

/** Says whether what was written is safe, and lets a failed try be repeated. */
export function SaveState({ state, error, save }: Pick<EditedAnnotation, 'state' | 'error' | 'save'>) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <Box
      role="status"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.75,
        fontSize: '0.8125rem',
        color: state === 'failed' ? 'error.main' : 'text.secondary',
        flexWrap: 'wrap',
      }}
    >
      {state === 'saved' && <CheckIcon sx={{ fontSize: 16 }} aria-hidden />}
      {state === 'saving' && <CircularProgress size={13} aria-hidden />}
      <span>{t(`journal.saving.${state}`)}</span>
      {state === 'failed' && (
        <>
          <span>· {errorText(error)}</span>
          <Button variant="outlined" color="inherit" onClick={save}>
            {t('journal.saving.retry')}
          </Button>
        </>
      )}
    </Box>
  );
}

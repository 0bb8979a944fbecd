import Alert from '@mui/material/Alert';
import { useErrorText } from '#web/shared/i18n/use-error-text.ts';

/** What went wrong with the last thing tried, above the form that tried it. */
export function ErrorAlert({ error }: { readonly error: unknown }) {
  const errorText = useErrorText();
  return error ? <Alert severity="error">{errorText(error)}</Alert> : null;
}

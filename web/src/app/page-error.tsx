import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { isApiError } from '#web/shared/api/http.ts';
import { ErrorState } from '#web/shared/states/error-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';

/** What is shown in place of a page that failed: by the server's refusal, or by a fault of our own. */
export function PageError({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  const reload = () => location.reload();
  if (isApiError(error)) return <ErrorState error={error} onRetry={reload} />;
  return (
    <StatePanel
      role="alert"
      icon={<ErrorOutline />}
      title={t('app.states.crashTitle')}
      reason={t('app.states.crashReason')}
      detail={error instanceof Error ? error.message : undefined}
      next={
        <Button variant="contained" onClick={reload}>
          {t('app.states.crashNext')}
        </Button>
      }
    />
  );
}

import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { isApiError } from '#web/shared/api/http.ts';
import { useErrorText } from '#web/shared/i18n/use-error-text.ts';
import { StatePanel } from './state-panel.tsx';

type Props = { readonly error: unknown; readonly onRetry?: (() => void) | undefined; readonly title?: string };

export function ErrorState({ error, onRetry, title }: Props) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  return (
    <StatePanel
      role="alert"
      icon={<ErrorOutline />}
      title={title ?? t('app.states.errorTitle')}
      reason={errorText(error)}
      detail={isApiError(error) && error.requestId ? t('app.states.requestId', { id: error.requestId }) : undefined}
      next={
        onRetry && (
          <Button variant="outlined" onClick={onRetry}>
            {t('app.retry')}
          </Button>
        )
      }
    />
  );
}

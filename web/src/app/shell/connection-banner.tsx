import Alert from '@mui/material/Alert';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveState } from './live-context.ts';

const subscribe = (listener: () => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** Says that what is shown may be old, for as long as that is so. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const state = useLiveState();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  if (state !== 'down' && online) return null;
  return (
    <Alert severity="warning" role="status" sx={{ borderRadius: 0, borderWidth: '0 0 1px', py: 0.25 }}>
      {online ? t('app.connection.down') : t('app.connection.offline')}
    </Alert>
  );
}

import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { useDemo } from './use-demo.ts';

export function DemoBanner() {
  const { t } = useTranslation();
  const { remove } = useDemo();
  return (
    <>
      <Alert
        severity="info"
        action={
          <Button color="inherit" variant="outlined" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('overview.demo.remove')}
          </Button>
        }
        sx={{
          flexWrap: { xs: 'wrap', sm: 'nowrap' },
          '& .MuiAlert-message': { flexBasis: { xs: 'calc(100% - 44px)', sm: 0 } },
          '& .MuiAlert-action': { pt: 0, alignItems: 'center' },
        }}
      >
        <AlertTitle>{t('overview.demo.title')}</AlertTitle>
        {t('overview.demo.text')}
      </Alert>
      <ErrorAlert error={remove.error} />
    </>
  );
}

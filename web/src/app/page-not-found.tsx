import ExploreOff from '@mui/icons-material/ExploreOffOutlined';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';

export function PageNotFound() {
  const { t } = useTranslation();
  return (
    <Box component="main">
      <StatePanel
        heading="h1"
        icon={<ExploreOff />}
        title={t('app.states.notFoundTitle')}
        reason={t('app.states.notFoundReason')}
        next={
          <RouterButton to="/" variant="contained">
            {t('app.states.notFoundNext')}
          </RouterButton>
        }
      />
    </Box>
  );
}

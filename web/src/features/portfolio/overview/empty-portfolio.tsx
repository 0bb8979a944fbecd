import Edit from '@mui/icons-material/EditNoteOutlined';
import Inbox from '@mui/icons-material/MoveToInboxOutlined';
import Insights from '@mui/icons-material/QueryStatsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActivityDialog } from '#web/features/activities/activity-dialog.tsx';
import { useDemo } from '#web/features/dashboard/use-demo.ts';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';

/** Where nothing has moved yet: three ways in. */
export function EmptyPortfolio() {
  const { t } = useTranslation();
  const { load } = useDemo();
  const [entering, setEntering] = useState(false);
  return (
    <Box sx={{ maxWidth: 1040 }}>
      <Typography variant="h2">{t('portfolio.empty.title')}</Typography>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {t('portfolio.empty.lead')}
      </Typography>
      <ErrorAlert error={load.error} />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: 'repeat(3, 1fr)' } }}>
        <Way icon={<Inbox />} title={t('portfolio.empty.import')} text={t('portfolio.empty.importText')}>
          <RouterButton to="/imports/new" variant="contained">
            {t('portfolio.empty.importGo')}
          </RouterButton>
        </Way>
        <Way icon={<Edit />} title={t('portfolio.empty.enter')} text={t('portfolio.empty.enterText')}>
          <Button variant="outlined" onClick={() => setEntering(true)}>
            {t('portfolio.empty.enterGo')}
          </Button>
        </Way>
        <Way icon={<Insights />} title={t('portfolio.empty.demo')} text={t('portfolio.empty.demoText')}>
          <Button variant="outlined" loading={load.isPending} onClick={() => load.mutate()}>
            {t('portfolio.empty.demoGo')}
          </Button>
        </Way>
      </Box>
      {entering && <ActivityDialog detail={null} onClose={() => setEntering(false)} />}
    </Box>
  );
}

type WayProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
};

function Way({ icon, title, text, children }: WayProps) {
  return (
    <Paper variant="outlined" sx={{ p: 3, display: 'flex', flexDirection: 'column', gap: 1, alignItems: 'flex-start' }}>
      <Box sx={{ color: 'primary.main', display: 'flex', '& svg': { fontSize: 28 } }}>{icon}</Box>
      <Typography variant="h2" component="h3">
        {title}
      </Typography>
      <Typography color="textSecondary" sx={{ flex: 1, mb: 1 }}>
        {text}
      </Typography>
      {children}
    </Paper>
  );
}

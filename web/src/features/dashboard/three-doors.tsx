import Explore from '@mui/icons-material/ExploreOutlined';
import Inbox from '@mui/icons-material/MoveToInboxOutlined';
import Insights from '@mui/icons-material/QueryStatsOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { useDemo } from './use-demo.ts';

/** The first page of an empty ledger. */
export function ThreeDoors({ onEmpty }: { readonly onEmpty: () => void }) {
  const { t } = useTranslation();
  const { load } = useDemo();
  return (
    <Box sx={{ maxWidth: 1040 }}>
      <Typography variant="h2">{t('overview.doors.title')}</Typography>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {t('overview.doors.lead')}
      </Typography>
      <ErrorAlert error={load.error} />
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: 'repeat(3, 1fr)' }, mt: 1 }}>
        <DoorCard icon={<Insights />} title={t('overview.doors.demo')} text={t('overview.doors.demoText')}>
          <Button variant="outlined" loading={load.isPending} onClick={() => load.mutate()}>
            {t('overview.doors.demoGo')}
          </Button>
        </DoorCard>
        <DoorCard icon={<Inbox />} title={t('overview.doors.import')} text={t('overview.doors.importText')}>
          <RouterButton to="/imports/new" variant="contained">
            {t('overview.doors.importGo')}
          </RouterButton>
        </DoorCard>
        <DoorCard icon={<Explore />} title={t('overview.doors.empty')} text={t('overview.doors.emptyText')}>
          <Button variant="outlined" onClick={onEmpty}>
            {t('overview.doors.emptyGo')}
          </Button>
        </DoorCard>
      </Box>
    </Box>
  );
}

type DoorProps = {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
};

function DoorCard({ icon, title, text, children }: DoorProps) {
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

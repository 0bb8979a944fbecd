import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { Page } from '#web/shared/page/page.tsx';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { ChooseFile } from './choose-file.tsx';
import { useDesk, useQueue } from './desk-context.ts';
import { ImportResultPanel } from './import-result.tsx';
import { currentFile, type QueuedFile } from './queue.ts';
import { QueueStrip } from './queue-strip.tsx';
import { Refusal } from './refusal.tsx';
import { Review } from './review.tsx';
import { Sending } from './sending.tsx';
import { WizardSteps } from './wizard-steps.tsx';

/** From a file to positions: upload, what has to be asked, what it would do, the result. */
export function ImportWizardPage() {
  const { t } = useTranslation();
  const queue = useQueue();
  const current = currentFile(queue);
  return (
    <Page
      width="reading"
      title={t('imports.choose.title')}
      above={
        <RouterLink to="/imports" variant="body2">
          ← {t('imports.back')}
        </RouterLink>
      }
    >
      {current === null ? (
        <ChooseFile />
      ) : (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {queue.files.length > 1 && <QueueStrip queue={queue} />}
          <CurrentStep key={current.id} entry={current} />
        </Box>
      )}
    </Page>
  );
}

function CurrentStep({ entry }: { readonly entry: QueuedFile }) {
  const desk = useDesk();
  const { id, file, step } = entry;
  switch (step.name) {
    case 'waiting':
      return <Sending file={file} sentBytes={0} onStop={() => desk.setAside(id)} />;
    case 'sending':
      return <Sending file={file} sentBytes={step.sentBytes} onStop={() => desk.setAside(id)} />;
    case 'refused':
      return (
        <>
          <WizardSteps at="file" asked={false} />
          <Refusal entry={entry} error={step.error} />
        </>
      );
    case 'review':
    case 'committing':
      return <Review entry={entry} step={step} />;
    case 'done':
      return <ImportResultPanel entry={entry} step={step} />;
    case 'set-aside':
      return null;
  }
}

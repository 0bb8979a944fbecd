import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { WizardSteps } from './wizard-steps.tsx';

type Props = { readonly file: File; readonly sentBytes: number; readonly onStop: () => void };

/** The upload on its way, which can be stopped. */
export function Sending({ file, sentBytes, onStop }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const title = t('imports.sending.title', { file: file.name });
  const arrived = sentBytes >= file.size;
  return (
    <>
      <WizardSteps at="file" asked={false} />
      <Panel title={title} action={<Button onClick={onStop}>{t('imports.sending.stop')}</Button>}>
        <LinearProgress
          aria-label={title}
          variant={arrived ? 'indeterminate' : 'determinate'}
          value={file.size === 0 ? 100 : (sentBytes / file.size) * 100}
        />
        <Typography variant="body2" color="textSecondary" className="tabular" sx={{ mt: 1 }}>
          {arrived
            ? t('imports.sending.stored')
            : t('imports.sending.progress', { sent: format.bytes(sentBytes), size: format.bytes(file.size) })}
        </Typography>
      </Panel>
    </>
  );
}

/** The server is reading the file: how far it is, it does not say. */
export function Reading({ file, onStop }: { readonly file: File; readonly onStop: () => void }) {
  const { t } = useTranslation();
  const title = t('imports.reading.title', { file: file.name });
  return (
    <Panel title={title} action={<Button onClick={onStop}>{t('imports.sending.stop')}</Button>}>
      <Box role="status">
        <LinearProgress aria-label={title} />
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t('imports.reading.text')}
        </Typography>
      </Box>
    </Panel>
  );
}

import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useDesk, useQueue } from './desk-context.ts';
import { FilePicker } from './file-picker.tsx';

/** What comes after a file that is settled: the next of the queue, or another one. */
export function NextFile({ label }: { readonly label: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const next = useQueue().files.find(({ step }) => step.name === 'waiting');
  if (!next) return <FilePicker label={label} variant="outlined" />;
  return (
    <Button variant="contained" onClick={desk.next}>
      {t('imports.queue.next', { file: next.file.name })}
    </Button>
  );
}

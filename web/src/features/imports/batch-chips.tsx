import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { Batch } from '#contract/imports.ts';

/** Whether the batch counts, and that its data is made up where it is. */
export function BatchChips({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation();
  const standing = batch.status === 'committed';
  return (
    <>
      <Chip label={t(`imports.status.${batch.status}`)} color={standing ? 'success' : 'default'} variant="outlined" />
      {batch.origin === 'demo' && <Chip label={t('app.demo')} color="info" variant="outlined" />}
    </>
  );
}

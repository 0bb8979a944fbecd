import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Preview } from '#contract/imports.ts';
import { batchQueryOf } from '#web/shared/api/imports-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterButton } from '#web/shared/page/router-link.tsx';

/** Every row is in the ledger already: says through which import, where it was this very file. */
export function NothingNew({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation();
  const format = useFormats();
  const id = preview.alreadyImported;
  const leftOut = preview.held + preview.conflicting > 0;
  const { data: batch } = useQuery({ ...batchQueryOf(id ?? ''), enabled: id !== null });
  return (
    <Alert
      severity="info"
      action={
        id && (
          <RouterButton to="/imports/$id" params={{ id }} color="inherit" variant="outlined">
            {t('imports.nothingNew.open')}
          </RouterButton>
        )
      }
      sx={{ flexWrap: { xs: 'wrap', sm: 'nowrap' }, '& .MuiAlert-message': { flex: '1 1 220px' } }}
    >
      <AlertTitle sx={{ mb: 0, fontSize: '0.875rem' }}>{t('imports.nothingNew.title')}</AlertTitle>
      {batch
        ? t(`imports.nothingNew.${leftOut ? 'sameLeftOut' : 'same'}`, { date: format.dateTime(batch.committedAt) })
        : t('imports.nothingNew.overlap')}
    </Alert>
  );
}

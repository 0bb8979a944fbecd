import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { ActivityRow } from '#contract/activities.ts';

/** What is special about an activity; nothing where nothing is. */
export function ActivityChips({ row }: { readonly row: ActivityRow }) {
  const { t } = useTranslation();
  return (
    <>
      {row.corrected && <Chip size="small" variant="outlined" color="info" label={t('activities.one.correctedChip')} />}
      {!row.standing && (
        <Chip size="small" variant="outlined" color="warning" label={t('activities.one.withdrawnChip')} />
      )}
      {row.demo && <Chip size="small" variant="outlined" label={t('activities.one.demoChip')} />}
    </>
  );
}

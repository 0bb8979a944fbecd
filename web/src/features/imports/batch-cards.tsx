import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { BatchChips } from './batch-chips.tsx';
import type { BatchesProps } from './batch-table.tsx';
import { countsOf, useAccountsText } from './batch-words.ts';
import { SwitchBatch } from './switch-batch.tsx';
import { useActorName } from './use-names.ts';

/** The batches on a narrow screen. */
export function BatchCards({ rows, stale }: BatchesProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const actorName = useActorName();
  const accountsText = useAccountsText();
  return (
    <Box
      component="ul"
      aria-label={t('imports.list.table')}
      aria-busy={stale}
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1, opacity: stale ? 0.55 : 1 }}
    >
      {rows.map((batch) => (
        <Paper key={batch.id} component="li" variant="outlined" sx={{ p: 1.5, display: 'grid', gap: 0.75 }}>
          <RouterLink
            to="/imports/$id"
            params={{ id: batch.id }}
            sx={{ fontWeight: 580, overflowWrap: 'anywhere', minHeight: 24 }}
          >
            {batch.fileName}
          </RouterLink>
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>
            {format.dateTime(batch.committedAt)} · {actorName(batch.by)} · {accountsText(batch.accounts)}
          </Box>
          <Box className="tabular" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, fontSize: '0.8125rem' }}>
            {countsOf(batch)
              .filter(({ key, value }) => key === 'added' || value > 0)
              .map(({ key, value, color }) => (
                <Box key={key} component="span" sx={{ color }}>
                  {t(`imports.figures.${key}`)} <b>{format.count(value)}</b>
                </Box>
              ))}
          </Box>
          <Box sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
            <BatchChips batch={batch} />
            <Box sx={{ ml: 'auto' }}>
              <SwitchBatch batch={batch} />
            </Box>
          </Box>
        </Paper>
      ))}
    </Box>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preview } from '#contract/imports.ts';
import { ProductForm } from '#web/features/instruments/product-form.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { useDesk } from './desk-context.ts';
import type { QueuedFile } from './queue.ts';
import { isRoot, reasonKey } from './reasons.ts';

type Props = {
  readonly entry: QueuedFile;
  readonly group: Preview['heldReasons'][number];
};

/** One reason why rows are left out: what it means and what mends it, right here. */
export function LeftOutReason({ entry, group }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const desk = useDesk();
  const [entering, setEntering] = useState<string | null>(null);
  const key = reasonKey(group.reason);
  const listed = group.reason === 'UNKNOWN_INSTRUMENT';
  const roots = listed ? [] : group.roots.filter(isRoot);
  const nameless = listed ? [] : group.roots.filter((root) => !isRoot(root));
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', px: 2, py: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="h3">{t(`imports.reasons.${key}.title`)}</Typography>
        <Chip
          color={group.reason === 'CONFLICTING' ? 'error' : 'warning'}
          variant="outlined"
          label={t('imports.rows', { count: group.count, shown: format.count(group.count) })}
        />
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '80ch', mt: 0.5 }}>
        {t(`imports.reasons.${key}.text`)}
      </Typography>
      {nameless.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('imports.leftOut.nameless', { names: nameless.join(', ') })}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, '&:not(:empty)': { mt: 1 } }}>
        {roots.map((root) => (
          <Button key={root} variant="outlined" aria-expanded={entering === root} onClick={() => setEntering(root)}>
            {t('imports.leftOut.enter', { root })}
          </Button>
        ))}
        {listed && (
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {group.roots.join(' · ')}
          </Typography>
        )}
        {listed && (
          <RouterButton to="/instruments" variant="outlined">
            {t('imports.leftOut.seeInstruments')}
          </RouterButton>
        )}
        {group.reason === 'CONFLICTING' && (
          <RouterButton to="/imports" variant="outlined">
            {t('imports.leftOut.seeImports')}
          </RouterButton>
        )}
        {(group.reason === 'AMBIGUOUS_TIME' || group.reason === 'NONEXISTENT_TIME') && (
          <Button variant="outlined" onClick={() => desk.ask(entry.id, 'timezone')}>
            {t('imports.leftOut.otherZone')}
          </Button>
        )}
      </Box>
      {entering !== null && roots.includes(entering) && (
        <Box sx={{ mt: 2, p: 2, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.default' }}>
          <ProductForm
            key={entering}
            root={entering}
            onAdded={() => setEntering(null)}
            onCancel={() => setEntering(null)}
          />
        </Box>
      )}
    </Box>
  );
}

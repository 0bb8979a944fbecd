import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { WhatIf } from '#contract/statistics.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';

/** How many trades the change ended, and of how many it is not known. */
export function OutcomeCounts({ found }: { readonly found: WhatIf }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { exits, uncertain, dropped, unknown } = found;
  const counts = [
    ...exits.map(({ name, trades }) => ({ text: t(`whatIf.counts.exits.${name}`), trades })),
    { text: t('whatIf.counts.uncertain'), trades: uncertain },
    { text: t('whatIf.counts.dropped'), trades: dropped },
    ...unknown.map(({ name, trades }) => ({ text: t(`whatIf.counts.unknown.${name}`), trades })),
  ].filter(({ trades }) => trades > 0);
  return (
    <Panel title={t('whatIf.counts.title')} lead={uncertain > 0 && t('whatIf.counts.inWorst')}>
      <Box
        component="dl"
        sx={{ m: 0, display: 'grid', gap: 0.75, gridTemplateColumns: 'auto 1fr', columnGap: 1.5 }}
        className="tabular"
      >
        {counts.map(({ text, trades }) => (
          <Box key={text} sx={{ display: 'contents' }}>
            <Box component="dd" sx={{ m: 0, fontWeight: 600, textAlign: 'right' }}>
              {format.count(trades)}
            </Box>
            <Box component="dt">{text}</Box>
          </Box>
        ))}
      </Box>
      {unknown.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t('whatIf.counts.unknownHint')}
        </Typography>
      )}
    </Panel>
  );
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { InstrumentDetail } from '#contract/instruments.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useFetchWords } from '#web/shared/market-data/use-fetch-words.ts';
import { Panel } from '#web/shared/page/panel.tsx';

/** What each source calls an instrument, what is merged into it, and the bars that are stored. */
export function SpellingsPanel({ detail }: { readonly detail: InstrumentDetail }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useFetchWords();
  const { instrument, merged, series } = detail;
  const spellings = Object.entries(instrument.spellings).sort();
  return (
    <Panel title={t('instruments.one.spellings')}>
      {spellings.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('instruments.one.noSpellings')}
        </Typography>
      )}
      <Box
        component="dl"
        className="tabular"
        sx={{
          display: 'grid',
          gridTemplateColumns: 'minmax(90px, max-content) minmax(0, 1fr)',
          gap: 0.75,
          columnGap: 3,
          m: 0,
        }}
      >
        {spellings.map(([source, spelling]) => (
          <Box key={source} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {words.source(source)}
            </Box>
            <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere' }}>
              {spelling}
            </Box>
          </Box>
        ))}
      </Box>
      {merged.length > 0 && (
        <Typography variant="body2" sx={{ mt: 1.5 }}>
          {t('instruments.one.merged', { ids: merged.join(', ') })}
        </Typography>
      )}
      <Typography variant="body2" sx={{ mt: 2, fontWeight: 600 }}>
        {t('instruments.one.bars')}
      </Typography>
      {series.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('instruments.one.noBars')}
        </Typography>
      )}
      {series.map(({ interval, source, bars, firstAt, lastAt }) => (
        <Typography variant="body2" key={`${interval} ${source}`}>
          {t('instruments.one.barsOf', {
            shown: format.count(bars),
            interval,
            source: words.source(source),
            from: format.date(firstAt),
            to: format.date(lastAt),
          })}
        </Typography>
      ))}
    </Panel>
  );
}

import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { BarFetch } from '#contract/market-data.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useFetchWords } from '#web/shared/market-data/use-fetch-words.ts';

const colors = {
  waiting: 'default',
  running: 'info',
  done: 'success',
  incomplete: 'warning',
  failed: 'error',
} as const satisfies Record<BarFetch['state'], string>;

/** One span that is wanted: of what, how far it is, and what is missing for which reason. */
export function FetchRow({ fetch }: { readonly fetch: BarFetch }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useFetchWords();
  const { instrument, interval, from, to, state, added, why } = fetch;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr auto', sm: '200px 1fr auto' },
        columnGap: 1,
        rowGap: 0.25,
        alignItems: 'center',
        px: 2,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
        fontSize: '0.8125rem',
      }}
    >
      <Box sx={{ fontWeight: 560 }}>
        {instrument} · {interval}
      </Box>
      <Box sx={{ color: 'text.secondary', gridRow: { xs: 2, sm: 'auto' }, gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
        {format.dateTime(from)} – {format.dateTime(to)}
        {added > 0 && ` · ${t('system.market.added', { count: added, shown: format.count(added) })}`}
      </Box>
      <Chip size="small" variant="outlined" color={colors[state]} label={t(`system.market.fetch.${state}`)} />
      {why !== null && why.code !== 'running' && (
        <Box sx={{ color: 'text.secondary', gridColumn: { xs: '1 / -1', sm: '2 / -1' } }}>{words.why(why)}</Box>
      )}
    </Box>
  );
}

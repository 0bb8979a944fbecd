import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';
import type { SourceStanding } from '#contract/market-data.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useFetchWords } from '#web/shared/market-data/use-fetch-words.ts';

const colors = {
  open: 'success',
  limited: 'warning',
  unreachable: 'error',
  key: 'error',
  'needs-key': 'default',
  off: 'default',
} as const satisfies Record<SourceStanding['state'], string>;

/** One source: whether it may be asked, until when not, how often it was today, and what went wrong last. */
export function SourceRow({ source }: { readonly source: SourceStanding }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useFetchWords();
  const { name, state, until, callsToday, perDay, lastError } = source;
  const calls =
    perDay === null
      ? t('system.market.calls', { count: callsToday, shown: format.count(callsToday) })
      : t('system.market.callsOf', { shown: format.count(callsToday), most: format.count(perDay) });
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
      <Box sx={{ fontWeight: 560 }}>{words.source(name)}</Box>
      <Box sx={{ color: 'text.secondary', gridRow: { xs: 2, sm: 'auto' }, gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
        {state === 'off' || state === 'needs-key' ? t(`system.market.hint.${state}`) : calls}
        {until !== null && ` · ${t('system.market.until', { time: format.dateTime(until) })}`}
      </Box>
      <Chip size="small" variant="outlined" color={colors[state]} label={t(`system.market.state.${state}`)} />
      {lastError !== null && (
        <Box sx={{ color: 'text.secondary', gridColumn: { xs: '1 / -1', sm: '2 / -1' }, overflowWrap: 'anywhere' }}>
          {t('system.market.lastError', { time: format.dateTime(lastError.at), message: lastError.message })}
        </Box>
      )}
    </Box>
  );
}

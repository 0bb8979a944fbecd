import Alert from '@mui/material/Alert';
import LinearProgress from '@mui/material/LinearProgress';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MarketData } from '#contract/market-data.ts';
import { marketDataQuery } from '#web/shared/api/market-data-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useFetchWords } from './use-fetch-words.ts';

/** How far the bars around an import's executions are fetched, and what they wait for; nothing where none are wanted. */
export function ImportBars({ batch }: { readonly batch: string }) {
  const { data } = useQuery(marketDataQuery(batch));
  return data === undefined || data.counts.length === 0 ? null : <Progress data={data} />;
}

function Progress({ data: { counts, fetches } }: { readonly data: MarketData }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useFetchWords();
  const sum = (...states: readonly MarketData['counts'][number]['state'][]): number =>
    counts.filter(({ state }) => states.includes(state)).reduce((total, count) => total + count.fetches, 0);
  const all = counts.reduce((total, count) => total + count.fetches, 0);
  const open = sum('waiting', 'running');
  const without = sum('incomplete', 'failed');
  const reasons = new Set(
    fetches.flatMap(({ why }) => (why === null || why.code === 'running' ? [] : [words.why(why)])),
  );
  return (
    <Alert
      severity={open > 0 || without === 0 ? 'info' : 'warning'}
      role="status"
      sx={{ '& .MuiAlert-message': { flexGrow: 1 } }}
    >
      {t('imports.bars.progress', { done: format.count(all - open), all: format.count(all) })}{' '}
      {without > 0 && t('imports.bars.without', { count: without, shown: format.count(without) })}
      {open > 0 && (
        <LinearProgress
          aria-label={t('imports.bars.label')}
          variant="determinate"
          value={(100 * (all - open)) / all}
          sx={{ my: 0.75 }}
        />
      )}
      {[...reasons].slice(0, 3).map((reason) => (
        <div key={reason}>{reason}</div>
      ))}
    </Alert>
  );
}

import { useTranslation } from 'react-i18next';
import type { BarFetch } from '#contract/market-data.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useFetchWords } from '#web/shared/market-data/use-fetch-words.ts';
import { StandingRow } from './standing-row.tsx';

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
  const more = added > 0 && ` · ${t('system.market.added', { count: added, shown: format.count(added) })}`;
  return (
    <StandingRow
      name={`${instrument} · ${interval}`}
      detail={
        <>
          {format.dateTime(from)} – {format.dateTime(to)}
          {more}
        </>
      }
      color={colors[state]}
      state={t(`system.market.fetch.${state}`)}
      remark={why !== null && why.code !== 'running' ? words.why(why) : null}
    />
  );
}

import { useTranslation } from 'react-i18next';
import type { SourceStanding } from '#contract/market-data.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useFetchWords } from '#web/shared/market-data/use-fetch-words.ts';
import { StandingRow } from './standing-row.tsx';

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
    <StandingRow
      name={words.source(name)}
      detail={
        <>
          {state === 'off' || state === 'needs-key' ? t(`system.market.hint.${state}`) : calls}
          {until !== null && ` · ${t('system.market.until', { time: format.dateTime(until) })}`}
        </>
      }
      color={colors[state]}
      state={t(`system.market.state.${state}`)}
      remark={
        lastError &&
        t('system.market.lastError', {
          time: format.dateTime(lastError.at),
          message: words.fault(lastError.code, lastError.fault),
        })
      }
    />
  );
}

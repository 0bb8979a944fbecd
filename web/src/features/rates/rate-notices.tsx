import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import type { RatesStatus } from '#contract/rates.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useFetchWords } from '#web/shared/market-data/use-fetch-words.ts';

/** Why the rates are not as new as they could be. */
export function RateNotices({ status }: { readonly status: RatesStatus }) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = useFetchWords();
  const errorWords = ({ code, fault, day }: NonNullable<NonNullable<RatesStatus['attempt']>['error']>): string =>
    code === 'not-published'
      ? t('markets.failed.not-published', { day: day === null ? '' : format.isoDate(day) })
      : words.fault(code, fault);
  const { attempt, last, due, mayAsk, source } = status;
  const isBehind = source === 'ecb' && last !== null && last < due;
  const failure = attempt?.until
    ? { error: attempt.error === null ? '' : errorWords(attempt.error), until: format.dateTime(attempt.until) }
    : null;
  const notices = [
    ...(failure === null ? [] : [t('rates.failed', failure)]),
    ...(isBehind && last !== null ? [t('rates.behind', { due: format.isoDate(due), last: format.isoDate(last) })] : []),
    ...(mayAsk ? [] : [t('rates.notAllowed')]),
  ];
  return notices.map((text) => (
    <Alert key={text} severity={failure === null ? 'info' : 'warning'} sx={{ mb: 2, overflowWrap: 'anywhere' }}>
      {text}
    </Alert>
  ));
}

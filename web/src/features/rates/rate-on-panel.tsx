import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RateOnDay } from '#contract/rates.ts';
import { rateOnQuery } from '#web/shared/api/rates-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { rateText } from './rate-text.ts';

type Props = { readonly currency: string; readonly last: string };

/** Which rate a trade of a day is converted by, and why. */
export function RateOnPanel({ currency, last }: Props) {
  const { t } = useTranslation();
  const [date, setDate] = useState(last);
  const query = useQuery(rateOnQuery(currency, date));
  return (
    <Panel title={t('rates.on.title')} lead={t('rates.on.lead')}>
      <TextField
        type="date"
        size="small"
        label={t('rates.on.date')}
        value={date}
        onChange={({ target }) => target.value !== '' && setDate(target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ mt: 1, mb: 1.5, width: 200 }}
      />
      <Box aria-live="polite">
        <QueryState query={query} lines={2}>
          {(answer) => <Answer answer={answer} />}
        </QueryState>
      </Box>
    </Panel>
  );
}

function Answer({ answer }: { readonly answer: RateOnDay }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { quote: currency, rate, rateDate, kind, reason } = answer;
  const publication = answer.publication === null ? '' : format.isoDate(answer.publication);
  const why =
    rate !== null && rateDate !== null
      ? kind === 'of-the-day'
        ? t('rates.on.ofTheDay')
        : t('rates.on.previous', { rateDate: format.isoDateLong(rateDate) })
      : reason === 'not-quoted'
        ? t('rates.on.notQuoted', { currency, publication })
        : reason === 'not-published-yet'
          ? t('rates.on.notPublishedYet', { publication })
          : reason === 'gap'
            ? t('rates.on.gap', { publication })
            : t('rates.on.beforeFirst');
  return (
    <>
      {rate !== null && (
        <Typography sx={{ fontSize: '1.125rem', fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>
          {`1 EUR = ${rateText(format.locale, rate)} ${currency}`}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary" sx={{ maxWidth: '60ch' }}>
        {why}
      </Typography>
    </>
  );
}

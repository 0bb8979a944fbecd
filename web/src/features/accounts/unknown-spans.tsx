import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { AccountLimits } from '#contract/prop-rules.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

/** So many are listed; of more the sum says enough. */
const shown = 3;

type Props = { readonly of: Pick<AccountLimits, 'unknown' | 'unknownMs' | 'moreUnknown'> };

/** When something was open and no bar says at what price: the equity is not known then, and no breach either. */
export function UnknownSpans({ of: { unknown, unknownMs, moreUnknown } }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  if (unknown.length === 0) return null;
  const more = unknown.length + moreUnknown - shown;
  return (
    <Alert severity="info" sx={{ my: 1 }}>
      {t('limits.unknown.sum', { lasting: format.lasting(unknownMs) })}
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {unknown.slice(0, shown).map(({ instrument, from, to }) => (
          <li key={`${instrument} ${from}`}>
            {t('limits.unknown.one', {
              instrument,
              lasting: format.duration(from, to),
              from: format.dateTime(from),
            })}
          </li>
        ))}
      </Box>
      {more > 0 && t('limits.unknown.more', { shown: format.count(more) })}
    </Alert>
  );
}

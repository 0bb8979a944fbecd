import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ResultingHoldings } from '#contract/activities.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';

const fits = [
  ...(['oversold', 'opposite-side', 'nothing-held', 'cost-unknown'] as const),
  ...(['transfer-unmatched', 'multiplier-unknown', 'worth-unknown'] as const),
];
const mostShown = 12;

/** What accounts hold before and after, and what would not fit together. */
export function HoldingsList({ holdings }: { readonly holdings: ResultingHoldings }) {
  const { t } = useTranslation();
  const format = useFormats();
  const { cash, units, inconsistencies } = holdings;
  const rows = [
    ...cash.map((one) => ({
      key: `${one.account} ${one.currency}`,
      account: one.account,
      of: one.currency,
      before: format.money(one.before, one.currency),
      after: format.money(one.after, one.currency),
    })),
    ...units.map((one) => ({
      key: `${one.account} ${one.instrument}`,
      account: one.account,
      of: one.name,
      before: format.quantity(one.before),
      after: format.quantity(one.after),
    })),
  ];
  const whatOf = (kind: string) => fits.find((one) => one === kind) ?? 'other';
  return (
    <>
      {rows.length === 0 ? (
        <Typography variant="body2" color="textSecondary">
          {t('activities.preview.nothing')}
        </Typography>
      ) : (
        <Box
          component="dl"
          className="tabular"
          sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: 2, rowGap: 0.5 }}
        >
          {rows.map(({ key, account, of, before, after }) => (
            <Box key={key} sx={{ display: 'contents' }}>
              <Box component="dt" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                {of}{' '}
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {account}
                </Box>
              </Box>
              <Box component="dd" sx={{ m: 0, textAlign: 'right', whiteSpace: 'nowrap' }}>
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {before} →{' '}
                </Box>
                {after}
              </Box>
            </Box>
          ))}
        </Box>
      )}
      {inconsistencies.length > 0 && (
        <Alert severity="warning" sx={{ mt: 1.5 }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {t('activities.fits.title')}
          </Typography>
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {inconsistencies.slice(0, mostShown).map(({ kind, account, instrument, date }) => (
              <li key={`${kind} ${account} ${instrument} ${date}`}>
                {t('activities.fits.row', {
                  what: t(`activities.fits.${whatOf(kind)}`),
                  instrument,
                  account,
                  date: format.isoDate(date),
                })}
              </li>
            ))}
          </Box>
        </Alert>
      )}
    </>
  );
}

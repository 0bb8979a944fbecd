import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReleaseView } from '#contract/holdings.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { useTypeName } from '#web/features/portfolio/use-type-name.ts';
import { Result } from '#web/shared/figures/amount.tsx';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { LotsTable } from './lots-table.tsx';

/** Sales and whatever else gave units away, each with the lots that it consumed. */
export function ReleasesList({ releases }: { readonly releases: readonly ReleaseView[] }) {
  const { t } = useTranslation();
  return (
    <Box
      component="ul"
      aria-label={t('holding.releases.title')}
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}
    >
      {releases.map((release) => (
        <Release key={`${release.activity} ${release.account}`} release={release} />
      ))}
    </Box>
  );
}

function Release({ release }: { readonly release: ReleaseView }) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  const typeName = useTypeName();
  const [open, setOpen] = useState(false);
  const { activity, account, type, date, quantity, closing, result, resultByAverage, parts, uncovered } = release;
  const differs = JSON.stringify(result) !== JSON.stringify(resultByAverage);
  return (
    <Box component="li" sx={{ borderBottom: 1, borderColor: 'divider', pb: 1.5, '&:last-child': { border: 0, pb: 0 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, columnGap: 2, alignItems: 'baseline' }}>
        <Box sx={{ flex: 1, minWidth: 180 }}>
          <RouterLink to="/activities" search={{ open: activity }} sx={{ fontWeight: 560 }}>
            {`${typeName(type)} · ${format.isoDate(date)}`}
          </RouterLink>
          <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
            {t('holding.releases.line', {
              units: format.quantity(quantity),
              account,
              gross: money.exact(closing.gross, closing.currency),
              fee: money.exact(closing.fee, closing.currency),
            })}
          </Box>
        </Box>
        <Box sx={{ textAlign: 'right' }}>
          {result.map(({ currency, amount }) => (
            <Result key={currency} value={amount} currency={currency} />
          ))}
          {differs && (
            <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
              {t('holding.releases.byAverage', {
                amount: resultByAverage.map(({ currency, amount }) => money.exact(amount, currency)).join(' + '),
              })}
            </Box>
          )}
        </Box>
      </Box>
      {uncovered !== null && (
        <Box sx={{ fontSize: '0.8125rem', color: 'warning.main' }}>
          {t('holding.releases.uncovered', { units: format.quantity(uncovered) })}
        </Box>
      )}
      <Button aria-expanded={open} onClick={() => setOpen(!open)} sx={{ ml: -1.5 }}>
        {t('holding.releases.lots', { count: parts.length, shown: format.count(parts.length) })}
      </Button>
      {open && <LotsTable lots={parts} label={t('holding.releases.consumed')} />}
    </Box>
  );
}

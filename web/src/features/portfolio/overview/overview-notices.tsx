import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import type { PortfolioOverview } from '#contract/portfolio.ts';
import { type PortfolioSearch, sharedSearch } from '#web/features/portfolio/portfolio-search.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { RouterLink } from '#web/shared/page/router-link.tsx';

type Props = { readonly overview: PortfolioOverview; readonly search: PortfolioSearch };

/** What the value is without: holdings that have none, and accounts that nobody has said to be the person's own money. */
export function OverviewNotices({ overview: { unvalued, leftOut, oldestQuoteDays }, search }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  return (
    <>
      {unvalued.length > 0 && (
        <Alert severity="warning">
          {t('portfolio.notices.unvalued', {
            count: unvalued.length,
            shown: format.count(unvalued.length),
            days: format.count(oldestQuoteDays),
          })}
          <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
            {unvalued.map(({ account, instrument, currency, missing, last }) => (
              <li key={`${account} ${instrument} ${currency}`}>
                {instrument === null || missing === 'rate' ? (
                  <RouterLink to="/rates">{t('portfolio.notices.rate', { currency, account })}</RouterLink>
                ) : missing === 'price' ? (
                  <RouterLink to="/charts/$instrument" params={{ instrument }}>
                    {t('portfolio.notices.price', { instrument, account })}
                  </RouterLink>
                ) : (
                  <RouterLink to="/instruments/$id" params={{ id: instrument }}>
                    {t('portfolio.notices.multiplier', { instrument, account })}
                  </RouterLink>
                )}
                {last !== null && ` ${t('portfolio.notices.last', { on: format.isoDate(last) })}`}
              </li>
            ))}
          </Box>
          <RouterLink to="/portfolio/health" search={sharedSearch(search)}>
            {t('portfolio.notices.health')}
          </RouterLink>
        </Alert>
      )}
      {leftOut.length > 0 && (
        <Alert severity="info">
          {t('portfolio.notices.leftOut', { count: leftOut.length, shown: format.count(leftOut.length) })}{' '}
          {leftOut.map((account, nth) => (
            <span key={account}>
              {nth > 0 && ', '}
              <RouterLink to="/accounts/$id" params={{ id: account }}>
                {account}
              </RouterLink>
            </span>
          ))}
        </Alert>
      )}
    </>
  );
}

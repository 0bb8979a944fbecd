import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IncomeView } from '#contract/portfolio.ts';
import { PortfolioPage, twoColumns } from '#web/features/portfolio/portfolio-page.tsx';
import { scopeOf } from '#web/features/portfolio/portfolio-search.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { incomeQueryOf } from '#web/shared/api/portfolio-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { ForecastPanel } from './forecast-panel.tsx';
import { IncomeByInstrument } from './income-by-instrument.tsx';
import { IncomeCalendar } from './income-calendar.tsx';
import { MonthsChart } from './months-chart.tsx';
import { PaymentsTable } from './payments-table.tsx';

/** Dividends, interest and rewards: by month, by instrument, each payment, and what a year would bring again. */
export function IncomePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/portfolio/income' });
  const query = useQuery(incomeQueryOf(scopeOf(search)));
  return (
    <PortfolioPage
      title={t('income.title')}
      lead={t('income.lead')}
      search={search}
      onScope={(next) => void navigate({ to: '/portfolio/income', search: next, replace: true, resetScroll: false })}
      query={query}
    >
      {(income) =>
        income.payments.length === 0 && income.forecast.length === 0 ? (
          <StatePanel title={t('income.none')} reason={t('income.noneReason')} />
        ) : (
          <Income income={income} />
        )
      }
    </PortfolioPage>
  );
}

function Income({ income }: { readonly income: IncomeView }) {
  const { t } = useTranslation();
  const money = useMoney();
  const { payments, currency } = income;
  const gross = payments.reduce((sum, one) => sum + one.gross, 0);
  const tax = payments.reduce((sum, one) => sum + one.tax, 0);
  return (
    <>
      {payments.length > 0 && (
        <>
          <Panel
            title={t('income.months')}
            lead={t('income.sums', {
              gross: money.plain(gross, currency),
              tax: money.plain(tax, currency),
              net: money.plain(gross - tax, currency),
            })}
          >
            <MonthsChart income={income} heightPx={240} />
          </Panel>
          <IncomeCalendar income={income} />
        </>
      )}
      <Box sx={twoColumns}>
        <ForecastPanel income={income} />
        <IncomeByInstrument income={income} />
      </Box>
      {payments.length > 0 && <PaymentsTable income={income} />}
    </>
  );
}

import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MonthsChart } from '#web/features/portfolio/income/months-chart.tsx';
import { type PortfolioSearch, scopeOf, sharedSearch } from '#web/features/portfolio/portfolio-search.ts';
import { incomeQueryOf } from '#web/shared/api/portfolio-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';

/** Dividends, interest and rewards of the last twelve months. */
export function IncomePanel({ search }: { readonly search: PortfolioSearch }) {
  const { t } = useTranslation();
  const query = useQuery(incomeQueryOf({ ...scopeOf(search), period: '12m' }));
  return (
    <Panel
      title={t('portfolio.incomeOfYear')}
      lead={t('portfolio.incomeLead')}
      action={
        <RouterLink to="/portfolio/income" search={sharedSearch(search)}>
          {t('portfolio.all')}
        </RouterLink>
      }
    >
      <QueryState query={query} lines={5}>
        {(income) =>
          income.months.length === 0 ? (
            <Typography color="textSecondary">{t('income.none')}</Typography>
          ) : (
            <MonthsChart income={income} heightPx={220} />
          )
        }
      </QueryState>
    </Panel>
  );
}

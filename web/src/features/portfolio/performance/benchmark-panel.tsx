import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type PortfolioSearch, scopeOf, sharedSearch } from '#web/features/portfolio/portfolio-search.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { useMoneyWeightedWords } from '#web/features/portfolio/use-money-weighted-words.ts';
import { portfolioQueryOf } from '#web/shared/api/portfolio-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterLink } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';

/** The portfolio beside its benchmark: both got the same money on the same days. */
export function BenchmarkPanel({ search }: { readonly search: PortfolioSearch }) {
  const { t } = useTranslation();
  const money = useMoney();
  const rateWords = useMoneyWeightedWords();
  const query = useQuery(portfolioQueryOf(scopeOf(search)));
  return (
    <Panel title={t('performance.benchmark.title')} lead={t('performance.benchmark.lead')}>
      <QueryState query={query} lines={4}>
        {({ benchmark, result, currency }) => {
          if (benchmark === null || benchmark.value === null)
            return (
              <>
                {benchmark === null
                  ? t('performance.benchmark.none')
                  : t('portfolio.course.benchmarkUnknown', { name: benchmark.name })}{' '}
                <RouterLink to="/portfolio/settings" search={sharedSearch(search)}>
                  {t('performance.benchmark.choose')}
                </RouterLink>
              </>
            );
          const lines = [
            ['timeWeighted', money.change(result.timeWeighted), money.change(benchmark.timeWeighted)],
            ['moneyWeighted', rateWords(result.moneyWeighted).value, rateWords(benchmark.moneyWeighted).value],
            ['value', money.plain(result.value, currency), money.plain(benchmark.value, currency)],
          ] as const;
          return (
            <Box
              component="table"
              sx={{
                width: 1,
                '& th, & td': { py: 0.5, textAlign: 'right', fontWeight: 400 },
                '& th:first-of-type': { textAlign: 'left', color: 'text.secondary' },
              }}
            >
              <thead>
                <tr>
                  <th scope="col" aria-label={t('performance.benchmark.figure')} />
                  <th scope="col">{t('performance.benchmark.own')}</th>
                  <th scope="col">{benchmark.name}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map(([key, own, other]) => (
                  <tr key={key}>
                    <th scope="row">{t(`portfolio.figures.${key}`)}</th>
                    <td className="tabular">{own}</td>
                    <td className="tabular">{other}</td>
                  </tr>
                ))}
              </tbody>
            </Box>
          );
        }}
      </QueryState>
    </Panel>
  );
}

import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PortfolioPage } from '#web/features/portfolio/portfolio-page.tsx';
import { scopeOf } from '#web/features/portfolio/portfolio-search.ts';
import { portfolioHealthQueryOf } from '#web/shared/api/portfolio-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { IssueList } from './issue-list.tsx';
import { StatementPanel } from './statement-panel.tsx';

/** What does not fit or is missing in the books, and whether a broker's statement says the same. */
export function PortfolioHealthPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/portfolio/health' });
  const query = useQuery(portfolioHealthQueryOf(scopeOf(search)));
  return (
    <PortfolioPage
      title={t('health.title')}
      lead={t('health.lead')}
      search={search}
      withoutPeriod
      onScope={(next) => void navigate({ to: '/portfolio/health', search: next, replace: true, resetScroll: false })}
      query={query}
    >
      {({ issues }) => (
        <>
          {issues.length === 0 ? (
            <Panel title={t('health.issues')}>
              <StatePanel icon={<CheckCircle />} title={t('health.none')} reason={t('health.noneReason')} />
            </Panel>
          ) : (
            <IssueList issues={issues} />
          )}
          <StatementPanel />
        </>
      )}
    </PortfolioPage>
  );
}

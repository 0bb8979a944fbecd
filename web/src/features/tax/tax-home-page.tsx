import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { taxYearsQuery } from '#web/shared/api/tax-queries.ts';
import { Page } from '#web/shared/page/page.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';

/** Leads to the year that is running. */
export function TaxHomePage() {
  const { t } = useTranslation();
  const query = useQuery(taxYearsQuery);
  return (
    <Page title={t('tax.rooms')}>
      <QueryState query={query}>
        {({ current }) => <Navigate to="/tax/$year" params={{ year: String(current) }} replace />}
      </QueryState>
    </Page>
  );
}

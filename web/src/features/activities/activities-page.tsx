import Button from '@mui/material/Button';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMayImport } from '#web/features/imports/use-names.ts';
import { activitiesQuery, ledgerExportPath } from '#web/shared/api/activity-queries.ts';
import { Page } from '#web/shared/page/page.tsx';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { Pager } from '#web/shared/table/pager.tsx';
import type { ActivitiesSearch } from './activities-search.ts';
import { ActivityCards } from './activity-cards.tsx';
import { ActivityDialog } from './activity-dialog.tsx';
import { ActivityFilters } from './activity-filters.tsx';
import { ActivityPanel } from './activity-panel.tsx';
import { ActivityTable } from './activity-table.tsx';

const pageRows = 50;

/** Every movement of the portfolio, the newest day first. */
export function ActivitiesPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/activities' });
  const { page = 1, open, withdrawn, account, instrument, type, ...texts } = search;
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const mayChange = useMayImport();
  const [entering, setEntering] = useState(false);
  const offset = (page - 1) * pageRows;
  const query = useQuery(
    activitiesQuery({
      ...texts,
      ...(account && { account: [account] }),
      ...(instrument && { instrument: [instrument] }),
      ...(type && { type: [type] }),
      ...(withdrawn && { withdrawn: 'true' }),
      offset,
      limit: pageRows,
    }),
  );
  const go = (next: ActivitiesSearch) => void navigate({ to: '/activities', search: next });
  const filtered = Object.entries(search).some(
    ([name, value]) => value !== undefined && !['page', 'open'].includes(name),
  );
  const Rows = narrow ? ActivityCards : ActivityTable;
  return (
    <Page
      title={t('activities.title')}
      lead={t('activities.lead')}
      actions={
        <>
          {mayChange && (
            <Button variant="contained" onClick={() => setEntering(true)}>
              {t('activities.add')}
            </Button>
          )}
          {mayChange && (
            <RouterButton to="/imports/new" variant="outlined">
              {t('activities.import')}
            </RouterButton>
          )}
          <Button href={ledgerExportPath} download>
            {t('activities.export')}
          </Button>
        </>
      }
    >
      <ActivityFilters
        search={search}
        onChange={(change) => go({ ...search, ...change, page: undefined, open: undefined })}
      />
      <QueryState query={query} lines={8}>
        {({ rows, total }) =>
          total === 0 ? (
            filtered ? (
              <StatePanel
                title={t('activities.noneFit')}
                reason={t('activities.noneFitReason')}
                next={<Button onClick={() => go({})}>{t('activities.reset')}</Button>}
              />
            ) : (
              <StatePanel title={t('activities.emptyTitle')} reason={t('activities.emptyReason')} />
            )
          ) : (
            <>
              <Rows rows={rows} stale={query.isPlaceholderData} onOpen={(id) => go({ ...search, open: id })} />
              <Pager
                offset={offset}
                limit={pageRows}
                total={total}
                onOffset={(next) =>
                  go({ ...search, open: undefined, page: next === 0 ? undefined : next / pageRows + 1 })
                }
              />
            </>
          )
        }
      </QueryState>
      {entering && <ActivityDialog detail={null} onClose={() => setEntering(false)} />}
      {open !== undefined && (
        <ActivityPanel id={open} mayChange={mayChange} onClose={() => go({ ...search, open: undefined })} />
      )}
    </Page>
  );
}

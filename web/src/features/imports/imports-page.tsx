import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { batchesQuery } from '#web/shared/api/imports-queries.ts';
import { Page } from '#web/shared/page/page.tsx';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { Pager } from '#web/shared/table/pager.tsx';
import { BatchCards } from './batch-cards.tsx';
import { BatchTable } from './batch-table.tsx';
import { ChooseFile } from './choose-file.tsx';
import { useMayImport } from './use-names.ts';

const pageRows = 25;

/** Every import there was, newest first. */
export function ImportsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { page = 1 } = useSearch({ from: '/shell/imports' });
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const mayImport = useMayImport();
  const offset = (page - 1) * pageRows;
  const query = useQuery(batchesQuery(offset, pageRows));
  const Batches = narrow ? BatchCards : BatchTable;
  return (
    <Page
      title={t('imports.title')}
      lead={t('imports.lead')}
      actions={
        mayImport && (
          <RouterButton to="/imports/new" variant="contained">
            {t('imports.start')}
          </RouterButton>
        )
      }
    >
      <QueryState query={query} lines={8}>
        {({ rows, total }) =>
          total === 0 ? (
            <>
              <StatePanel title={t('imports.list.emptyTitle')} reason={t('imports.list.emptyReason')} />
              {mayImport && <ChooseFile />}
            </>
          ) : (
            <>
              <Batches rows={rows} stale={query.isPlaceholderData} />
              <Pager
                offset={offset}
                limit={pageRows}
                total={total}
                onOffset={(next) => {
                  const nth = next / pageRows + 1;
                  void navigate({ to: '/imports', search: nth === 1 ? {} : { page: nth } });
                }}
              />
            </>
          )
        }
      </QueryState>
    </Page>
  );
}

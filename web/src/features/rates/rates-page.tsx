import Sync from '@mui/icons-material/SyncOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatesStatus } from '#contract/rates.ts';
import { ratesKey, ratesStatusQuery, syncRates } from '#web/shared/api/rates-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useNotice } from '#web/shared/page/notice.tsx';
import { Page } from '#web/shared/page/page.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { CoursePanel } from './course-panel.tsx';
import { CurrenciesTable } from './currencies-table.tsx';
import { RateNotices } from './rate-notices.tsx';
import { RateOnPanel } from './rate-on-panel.tsx';

/** The reference rates: what there is, the course of a currency, and which rate holds for a trade. */
export function RatesPage() {
  const { t } = useTranslation();
  const format = useFormats();
  const notify = useNotice();
  const queries = useQueryClient();
  const query = useQuery(ratesStatusQuery);
  const syncing = useMutation({
    mutationFn: syncRates,
    onSuccess: async ({ outcome, added }) => {
      await queries.invalidateQueries({ queryKey: ratesKey });
      if (outcome === 'fetched') notify(t('rates.fetched', { count: added, shown: format.count(added) }));
      if (outcome === 'up-to-date') notify(t('rates.upToDate'));
    },
  });
  const status = query.data;
  const button = (
    <Button
      variant={status?.source === null ? 'contained' : 'outlined'}
      startIcon={<Sync />}
      loading={syncing.isPending}
      disabled={status?.mayAsk === false}
      onClick={() => syncing.mutate()}
    >
      {t('rates.sync')}
    </Button>
  );
  return (
    <Page title={t('rates.title')} lead={t('rates.lead')} actions={status?.source && button}>
      <ErrorAlert error={syncing.error} />
      <QueryState query={query} lines={8}>
        {(loaded) => (
          <>
            <RateNotices status={loaded} />
            {loaded.last === null ? (
              <Panel flush title={t('rates.table.title')}>
                <StatePanel title={t('rates.none')} reason={t('rates.noneReason')} next={button} />
              </Panel>
            ) : (
              <Rates status={loaded} last={loaded.last} />
            )}
          </>
        )}
      </QueryState>
    </Page>
  );
}

type RatesProps = { readonly status: RatesStatus; readonly last: string };

function Rates({ status, last }: RatesProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const known = status.currencies.map(({ currency }) => currency);
  const [chosen, setChosen] = useState('USD');
  const currency = known.includes(chosen) ? chosen : (known[0] ?? 'USD');
  const lead = {
    publications: format.count(status.publications),
    first: format.isoDate(status.first ?? last),
    last: format.isoDate(last),
  };
  return (
    <>
      {status.source === 'demo' && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {t('rates.demoNote')}
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <CoursePanel currency={currency} />
          <RateOnPanel currency={currency} last={last} />
        </Box>
        <Panel flush title={t('rates.table.title')} lead={t('rates.table.lead', lead)}>
          <CurrenciesTable currencies={status.currencies} chosen={currency} onChoose={setChosen} />
        </Panel>
      </Box>
    </>
  );
}

import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Batch } from '#contract/imports.ts';
import { batchQueryOf, offTickQuery } from '#web/shared/api/imports-queries.ts';
import { paths } from '#web/shared/api/paths.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { ImportBars } from '#web/shared/market-data/import-bars.tsx';
import { Page } from '#web/shared/page/page.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterButton, RouterLink } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { BatchChips } from './batch-chips.tsx';
import { BatchRows } from './batch-rows.tsx';
import { CountFigures } from './count-figures.tsx';
import { Fact, Facts } from './facts.tsx';
import { OffTick } from './off-tick.tsx';
import { SwitchBatch } from './switch-batch.tsx';
import { useActorName, useFormatName } from './use-names.ts';

/** One import: what it brought, what it left out and why, and its file. */
export function BatchPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/shell/imports/$id' });
  const query = useQuery(batchQueryOf(id));
  const batch = query.data;
  return (
    <Page
      title={batch?.fileName ?? t('imports.title')}
      above={
        <RouterLink to="/imports" variant="body2">
          ← {t('imports.back')}
        </RouterLink>
      }
      lead={
        batch && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mt: 0.5 }}>
            <BatchChips batch={batch} />
          </Box>
        )
      }
      actions={
        batch && (
          <>
            {batch.origin === 'file' && (
              <Button component="a" href={paths.original(batch.id)} download={batch.fileName}>
                {t('imports.batch.download')}
              </Button>
            )}
            <SwitchBatch batch={batch} />
          </>
        )
      }
    >
      <QueryState query={query}>
        {(found) => (
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 1120 }}>
            {found.status === 'undone' && (
              <Alert severity="info">
                <AlertTitle sx={{ mb: 0, fontSize: '0.875rem' }}>{t('imports.batch.undoneTitle')}</AlertTitle>
                {t('imports.batch.undoneText')}
              </Alert>
            )}
            <CountFigures kind="added" counts={found} />
            {found.status === 'committed' && found.content === 'executions' && <BatchOffTick batch={found.id} />}
            {found.status === 'committed' && found.content === 'executions' && <ImportBars batch={found.id} />}
            {found.status === 'committed' && found.content === 'activities' && found.added > 0 && (
              <RouterButton to="/activities" search={{ batch: found.id }} sx={{ justifySelf: 'start' }}>
                {t('activities.ofBatch')}
              </RouterButton>
            )}
            <BatchRows key={found.id} batch={found} />
            <BatchFacts batch={found} />
          </Box>
        )}
      </QueryState>
    </Page>
  );
}

function BatchOffTick({ batch }: { readonly batch: string }) {
  const { data } = useQuery(offTickQuery(batch));
  return data && data.offTick.length > 0 && <OffTick found={data.offTick} />;
}

function BatchFacts({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation();
  const format = useFormats();
  const formatName = useFormatName();
  const actorName = useActorName();
  return (
    <Panel title={t('imports.batch.facts')}>
      <Facts>
        <Fact name={t('imports.list.when')}>{format.dateTimeSeconds(batch.committedAt)}</Fact>
        <Fact name={t('imports.list.by')}>{actorName(batch.by)}</Fact>
        {batch.changedAt !== batch.committedAt && (
          <Fact name={t('imports.batch.changed')}>{format.dateTimeSeconds(batch.changedAt)}</Fact>
        )}
        <Fact name={t('imports.preview.format')}>{formatName(batch.format)}</Fact>
        <Fact name={t('imports.preview.zone')}>
          {batch.timeZone === null ? t('imports.preview.zoneNone') : batch.timeZone.replaceAll('_', ' ')}
        </Fact>
        <Fact name={t('imports.list.accounts')}>{batch.accounts.join(', ') || '–'}</Fact>
        <Fact name={t('imports.preview.rows')}>{format.count(batch.rows)}</Fact>
        {batch.leftOut > 0 && <Fact name={t('activities.leftOut')}>{format.count(batch.leftOut)}</Fact>}
        <Fact name={t('imports.batch.size')}>{format.bytes(batch.fileBytes)}</Fact>
        <Fact name={t('imports.batch.hash')}>
          <Box component="code" sx={{ fontSize: '0.75rem' }}>
            {batch.fileHash}
          </Box>
        </Fact>
      </Facts>
    </Panel>
  );
}

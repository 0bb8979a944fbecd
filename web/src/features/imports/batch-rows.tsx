import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch, ImportRow } from '#contract/imports.ts';
import { ProductForm } from '#web/features/instruments/product-form.tsx';
import { batchRowsQuery } from '#web/shared/api/imports-queries.ts';
import { productsQuery } from '#web/shared/api/office-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { firstTab, rowTabs } from './row-tabs.ts';
import { RowsList } from './rows-list.tsx';
import { useMayImport } from './use-names.ts';

/** The rows of a batch by what became of them; those that need something first. */
export function BatchRows({ batch }: { readonly batch: Batch }) {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const tabsId = useId();
  const { rows: asked } = useSearch({ from: '/shell/imports/$id' });
  const tabs = rowTabs(batch);
  const [opened] = useState(() => firstTab(batch));
  const shown = asked ?? opened;

  const show = (status: ImportRow['status']) =>
    void navigate({ to: '/imports/$id', params: { id: batch.id }, search: { rows: status }, replace: true });

  return (
    <Panel flush title={t('imports.batch.rowsTitle')}>
      <Tabs
        value={shown}
        onChange={(_, status: ImportRow['status']) => show(status)}
        aria-label={t('imports.batch.tabs')}
        variant="scrollable"
        allowScrollButtonsMobile
        sx={{ px: 1, borderBottom: 1, borderColor: 'divider', '& .MuiTab-root': { textTransform: 'none' } }}
      >
        {tabs.map(({ status, figure, count }) => (
          <Tab
            key={status}
            value={status}
            id={`${tabsId}-${status}`}
            aria-controls={`${tabsId}-panel`}
            label={`${t(`imports.figures.${figure}`)} (${format.count(count)})`}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`${tabsId}-panel`} aria-labelledby={`${tabsId}-${shown}`}>
        {shown === 'held' && batch.status === 'committed' && batch.held > 0 ? (
          <HeldRows batch={batch.id} />
        ) : (
          <RowsList
            key={shown}
            status={shown}
            help={shown === 'held' || shown === 'conflicting'}
            queryOf={(page) => batchRowsQuery(batch.id, { ...page, status: shown })}
          />
        )}
      </Box>
    </Panel>
  );
}

/** Held rows with the form that frees those which wait for a product. */
function HeldRows({ batch }: { readonly batch: string }) {
  const { t } = useTranslation();
  const format = useFormats();
  const mayImport = useMayImport();
  const { data } = useQuery(productsQuery);
  const [entering, setEntering] = useState<string | null>(null);
  const waiting = data?.heldRoots ?? [];
  const close = () => setEntering(null);
  return (
    <>
      {waiting.map(({ root, rows }) => (
        <Alert
          key={root}
          severity="warning"
          sx={{ m: 2, mb: 1, flexWrap: { xs: 'wrap', sm: 'nowrap' }, '& .MuiAlert-message': { flex: '1 1 220px' } }}
          action={
            mayImport && (
              <Button
                color="inherit"
                variant="outlined"
                aria-expanded={entering === root}
                onClick={() => setEntering(root)}
              >
                {t('imports.leftOut.enter', { root })}
              </Button>
            )
          }
        >
          {t('imports.batch.waiting', { root, count: rows, shown: format.count(rows) })}
        </Alert>
      ))}
      {entering !== null && (
        <Box sx={{ m: 2, p: 2, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.default' }}>
          <ProductForm key={entering} root={entering} onAdded={close} onCancel={close} />
        </Box>
      )}
      <RowsList
        status="held"
        help
        queryOf={(page) => batchRowsQuery(batch, { ...page, status: 'held' })}
        heldRoots={waiting.map(({ root }) => root)}
        onEnter={mayImport ? setEntering : undefined}
      />
    </>
  );
}

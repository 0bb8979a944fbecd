import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Allocation, TaxonomyFacts } from '#contract/allocation.ts';
import { useMayImport } from '#web/features/imports/use-names.ts';
import { PortfolioPage } from '#web/features/portfolio/portfolio-page.tsx';
import { type AllocationSearch, scopeOf } from '#web/features/portfolio/portfolio-search.ts';
import { useMoney } from '#web/features/portfolio/use-money.ts';
import { allocationQueryOf, taxonomiesQuery } from '#web/shared/api/portfolio-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { AllocationTree } from './allocation-tree.tsx';
import { RebalancePanel } from './rebalance-panel.tsx';
import { TaxonomyDialog } from './taxonomy-dialog.tsx';
import { newTaxonomy, sectorsId } from './taxonomy-draft.ts';
import { TaxonomyHistory } from './taxonomy-history.tsx';

const facts = ['class', 'currency', 'country', 'account'] as const;

/** How the value is spread: by what is known of each holding, or by a taxonomy of one's own with targets. */
export function AllocationPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/portfolio/allocation' });
  const by = search.by ?? 'class';
  const query = useQuery(allocationQueryOf({ ...scopeOf(search), by }));
  const { data: own } = useQuery(taxonomiesQuery);
  const taxonomies = own?.taxonomies ?? [];
  const chosen = taxonomies.find(({ id }) => id === by) ?? null;
  const mayChange = useMayImport();
  const [edited, setEdited] = useState<TaxonomyFacts | null>(null);
  const go = (next: AllocationSearch) =>
    void navigate({ to: '/portfolio/allocation', search: next, replace: true, resetScroll: false });
  return (
    <PortfolioPage
      title={t('allocation.title')}
      lead={t('allocation.lead')}
      actions={
        mayChange && (
          <>
            {own !== undefined && !taxonomies.some(({ id }) => id === sectorsId) && (
              <Button onClick={() => setEdited({ ...newTaxonomy([]), id: sectorsId, name: t('allocation.sectors') })}>
                {t('allocation.addSectors')}
              </Button>
            )}
            <Button variant="outlined" onClick={() => setEdited(newTaxonomy(taxonomies.map(({ id }) => id)))}>
              {t('allocation.add')}
            </Button>
          </>
        )
      }
      search={search}
      withoutPeriod
      onScope={(scope) => go({ ...search, ...scope })}
      query={query}
    >
      {(allocation) => (
        <>
          <Panel
            title={t('allocation.of', { by: nameOf(by) })}
            lead={<Whole allocation={allocation} />}
            action={
              <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', pt: 0.75 }}>
                <TextField
                  select
                  fullWidth={false}
                  label={t('allocation.by')}
                  value={by}
                  onChange={({ target }) => go({ ...search, by: target.value === 'class' ? undefined : target.value })}
                  sx={{ minWidth: 170 }}
                >
                  {facts.map((one) => (
                    <MenuItem key={one} value={one} dense>
                      {t(`allocation.ways.${one}`)}
                    </MenuItem>
                  ))}
                  {taxonomies.map(({ id, name }) => (
                    <MenuItem key={id} value={id} dense>
                      {name}
                    </MenuItem>
                  ))}
                </TextField>
                {chosen !== null && mayChange && (
                  <>
                    <Button variant="outlined" onClick={() => setEdited(chosen)}>
                      {t('allocation.edit')}
                    </Button>
                    <TaxonomyHistory taxonomy={chosen} onGone={() => go({ ...search, by: undefined })} />
                  </>
                )}
              </Box>
            }
          >
            {allocation.nodes.length === 0 ? (
              <Typography color="textSecondary">{t('allocation.none')}</Typography>
            ) : (
              <AllocationTree allocation={allocation} hasTargets={chosen !== null} />
            )}
          </Panel>
          {chosen !== null && <RebalancePanel taxonomy={chosen} currency={search.currency} />}
          {edited !== null && (
            <TaxonomyDialog
              taxonomy={edited}
              scope={scopeOf(search)}
              onSaved={(id) => {
                setEdited(null);
                go({ ...search, by: id });
              }}
              onClose={() => setEdited(null)}
            />
          )}
        </>
      )}
    </PortfolioPage>
  );

  function nameOf(way: string): string {
    const fact = facts.find((one) => one === way);
    return fact === undefined ? (chosen?.name ?? way) : t(`allocation.ways.${fact}`);
  }
}

function Whole({ allocation }: { readonly allocation: Allocation }) {
  const { t } = useTranslation();
  const format = useFormats();
  const money = useMoney();
  return t('allocation.whole', {
    value: money.plain(allocation.value, allocation.currency),
    on: format.isoDate(allocation.on),
  });
}

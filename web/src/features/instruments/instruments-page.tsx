import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { productsQuery } from '#web/shared/api/office-queries.ts';
import { Page } from '#web/shared/page/page.tsx';
import { AddInstrumentDialog } from './add-instrument-dialog.tsx';
import { InstrumentList } from './instrument-list.tsx';
import { ProductsTab } from './products-tab.tsx';

/** Every instrument, found by any of its names; and the futures products, whose form `?add=ROOT` opens. */
export function InstrumentsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { add, tab, search, class: chosen } = useSearch({ from: '/shell/instruments' });
  const { data: catalogue } = useQuery(productsQuery);
  const [adding, setAdding] = useState(false);
  const products = tab === 'products' || add !== undefined;
  const openProduct = (root?: string) =>
    void navigate({ to: '/instruments', search: { tab: 'products', add: root }, replace: true });
  const held = catalogue?.heldRoots.length ?? 0;
  return (
    <Page
      fill={!products}
      title={t('instruments.title')}
      lead={products ? t('instruments.lead') : t('instruments.leadAll')}
      actions={
        <Button
          variant="contained"
          startIcon={<Add />}
          onClick={() => (products ? openProduct('new') : setAdding(true))}
        >
          {products ? t('instruments.add') : t('instruments.one.add')}
        </Button>
      }
    >
      <Tabs
        value={products ? 'products' : 'all'}
        onChange={(_, next: string) =>
          void navigate({ to: '/instruments', search: next === 'products' ? { tab: 'products' } : {} })
        }
        aria-label={t('instruments.title')}
        sx={{ mb: 2 }}
      >
        <Tab value="all" label={t('instruments.tabs.all')} />
        <Tab value="products" label={`${t('instruments.tabs.products')}${held > 0 ? ` (${held})` : ''}`} />
      </Tabs>
      {products ? (
        <ProductsTab add={add} onAdd={openProduct} />
      ) : (
        <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}>
          <InstrumentList
            selection={{ search, class: chosen }}
            onSelect={(next) =>
              void navigate({
                to: '/instruments',
                search: { search: next.search || undefined, class: next.class },
                replace: true,
              })
            }
          />
        </Box>
      )}
      {adding && (
        <AddInstrumentDialog
          onClose={() => setAdding(false)}
          onAdded={(id) => void navigate({ to: '/instruments/$id', params: { id } })}
        />
      )}
    </Page>
  );
}

import Add from '@mui/icons-material/Add';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { productsQuery } from '#web/shared/api/office-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Page } from '#web/shared/page/page.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { ProductDialog } from './product-dialog.tsx';
import { ProductsTable } from './products-table.tsx';

/** The product catalogue, and the form for what it lacks; `?add=ROOT` opens the form with the root filled in. */
export function InstrumentsPage() {
  const { t } = useTranslation();
  const format = useFormats();
  const navigate = useNavigate();
  const { add } = useSearch({ from: '/shell/instruments' });
  const query = useQuery(productsQuery);
  const open = (root?: string) =>
    void navigate({ to: '/instruments', search: root === undefined ? {} : { add: root }, replace: true });
  return (
    <Page
      title={t('instruments.title')}
      lead={t('instruments.lead')}
      actions={
        <Button variant="contained" startIcon={<Add />} onClick={() => open('new')}>
          {t('instruments.add')}
        </Button>
      }
    >
      <QueryState query={query} lines={12}>
        {({ products, heldRoots }) => (
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            {heldRoots.map(({ root, rows }) => (
              <Alert
                key={root}
                severity="warning"
                action={
                  <Button variant="outlined" color="inherit" onClick={() => open(root)}>
                    {t('instruments.held.go')}
                  </Button>
                }
                sx={{
                  flexWrap: { xs: 'wrap', sm: 'nowrap' },
                  '& .MuiAlert-message': { flexBasis: { xs: 'calc(100% - 44px)', sm: 0 } },
                  '& .MuiAlert-action': { pt: 0, alignItems: 'center' },
                }}
              >
                <AlertTitle>{t('instruments.held.title', { count: rows, shown: format.count(rows), root })}</AlertTitle>
                {t('instruments.held.text')}
              </Alert>
            ))}
            <ProductsTable products={products} />
            {add !== undefined && <ProductDialog key={add} root={add === 'new' ? '' : add} onClose={() => open()} />}
          </Box>
        )}
      </QueryState>
    </Page>
  );
}

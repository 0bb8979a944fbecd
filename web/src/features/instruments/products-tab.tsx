import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { productsQuery } from '#web/shared/api/office-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { ProductDialog } from './product-dialog.tsx';
import { ProductsTable } from './products-table.tsx';

type Props = {
  /** The root to enter, `new` for one of one's own choice; nothing: the form is closed. */
  readonly add: string | undefined;
  readonly onAdd: (root?: string) => void;
};

/** The product catalogue of futures, and the form for what it lacks. */
export function ProductsTab({ add, onAdd }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const query = useQuery(productsQuery);
  return (
    <QueryState query={query} lines={12}>
      {({ products, heldRoots }) => (
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {heldRoots.map(({ root, rows }) => (
            <Alert
              key={root}
              severity="warning"
              action={
                <Button variant="outlined" color="inherit" onClick={() => onAdd(root)}>
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
          {add !== undefined && <ProductDialog key={add} root={add === 'new' ? '' : add} onClose={() => onAdd()} />}
        </Box>
      )}
    </QueryState>
  );
}

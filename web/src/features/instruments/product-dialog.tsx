import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useTranslation } from 'react-i18next';
import { ProductForm } from './product-form.tsx';

type Props = { readonly root: string; readonly onClose: () => void };

export function ProductDialog({ root, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="product-title">
      <DialogTitle id="product-title" component="h2" variant="h2">
        {t('instruments.form.title')}
      </DialogTitle>
      <DialogContent sx={{ '&&': { pt: 1 } }}>
        <ProductForm root={root} onAdded={onClose} onCancel={onClose} />
      </DialogContent>
    </Dialog>
  );
}

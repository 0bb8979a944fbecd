import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Form } from '#web/shared/page/form.tsx';

type Props = {
  readonly title: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
};

/** Asks for the name of a board. */
export function NameDialog({ title, name, onName, onClose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(name);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="dashboard-name">
      <Form onSubmit={() => typed.trim() !== '' && onName(typed.trim())}>
        <DialogTitle id="dashboard-name">{title}</DialogTitle>
        <DialogContent>
          <TextField
            autoFocus
            fullWidth
            size="small"
            label={t('dashboard.name')}
            value={typed}
            slotProps={{ htmlInput: { maxLength: 60 } }}
            onChange={({ target }) => setTyped(target.value)}
            sx={{ mt: 1 }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={typed.trim() === ''}>
            {t('dashboard.keep')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

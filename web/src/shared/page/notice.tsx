import Snackbar from '@mui/material/Snackbar';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

type Notify = (text: string, action?: ReactNode) => void;
const NoticeContext = createContext<Notify>(() => undefined);

/** Returns a function that says something for a few seconds at the foot of the page. */
export const useNotice = (): Notify => useContext(NoticeContext);

export function NoticeProvider({ children }: { readonly children: ReactNode }) {
  const [notice, setNotice] = useState<{ text: string; action: ReactNode; id: number } | null>(null);
  const [open, setOpen] = useState(false);
  const notify = useCallback<Notify>((text, action) => {
    setNotice((before) => ({ text, action, id: (before?.id ?? 0) + 1 }));
    setOpen(true);
  }, []);
  return (
    <NoticeContext value={notify}>
      {children}
      <Snackbar
        key={notice?.id}
        open={open}
        autoHideDuration={6000}
        onClose={(_, reason) => reason !== 'clickaway' && setOpen(false)}
        message={notice?.text}
        action={notice?.action}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
        sx={{ mb: { xs: 8, md: 0 } }}
      />
    </NoticeContext>
  );
}

import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  /** Above the name: what is asked of it. */
  readonly question: string;
  readonly name: string;
  readonly value: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** *Why this number?*: a drawer beside the page, open while there is something to explain. */
export function WhyDrawer({ open, children }: { readonly open: boolean; readonly children: ReactNode }) {
  return (
    <Drawer
      variant="persistent"
      anchor="right"
      open={open}
      slotProps={{
        paper: { component: 'aside', sx: { width: 'min(420px, 100vw)', bgcolor: 'background.paper', zIndex: 'modal' } },
      }}
    >
      {children}
    </Drawer>
  );
}

/** One explanation: takes the focus and gives it back to who asked; Escape closes it. To be keyed by what it explains. */
export function Why({ question, name, value, onClose, children }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const asker = document.activeElement;
    heading.current?.focus();
    return () => {
      if (asker instanceof HTMLElement) asker.focus();
    };
  }, []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [onClose]);
  return (
    <Box sx={{ p: 2.5, display: 'grid', gap: 2.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: 1 }}>
        <Box>
          <Typography variant="overline" color="textSecondary">
            {question}
          </Typography>
          <Typography variant="h2" tabIndex={-1} ref={heading} sx={{ outline: 'none' }}>
            {name}
          </Typography>
        </Box>
        <IconButton aria-label={t('app.close')} onClick={onClose}>
          <Close fontSize="small" />
        </IconButton>
      </Box>
      <Box className="tabular" sx={{ fontSize: '1.5rem', fontWeight: 620, letterSpacing: '-0.02em' }}>
        {value}
      </Box>
      {children}
    </Box>
  );
}

/** A titled part of an explanation. */
export function WhyPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" sx={{ fontSize: '0.8125rem' }}>
      <Typography variant="overline" component="h3" color="textSecondary" sx={{ display: 'block', mb: 0.5 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

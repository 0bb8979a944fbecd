import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { speak } from '#web/shared/i18n/i18n.ts';
import { Wordmark } from '#web/shared/page/wordmark.tsx';

type Props = { readonly title: string; readonly lead: string; readonly children: ReactNode };

/** The frame of the pages before the sign-in. */
export function Door({ title, lead, children }: Props) {
  const { t, i18n } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  const other = i18n.language === 'de' ? 'en' : 'de';
  return (
    <Box
      component="main"
      sx={{ minHeight: '100dvh', display: 'grid', placeContent: 'center', justifyItems: 'center', gap: 3, p: 2 }}
    >
      <Wordmark />
      <Paper variant="outlined" sx={{ width: 'min(100vw - 32px, 400px)', p: { xs: 3, sm: 4 } }}>
        <Typography variant="h1">{title}</Typography>
        <Typography color="textSecondary" sx={{ mt: 0.5, mb: 3 }}>
          {lead}
        </Typography>
        {children}
      </Paper>
      <Button color="inherit" lang={other} onClick={() => speak(other)} sx={{ color: 'text.secondary' }}>
        {t(`app.language.${other}`)}
      </Button>
    </Box>
  );
}

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

type Props = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** Over the title: where one is, and the way back. */
  readonly above?: ReactNode;
  readonly width?: 'full' | 'reading';
  /** As tall as the window, for content that scrolls in itself. */
  readonly fill?: boolean;
  readonly children: ReactNode;
};

/** The frame of every page: its one heading, also in the browser's tab, its actions and its content. */
export function Page({ title, lead, actions, above, width = 'full', fill = false, children }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <Box
      sx={{
        maxWidth: width === 'reading' ? 960 : 1720,
        px: { xs: 2, md: 3 },
        py: { xs: 2, md: 3 },
        minWidth: 0,
        ...(fill && {
          display: 'flex',
          flexDirection: 'column',
          height: { xs: 'calc(100dvh - 124px)', md: '100dvh' },
          minHeight: 520,
        }),
      }}
    >
      {above && <Box sx={{ mb: 1 }}>{above}</Box>}
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 2,
          alignItems: 'center',
          justifyContent: 'space-between',
          mb: { xs: 2, md: 3 },
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Typography variant="h1" sx={{ overflowWrap: 'anywhere' }}>
            {title}
          </Typography>
          {lead && (
            <Typography variant="body1" color="textSecondary" sx={{ mt: 0.5 }} component="div">
              {lead}
            </Typography>
          )}
        </Box>
        {actions && <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>{actions}</Box>}
      </Box>
      {children}
    </Box>
  );
}

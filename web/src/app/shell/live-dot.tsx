import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { useLiveState } from './live-context.ts';

const colours = { up: 'success.main', connecting: 'warning.main', down: 'error.main' } as const;

/** Whether changes made elsewhere appear here by themselves. */
export function LiveDot() {
  const { t } = useTranslation();
  const state = useLiveState();
  return (
    <Tooltip title={t(`app.live.${state}`)} placement="right">
      <Box
        sx={{
          display: 'flex',
          alignItems: 'center',
          gap: 1.5,
          px: 1.5,
          height: 24,
          color: 'text.secondary',
          fontSize: '0.75rem',
        }}
      >
        <Box
          component="span"
          sx={{ width: 8, height: 8, borderRadius: '50%', bgcolor: colours[state], flexShrink: 0, ml: 0.5 }}
        />
        <Box component="span" sx={{ display: { md: 'none', lg: 'inline' } }}>
          {t(`app.live.${state}`)}
        </Box>
      </Box>
    </Tooltip>
  );
}

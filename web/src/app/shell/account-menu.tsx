import ExpandMore from '@mui/icons-material/UnfoldMoreOutlined';
import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useColorScheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '#web/shared/api/session-queries.ts';
import { useSignOut } from '#web/shared/page/use-sign-out.ts';
import { visuallyHidden } from '#web/shared/page/visually-hidden.ts';

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join('');

/** Who is signed in, and the way out. */
export function AccountMenu({ compact = false }: { readonly compact?: boolean }) {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { mode, setMode } = useColorScheme();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const close = () => setAnchor(null);
  if (!session) return null;
  const { user, ledger } = session;
  return (
    <>
      <ButtonBase
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{
          borderRadius: 1,
          p: compact ? 0.5 : 1,
          gap: 1.25,
          justifyContent: 'flex-start',
          '&:hover': { bgcolor: 'action.hover' },
        }}
      >
        <Box component="span" sx={visuallyHidden}>
          {t('app.account')}: {user.name}
        </Box>
        <Avatar
          aria-hidden
          sx={{
            width: 28,
            height: 28,
            fontSize: 12,
            fontWeight: 600,
            bgcolor: 'primary.main',
            color: 'primary.contrastText',
          }}
        >
          {initials(user.name)}
        </Avatar>
        {!compact && (
          <Box
            aria-hidden
            sx={{ display: { md: 'none', lg: 'flex' }, flex: 1, minWidth: 0, alignItems: 'center', textAlign: 'left' }}
          >
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography variant="body2" noWrap sx={{ fontWeight: 560, lineHeight: 1.3 }}>
                {user.name}
              </Typography>
              <Typography variant="caption" noWrap color="textSecondary" component="div" sx={{ lineHeight: 1.3 }}>
                {ledger.name}
              </Typography>
            </Box>
            <ExpandMore sx={{ fontSize: 16, color: 'text.secondary' }} />
          </Box>
        )}
      </ButtonBase>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        slotProps={{ paper: { variant: 'outlined', sx: { minWidth: 220 } } }}
      >
        <Box component="li" role="presentation" sx={{ px: 2, py: 1 }}>
          <Typography variant="body2" sx={{ fontWeight: 560 }}>
            {user.name}
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {user.email}
          </Typography>
        </Box>
        <Divider component="li" role="presentation" />
        {(['light', 'dark', 'system'] as const).map((choice) => (
          <MenuItem
            key={choice}
            dense
            role="menuitemradio"
            aria-checked={mode === choice}
            selected={mode === choice}
            onClick={() => setMode(choice)}
          >
            {t('app.theme.label')}: {t(`app.theme.${choice}`)}
          </MenuItem>
        ))}
        <Divider component="li" role="presentation" />
        <MenuItem
          dense
          onClick={() => {
            close();
            void navigate({ to: '/settings' });
          }}
        >
          {t('app.nav.settings')}
        </MenuItem>
        <MenuItem dense onClick={signOut}>
          {t('app.signOut')}
        </MenuItem>
      </Menu>
    </>
  );
}

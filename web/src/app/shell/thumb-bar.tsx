import MoreHoriz from '@mui/icons-material/MoreHoriz';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Link, useNavigate, useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { navigation } from '#web/shared/page/navigation.ts';

const item = {
  flex: 1,
  minWidth: 0,
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 0.25,
  fontSize: '0.6875rem',
  fontWeight: 540,
  lineHeight: 1.4,
  textDecoration: 'none',
  color: 'text.secondary',
  '& svg': { fontSize: 22 },
  '&[aria-current="page"], &.current': { color: 'primary.main' },
};

/** The navigation of narrow screens, in reach of a thumb. */
export function ThumbBar() {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const others = navigation.filter(({ thumb }) => !thumb);
  return (
    <Box
      component="nav"
      aria-label={t('app.navigation')}
      sx={{
        display: { xs: 'flex', md: 'none' },
        position: 'fixed',
        insetInline: 0,
        bottom: 0,
        height: 'calc(56px + env(safe-area-inset-bottom))',
        pb: 'env(safe-area-inset-bottom)',
        bgcolor: 'background.paper',
        borderTop: 1,
        borderColor: 'divider',
        zIndex: 'appBar',
      }}
    >
      {navigation
        .filter(({ thumb }) => thumb)
        .map(({ to, key, icon: Icon }) => (
          <Box key={to} component={Link} to={to} activeOptions={{ exact: to === '/', includeSearch: false }} sx={item}>
            <Icon />
            {t(`app.nav.${key}`)}
          </Box>
        ))}
      <ButtonBase
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        className={others.some(({ to }) => path.startsWith(to)) ? 'current' : ''}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={item}
      >
        <MoreHoriz />
        {t('app.nav.more')}
      </ButtonBase>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'top', horizontal: 'right' }}
        transformOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        slotProps={{ paper: { variant: 'outlined' } }}
      >
        {others.map(({ to, key, icon: Icon }) => (
          <MenuItem
            key={to}
            onClick={() => {
              setAnchor(null);
              void navigate({ to });
            }}
            sx={{ gap: 1.5, minHeight: 44 }}
          >
            <Icon fontSize="small" />
            {t(`app.nav.${key}`)}
          </MenuItem>
        ))}
      </Menu>
    </Box>
  );
}

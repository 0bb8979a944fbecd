import Search from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { navigation } from '#web/shared/page/navigation.ts';
import { paletteShortcut } from '#web/shared/page/shortcuts.ts';
import { Wordmark } from '#web/shared/page/wordmark.tsx';
import { AccountMenu } from './account-menu.tsx';
import { LiveDot } from './live-dot.tsx';
import { PrivacyButton } from './privacy-button.tsx';

const railLink = {
  display: 'flex',
  alignItems: 'center',
  gap: 1.5,
  px: 1.25,
  height: 36,
  borderRadius: 1,
  textDecoration: 'none',
  color: 'text.secondary',
  fontSize: '0.8125rem',
  fontWeight: 540,
  '& svg': { fontSize: 19 },
  '&:hover': { bgcolor: 'action.hover', color: 'text.primary' },
  '&[aria-current="page"]': { bgcolor: 'action.selected', color: 'primary.main' },
};

/** The navigation of wide screens: with words from 1200 px on, icons alone below. */
export function SideRail({ onSearch }: { readonly onSearch: () => void }) {
  const { t } = useTranslation();
  const words = { display: { md: 'none', lg: 'inline' } };
  return (
    <Box
      component="header"
      sx={{
        display: { xs: 'none', md: 'flex' },
        flexDirection: 'column',
        gap: 1.5,
        width: { md: 64, lg: 224 },
        flexShrink: 0,
        px: { md: 1, lg: 1.5 },
        py: 2,
        borderRight: 1,
        borderColor: 'divider',
        position: 'sticky',
        top: 0,
        height: '100dvh',
        bgcolor: 'background.paper',
      }}
    >
      <Box sx={{ px: { md: 1.25, lg: 1 }, display: 'flex', alignItems: 'center', minHeight: 32 }}>
        <Link to="/" aria-label={t('app.name')} style={{ textDecoration: 'none' }}>
          <Box sx={{ display: { md: 'block', lg: 'none' } }}>
            <Wordmark compact />
          </Box>
          <Box sx={{ display: { md: 'none', lg: 'block' } }}>
            <Wordmark />
          </Box>
        </Link>
      </Box>
      <Tooltip title={`${t('app.search')} (${paletteShortcut})`} placement="right">
        <Button
          variant="outlined"
          color="inherit"
          onClick={onSearch}
          aria-label={`${t('app.searchShort')} ${paletteShortcut}`}
          sx={{
            justifyContent: { md: 'center', lg: 'flex-start' },
            minWidth: 0,
            color: 'text.secondary',
            gap: 1,
            px: 1.25,
          }}
        >
          <Search sx={{ fontSize: 18 }} />
          <Box
            component="span"
            sx={{
              ...words,
              overflow: 'hidden',
              textOverflow: 'ellipsis',
              whiteSpace: 'nowrap',
              flex: 1,
              textAlign: 'left',
            }}
          >
            {t('app.searchShort')}
          </Box>
          <Box component="kbd" sx={{ ...words, fontFamily: 'inherit', fontSize: '0.6875rem' }}>
            {paletteShortcut}
          </Box>
        </Button>
      </Tooltip>
      <Box component="nav" aria-label={t('app.navigation')} sx={{ display: 'grid', gap: 0.25 }}>
        {navigation.map(({ to, key, icon: Icon }) => (
          <Tooltip
            key={to}
            title={t(`app.nav.${key}`)}
            placement="right"
            slotProps={{ popper: { sx: { display: { lg: 'none' } } } }}
          >
            <Box
              component={Link}
              to={to}
              activeOptions={{ exact: to === '/', includeSearch: false }}
              aria-label={t(`app.nav.${key}`)}
              sx={railLink}
            >
              <Icon />
              <Box component="span" sx={words}>
                {t(`app.nav.${key}`)}
              </Box>
            </Box>
          </Tooltip>
        ))}
      </Box>
      <Box sx={{ mt: 'auto', display: 'grid', gap: 1 }}>
        <Box
          sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: 0.5 }}
        >
          <LiveDot />
          <PrivacyButton />
        </Box>
        <AccountMenu />
      </Box>
    </Box>
  );
}

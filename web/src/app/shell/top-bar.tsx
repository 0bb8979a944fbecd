import Search from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Wordmark } from '#web/shared/page/wordmark.tsx';
import { AccountMenu } from './account-menu.tsx';
import { PrivacyButton } from './privacy-button.tsx';

/** The head of narrow screens. */
export function TopBar({ onSearch }: { readonly onSearch: () => void }) {
  const { t } = useTranslation();
  return (
    <Box
      component="header"
      sx={{
        display: { xs: 'flex', md: 'none' },
        alignItems: 'center',
        gap: 1,
        height: 52,
        px: 2,
        position: 'sticky',
        top: 0,
        zIndex: 'appBar',
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
      }}
    >
      <Box component={Link} to="/" aria-label={t('app.name')} sx={{ textDecoration: 'none', flex: 1 }}>
        <Wordmark />
      </Box>
      <IconButton aria-label={t('app.search')} onClick={onSearch}>
        <Search />
      </IconButton>
      <PrivacyButton />
      <AccountMenu compact />
    </Box>
  );
}

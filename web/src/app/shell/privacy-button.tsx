import Hidden from '@mui/icons-material/VisibilityOffOutlined';
import Visible from '@mui/icons-material/VisibilityOutlined';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#web/shared/preferences/preferences.ts';
import { togglePrivacy } from '#web/shared/preferences/toggle-privacy.ts';

/** Hides every amount, or shows it again; also by the key H. */
export function PrivacyButton() {
  const { t } = useTranslation();
  const { privacy = false } = usePreferences();
  return (
    <Tooltip title={`${t('app.privacy')} (H)`} placement="right">
      <IconButton
        aria-label={t('app.privacy')}
        aria-pressed={privacy}
        color={privacy ? 'primary' : 'default'}
        onClick={togglePrivacy}
      >
        {privacy ? <Hidden fontSize="small" /> : <Visible fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
}

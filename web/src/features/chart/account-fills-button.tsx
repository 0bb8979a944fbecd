import GroupsIcon from '@mui/icons-material/GroupsOutlined';
import ToggleButton from '@mui/material/ToggleButton';
import { useTranslation } from 'react-i18next';
import { prefer, usePreferences } from '#web/shared/preferences/preferences.ts';

/** Whether this person wants to see what other accounts executed. */
export const useAccountFillsShown = (): boolean => usePreferences().accountFills ?? false;

/** Shows what other accounts executed meanwhile, or hides it; remembered for every position. */
export function AccountFillsButton() {
  const { t } = useTranslation();
  const shown = useAccountFillsShown();
  return (
    <ToggleButton
      size="small"
      value="accounts"
      selected={shown}
      aria-label={t('chart.accounts.show')}
      title={t('chart.accounts.show')}
      onChange={() => prefer({ accountFills: !shown })}
    >
      <GroupsIcon sx={{ fontSize: 18 }} />
    </ToggleButton>
  );
}

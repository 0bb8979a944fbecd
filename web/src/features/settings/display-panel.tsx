import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useColorScheme } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';
import { speak } from '#web/shared/i18n/i18n.ts';
import { ChoiceButtons } from '#web/shared/page/choice-buttons.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { browserTimeZone, prefer, preferredTimeZone, usePreferences } from '#web/shared/preferences/preferences.ts';
import { ZoneField } from '#web/shared/zones/zone-field.tsx';

export function DisplayPanel() {
  const { t, i18n } = useTranslation();
  const { mode, setMode } = useColorScheme();
  const { timeZone } = usePreferences();
  return (
    <Panel title={t('settings.display.title')} lead={t('settings.display.lead')}>
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 440 }}>
        <ChoiceButtons
          label={t('app.language.label')}
          chosen={i18n.language === 'de' ? 'de' : 'en'}
          options={(['de', 'en'] as const).map((value) => ({ value, text: t(`app.language.${value}`) }))}
          onChange={speak}
        />
        <ChoiceButtons
          label={t('app.theme.label')}
          chosen={mode ?? 'system'}
          options={(['light', 'dark', 'system'] as const).map((value) => ({ value, text: t(`app.theme.${value}`) }))}
          onChange={setMode}
        />
        <ZoneField
          label={t('settings.display.zone')}
          helperText={t('settings.display.zoneHelp')}
          value={preferredTimeZone()}
          onChange={(zone) => prefer({ timeZone: zone })}
        />
        {timeZone !== undefined && (
          <Button sx={{ justifySelf: 'start' }} onClick={() => prefer({ timeZone: undefined })}>
            {t('settings.display.zoneBrowser', { zone: browserTimeZone() })}
          </Button>
        )}
      </Box>
    </Panel>
  );
}

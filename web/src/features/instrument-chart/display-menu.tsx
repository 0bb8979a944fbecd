import Tune from '@mui/icons-material/Tune';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChartSettings, type ChartSwitch, changeSettings } from './chart-settings.ts';

type Props = {
  readonly settings: ChartSettings;
  /** The market tells regular hours apart. */
  readonly regularHours: boolean;
};

/** What is drawn beside the bars. */
export function DisplayMenu({ settings, regularHours }: Props) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const switches: readonly ChartSwitch[] = [
    'volume',
    'profile',
    'executions',
    ...(regularHours ? (['shading', 'regularOnly'] as const) : []),
  ];
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<Tune />}
        aria-haspopup="menu"
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        {t('charts.display')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {switches.map((name) => (
          <MenuItem
            key={name}
            dense
            role="menuitemcheckbox"
            aria-checked={settings[name]}
            onClick={() => changeSettings({ [name]: !settings[name] })}
          >
            <Checkbox size="small" edge="start" checked={settings[name]} tabIndex={-1} disableRipple aria-hidden />
            <ListItemText>{t(`charts.switches.${name}`)}</ListItemText>
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

import ViewColumn from '@mui/icons-material/ViewColumnOutlined';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { prefer } from '#web/shared/preferences/preferences.ts';
import { type HoldingColumn, holdingColumns } from './holding-columns.ts';

/** Which columns the holdings have; kept in this browser. */
export function HoldingColumnsMenu({ shown }: { readonly shown: readonly HoldingColumn[] }) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<ViewColumn />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('holdings.chooseColumns')}
      </Button>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { variant: 'outlined', sx: { minWidth: 200 } } }}
      >
        {holdingColumns.map(({ key }) => {
          const has = shown.includes(key);
          return (
            <MenuItem
              key={key}
              dense
              role="menuitemcheckbox"
              aria-checked={has}
              disabled={has && shown.length === 1}
              onClick={() => prefer({ holdingColumns: has ? shown.filter((one) => one !== key) : [...shown, key] })}
            >
              <Checkbox
                size="small"
                checked={has}
                tabIndex={-1}
                sx={{ p: 0, mr: 1 }}
                slotProps={{ input: { 'aria-hidden': true } }}
              />
              {t(`holdings.columns.${key}`)}
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
}

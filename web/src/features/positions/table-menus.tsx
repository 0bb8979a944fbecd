import Download from '@mui/icons-material/FileDownloadOutlined';
import ViewColumn from '@mui/icons-material/ViewColumnOutlined';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '#web/shared/api/paths.ts';
import type { PositionSelection } from '#web/shared/api/positions-queries.ts';
import { prefer } from '#web/shared/preferences/preferences.ts';
import type { Column } from './columns.tsx';
import { useColumnWords } from './use-columns.ts';

const paper = { slotProps: { paper: { variant: 'outlined', sx: { minWidth: 200 } } } } as const;

type ColumnsProps = { readonly offered: readonly Column[]; readonly shown: readonly Column[] };

/** Which columns the table has; kept in this browser. */
export function ColumnsMenu({ offered, shown }: ColumnsProps) {
  const { t } = useTranslation();
  const columnWords = useColumnWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const names = shown.map(({ key }) => key);
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
        {t('positions.columns.label')}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} {...paper}>
        {offered.map((column) => {
          const { key } = column;
          const has = names.includes(key);
          return (
            <MenuItem
              key={key}
              dense
              role="menuitemcheckbox"
              aria-checked={has}
              disabled={has && names.length === 1}
              onClick={() => prefer({ positionColumns: has ? names.filter((name) => name !== key) : [...names, key] })}
            >
              <Checkbox
                size="small"
                checked={has}
                tabIndex={-1}
                sx={{ p: 0, mr: 1 }}
                slotProps={{ input: { 'aria-hidden': true } }}
              />
              {columnWords(column)}
            </MenuItem>
          );
        })}
        <Divider component="li" role="presentation" />
        <MenuItem
          dense
          onClick={() => prefer({ positionColumns: offered.filter(({ usual }) => usual).map(({ key }) => key) })}
        >
          {t('positions.columns.reset')}
        </MenuItem>
      </Menu>
    </>
  );
}

/** Files of what is filtered, in the order shown, and of the executions of all positions. */
export function ExportMenu({ selection }: { readonly selection: PositionSelection }) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<Download />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {t('positions.export.label')}
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} {...paper}>
        {(['csv', 'xlsx'] as const).map((kind) => (
          <MenuItem
            key={kind}
            dense
            component="a"
            href={paths.positionsExport(kind, selection)}
            download
            onClick={() => setAnchor(null)}
          >
            {t(`positions.export.${kind}`)}
          </MenuItem>
        ))}
        <Divider component="li" role="presentation" />
        {(['ninjatrader', 'json'] as const).map((format) => (
          <MenuItem
            key={format}
            dense
            component="a"
            href={paths.executionsExport(format)}
            download
            onClick={() => setAnchor(null)}
          >
            {t(`positions.export.executions.${format}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

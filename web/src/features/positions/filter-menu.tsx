import Checkbox from '@mui/material/Checkbox';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { FilterButton } from './filter-button.tsx';

type Option<Value extends string> = { readonly value: Value; readonly text: string };
type Props<Value extends string> = {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: readonly Value[];
  /** One value at a time closes the menu with the choice. */
  readonly single?: boolean;
  readonly onChange: (chosen: readonly Value[]) => void;
};

/** A filter by a list of values. Letters jump to the value that begins with them. */
export function FilterMenu<Value extends string>({ label, options, chosen, single = false, onChange }: Props<Value>) {
  const { t } = useTranslation();
  const format = useFormats();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = () => setAnchor(null);
  const choose = (value: Value) => {
    const has = chosen.includes(value);
    if (single) close();
    if (single) onChange(has ? [] : [value]);
    else onChange(has ? chosen.filter((one) => one !== value) : [...chosen, value]);
  };
  const only = options.find(({ value }) => value === chosen[0])?.text ?? chosen[0] ?? null;
  const words = chosen.length > 1 ? t('positions.filter.chosen', { shown: format.count(chosen.length) }) : only;
  return (
    <>
      <FilterButton label={label} chosen={words} open={anchor !== null} popup="menu" onOpen={setAnchor} />
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close}
        slotProps={{ paper: { variant: 'outlined', sx: { maxHeight: 420, minWidth: 200 } } }}
      >
        {options.map(({ value, text }) => (
          <MenuItem
            key={value}
            dense
            role={single ? 'menuitemradio' : 'menuitemcheckbox'}
            aria-checked={chosen.includes(value)}
            selected={single && chosen.includes(value)}
            onClick={() => choose(value)}
          >
            {!single && (
              <Checkbox
                size="small"
                checked={chosen.includes(value)}
                tabIndex={-1}
                disableRipple
                sx={{ p: 0, mr: 1 }}
                slotProps={{ input: { 'aria-hidden': true } }}
              />
            )}
            {text}
          </MenuItem>
        ))}
        {chosen.length > 0 && <Divider component="li" role="presentation" />}
        {chosen.length > 0 && (
          <MenuItem
            dense
            onClick={() => {
              close();
              onChange([]);
            }}
          >
            {t('positions.filter.clearOne')}
          </MenuItem>
        )}
      </Menu>
    </>
  );
}

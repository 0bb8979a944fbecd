import ArrowBack from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import GlobalStyles from '@mui/material/GlobalStyles';
import Popover from '@mui/material/Popover';
import type { Theme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Command } from 'cmdk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandStyles } from '#web/shared/command/command-styles.ts';
import { matchCommand } from '#web/shared/command/match-command.ts';
import { DaysChoice } from './days-choice.tsx';
import { type AnyFieldKey, type ChoiceKey, type FieldKey, fieldKeys, isChoice, isRange } from './filter-fields.ts';
import type { FilterSearch } from './filter-search.ts';
import { isMeasured, isOwn, type OwnKey, ownKey } from './own-fields.ts';
import { OwnRangeChoice } from './own-range-choice.tsx';
import { RangeChoice } from './range-choice.tsx';
import { useFieldWords, useOwnField, useOwnFields } from './use-own-fields.ts';
import { ValueChoice } from './value-choice.tsx';

type Props<Search extends FilterSearch> = {
  readonly anchor: HTMLElement;
  /** The field to begin with; null: one is to be chosen. */
  readonly field: AnyFieldKey | null;
  readonly not: boolean;
  readonly search: Search;
  readonly without: readonly FieldKey[];
  onChange(search: Search): void;
  readonly onClose: () => void;
};

/** Chooses a field, then whether it is or is not, then values: by keys alone, and as a sheet on narrow screens. */
export function FilterChooser<Search extends FilterSearch>(props: Props<Search>) {
  const { anchor, search, without, not, onChange, onClose } = props;
  const { t } = useTranslation();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const [field, setField] = useState(props.field);
  const fieldWords = useFieldWords();
  const ownField = useOwnField();
  const offered: readonly AnyFieldKey[] = [
    ...fieldKeys.filter((key) => !without.includes(key)),
    ...useOwnFields().flatMap(({ id, archived }) => (archived ? [] : [ownKey(id)])),
  ];
  const name = field === null ? t('filters.add') : fieldWords(field);
  const own = field !== null && isOwn(field) ? ownField(field) : undefined;
  const measured = own !== undefined && isMeasured(own);
  const body = (
    <>
      <GlobalStyles styles={commandStyles} />
      {field === null && (
        <Command label={t('filters.add')} loop filter={matchCommand}>
          <Command.Input autoFocus placeholder={t('filters.chooseField')} />
          <Command.List>
            <Command.Empty>{t('filters.noField')}</Command.Empty>
            {offered.map((key) => (
              <Command.Item key={key} value={`${fieldWords(key)} ${key}`} onSelect={() => setField(key)}>
                {fieldWords(key)}
              </Command.Item>
            ))}
          </Command.List>
        </Command>
      )}
      {own !== undefined && measured && (
        <OwnRangeChoice key={own.id} field={own} not={not} search={search} onChange={onChange} onDone={onClose} />
      )}
      {field !== null && !measured && isValues(field) && (
        <ValueChoice key={field} field={field} not={not} search={search} onChange={onChange} onBack={back} />
      )}
      {field !== null && !isOwn(field) && isRange(field) && (
        <RangeChoice key={field} field={field} search={search} onChange={onChange} onDone={onClose} />
      )}
      {field !== null && !isOwn(field) && !isChoice(field) && !isRange(field) && (
        <DaysChoice key={field} field={field} search={search} onChange={onChange} onDone={onClose} />
      )}
      {field !== null && (
        <Box
          sx={{ display: 'flex', justifyContent: 'space-between', p: 1, borderTop: 1, borderColor: 'divider', gap: 1 }}
        >
          <Button startIcon={<ArrowBack />} onClick={back}>
            {t('filters.back')}
          </Button>
          <Button variant="contained" onClick={onClose}>
            {t('filters.done')}
          </Button>
        </Box>
      )}
    </>
  );
  const paper = { role: 'dialog', 'aria-label': name, variant: 'outlined' } as const;
  return narrow ? (
    <Drawer anchor="bottom" open onClose={onClose} slotProps={{ paper: { ...paper, sx: { maxHeight: '80dvh' } } }}>
      {body}
    </Drawer>
  ) : (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { ...paper, sx: { width: 340, mt: 0.5 } } }}
    >
      {body}
    </Popover>
  );

  function back(): void {
    setField(null);
  }
}

const isValues = (field: AnyFieldKey): field is ChoiceKey | OwnKey => isOwn(field) || isChoice(field);

import Check from '@mui/icons-material/Check';
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { Command } from 'cmdk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matchCommand } from '#web/shared/command/match-command.ts';
import { visuallyHidden } from '#web/shared/page/visually-hidden.ts';
import { ClockChoice } from './clock-choice.tsx';
import type { ChoiceKey } from './filter-fields.ts';
import type { FilterSearch } from './filter-search.ts';
import type { OwnKey } from './own-fields.ts';
import { chosenOf, traitsOf, withChosen } from './pills.ts';
import { useFieldValues } from './use-field-values.ts';
import { useFieldWords } from './use-own-fields.ts';

type Props<Search extends FilterSearch> = {
  readonly field: ChoiceKey | OwnKey;
  readonly not: boolean;
  readonly search: Search;
  onChange(search: Search): void;
  readonly onBack: () => void;
};

/** Is or is not, and a list of values that is typed into; Enter takes a value and gives it back, an empty Backspace leaves. */
export function ValueChoice<Search extends FilterSearch>(props: Props<Search>) {
  const { field, search, onChange, onBack } = props;
  const { t } = useTranslation();
  const [not, setNot] = useState(props.not);
  const values = useFieldValues(field);
  const [typed, setTyped] = useState('');
  const { deniable, single } = traitsOf(field);
  const chosen = chosenOf(search, field, not);
  const name = useFieldWords()(field);

  const toggle = (value: string) => {
    const has = chosen.includes(value);
    if (single === true) onChange(withChosen(search, field, not, has ? [] : [value]));
    else onChange(withChosen(search, field, not, has ? chosen.filter((one) => one !== value) : [...chosen, value]));
  };
  /** What was chosen goes over to the other side. */
  const turn = (next: boolean) => {
    setNot(next);
    const over = single === true ? chosen : [...new Set([...chosenOf(search, field, next), ...chosen])];
    if (chosen.length > 0) onChange(withChosen(withChosen(search, field, not, []), field, next, over));
  };

  return (
    <>
      {deniable && (
        <Box sx={{ px: 2, pt: 1.5, display: 'flex', alignItems: 'center', gap: 1.5 }}>
          <Typography variant="h3" component="span">
            {name}
          </Typography>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={not ? 'not' : 'is'}
            aria-label={t('filters.kind')}
            onChange={(_, next: 'is' | 'not' | null) => next !== null && turn(next === 'not')}
          >
            <ToggleButton value="is">{t('filters.is')}</ToggleButton>
            <ToggleButton value="not">{t('filters.isNot')}</ToggleButton>
          </ToggleButtonGroup>
        </Box>
      )}
      {(field === 'hour' || field === 'weekday') && (
        <Box sx={{ px: 2, pt: 1 }}>
          <ClockChoice clock={search.clock} onChange={(clock) => onChange({ ...search, clock })} />
        </Box>
      )}
      <Command label={name} loop filter={matchCommand}>
        <Command.Input
          autoFocus
          value={typed}
          onValueChange={setTyped}
          placeholder={t('filters.chooseValue', { field: name })}
          onKeyDown={(event) => {
            if (event.key === 'Backspace' && typed === '') onBack();
          }}
        />
        {/* The keys stay with the field, also after a click. */}
        <Command.List onMouseDown={(event) => event.preventDefault()}>
          <Command.Empty>{t(values.length === 0 ? 'filters.noValues' : 'filters.noValue')}</Command.Empty>
          {values.map(({ value, text }) => (
            <Command.Item key={value} value={`${text} ${value}`} onSelect={() => toggle(value)}>
              <span>{text}</span>
              {chosen.includes(value) && (
                <>
                  <Check aria-hidden fontSize="small" color="primary" />
                  <Box component="span" sx={visuallyHidden}>
                    {t('filters.chosen')}
                  </Box>
                </>
              )}
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </>
  );
}

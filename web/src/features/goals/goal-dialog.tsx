import Autocomplete from '@mui/material/Autocomplete';
import InputAdornment from '@mui/material/InputAdornment';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type GoalEntry, type GoalView, goalBound, goalMeasure, goalPeriod } from '#contract/goals.ts';
import { FormDialog, wide } from '#web/features/accounts/form-dialog.tsx';
import { shownNumber, typedPrice } from '#web/features/journal/typed-price.ts';
import { addGoal, putGoal } from '#web/shared/api/goal-queries.ts';
import { accountNamesQuery } from '#web/shared/api/imports-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { targetOf, typedTarget } from './typed-target.ts';
import { useGoalChange } from './use-goal-change.ts';
import { unitOfMeasure, useGoalWords } from './use-goal-words.ts';

type Props = { readonly view: GoalView | null; readonly onClose: () => void };

/** Sets a goal: of what, by when, how much, and of which accounts. */
export function GoalDialog({ view, onClose }: Props) {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const words = useGoalWords();
  const { data: accounts = [] } = useQuery(accountNamesQuery);
  const [entry, setEntry] = useState<Omit<GoalEntry, 'target'>>(
    view?.goal ?? { measure: 'net_profit', bound: 'at-least', period: 'month', accounts: [], currency: null },
  );
  const percent = unitOfMeasure(entry.measure) === 'fraction';
  const [typed, setTyped] = useState(
    view === null
      ? ''
      : shownNumber(typedTarget(view.goal.target, unitOfMeasure(view.goal.measure) === 'fraction'), locale),
  );
  const [wrong, setWrong] = useState(false);
  const save = useGoalChange(
    (goal: GoalEntry) => (view === null ? addGoal(goal) : putGoal(view.goal.id, goal)),
    t('goals.saved'),
    onClose,
  );
  const submit = () => {
    const number = typedPrice(typed);
    setWrong(number === null);
    if (number === null) return;
    const { measure, bound, period, accounts: chosen, currency } = entry;
    save.mutate({ measure, bound, period, accounts: chosen, currency, target: targetOf(number, percent) });
  };
  const unit = unitOfMeasure(entry.measure);
  return (
    <FormDialog
      title={t(view === null ? 'goals.add' : 'goals.change')}
      submit={t('goals.save')}
      pending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        select
        label={t('goals.measure')}
        value={entry.measure}
        onChange={({ target }) => setEntry({ ...entry, measure: goalMeasure.parse(target.value) })}
      >
        {goalMeasure.options.map((value) => (
          <MenuItem key={value} value={value} dense>
            {words.measure(value)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t('goals.period')}
        value={entry.period}
        onChange={({ target }) => setEntry({ ...entry, period: goalPeriod.parse(target.value) })}
      >
        {goalPeriod.options.map((value) => (
          <MenuItem key={value} value={value} dense>
            {t(`goals.periods.${value}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t('goals.bound')}
        value={entry.bound}
        onChange={({ target }) => setEntry({ ...entry, bound: goalBound.parse(target.value) })}
      >
        {goalBound.options.map((value) => (
          <MenuItem key={value} value={value} dense>
            {t(`goals.boundNames.${value}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        autoFocus
        required
        label={t('goals.target')}
        value={typed}
        error={wrong}
        helperText={wrong ? t('goals.badTarget') : unit === 'money' ? t('goals.lossHint') : undefined}
        onChange={({ target }) => setTyped(target.value)}
        slotProps={{
          htmlInput: { inputMode: 'decimal', maxLength: 20 },
          input: { endAdornment: percent && <InputAdornment position="end">%</InputAdornment> },
        }}
      />
      <Autocomplete
        multiple
        disableCloseOnSelect
        options={[...accounts]}
        value={[...entry.accounts]}
        onChange={(_, value) => setEntry({ ...entry, accounts: value })}
        renderInput={(params) => (
          <TextField {...params} label={t('goals.accounts')} helperText={t('goals.allAccounts')} />
        )}
        sx={wide}
      />
    </FormDialog>
  );
}

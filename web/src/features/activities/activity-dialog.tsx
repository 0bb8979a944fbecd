import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActivityDetail, type ActivityType, activityType } from '#contract/activities.ts';
import { FormDialog, wide } from '#web/features/accounts/form-dialog.tsx';
import { useServerWords } from '#web/features/imports/use-server-words.ts';
import { shownNumber } from '#web/features/journal/typed-price.ts';
import {
  activityNamesQuery,
  correctActivity,
  enterActivity,
  entryPreviewQuery,
} from '#web/shared/api/activity-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import {
  emptyEntry,
  entryOf,
  type EntryField as Field,
  fieldOfProblem,
  fieldsOf,
  textsOf,
  wrongNumbers,
} from './activity-entry.ts';
import { EffectList } from './effect-list.tsx';
import { EntryField } from './entry-field.tsx';
import { HoldingsList } from './holdings-list.tsx';
import { useActivityChange } from './use-activity-change.ts';

type Props = {
  /** The activity that is corrected; null: a new one. */
  readonly detail: ActivityDetail | null;
  readonly onClose: () => void;
};

/** Enters an activity or corrects one: only the fields of its kind, and what saving would do, as it is typed. */
export function ActivityDialog({ detail, onClose }: Props) {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const serverWords = useServerWords();
  const { data: names } = useQuery(activityNamesQuery);
  const before = detail?.row.activity ?? null;
  const [type, setType] = useState<ActivityType>(before?.type ?? 'buy');
  const [typed, setTyped] = useState(
    before === null
      ? emptyEntry(new Date().toISOString().slice(0, 10), '')
      : textsOf(before, (number) => shownNumber(number, locale)),
  );
  const [all, setAll] = useState(false);
  const [tried, setTried] = useState(false);
  const account = typed.account === '' && names?.accounts.length === 1 ? names.accounts[0]! : typed.account;
  const texts = { ...typed, account };

  const { needed, more } = fieldsOf(type);
  const wrong = wrongNumbers(type, texts);
  const entry = entryOf(type, texts, before);
  const asked = useDeferredValue(JSON.stringify(entry));
  const complete = account.trim() !== '' && texts.date !== '' && wrong.length === 0;
  const preview = useQuery({
    ...entryPreviewQuery(JSON.parse(asked), detail?.row.id ?? null),
    enabled: complete,
    retry: false,
  });
  const found = complete ? preview.data : undefined;
  const problems = new Map((found?.problems ?? []).map((problem) => [fieldOfProblem(problem.field), problem.expected]));
  const problemOf = (field: Field): string | null => {
    if (wrong.includes(field)) return t('activities.problem', { expected: '1234,56' });
    if (field === 'account' && tried && account.trim() === '')
      return t('activities.problem', { expected: t('activities.fields.account') });
    const expected = problems.get(field);
    return expected !== undefined && (tried || typed[field] !== '')
      ? t('activities.problem', { expected: serverWords(expected) })
      : null;
  };
  const save = useActivityChange(
    () => (detail === null ? enterActivity(entry) : correctActivity(detail.row.id, entry)),
    t(detail === null ? 'activities.form.saved' : 'activities.form.corrected'),
    onClose,
  );
  const submit = () => {
    setTried(true);
    if (complete && (found === undefined || found.problems.length === 0)) save.mutate(undefined);
  };
  const options = (field: Field): readonly string[] | null =>
    field === 'account' || field === 'otherAccount'
      ? (names?.accounts ?? [])
      : field === 'instrument' || field === 'otherInstrument'
        ? (names?.instruments ?? [])
        : null;
  const show = (field: Field) => (
    <EntryField
      key={field}
      field={field}
      value={texts[field]}
      problem={problemOf(field)}
      required={['date', 'account', 'instrument', 'quantity'].includes(field)}
      options={options(field)}
      onChange={(text) => setTyped((now) => ({ ...now, [field]: text }))}
    />
  );
  return (
    <FormDialog
      title={t(detail === null ? 'activities.form.add' : 'activities.form.correct')}
      submit={t('activities.form.save')}
      pending={save.isPending}
      error={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        select
        label={t('activities.fields.type')}
        value={type}
        helperText={t(`activities.effects.${type}`)}
        onChange={({ target }) => setType(activityType.parse(target.value))}
        sx={wide}
      >
        {activityType.options.map((one) => (
          <MenuItem key={one} value={one} dense>
            {t(`activities.types.${one}`)}
          </MenuItem>
        ))}
      </TextField>
      {needed.map(show)}
      <Button onClick={() => setAll(!all)} aria-expanded={all} sx={{ ...wide, justifySelf: 'start' }}>
        {t(all ? 'activities.less' : 'activities.more')}
      </Button>
      {all && more.map(show)}
      <Box
        aria-live="polite"
        sx={{ ...wide, p: 2, border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.default' }}
      >
        <Typography variant="h3" sx={{ mb: 1 }}>
          {t('activities.effect.title')}
        </Typography>
        {found?.effect ? (
          <>
            <EffectList effect={found.effect} />
            {found.holdings && (
              <>
                <Typography variant="body2" sx={{ mt: 1.5, mb: 0.5, fontWeight: 600 }}>
                  {t('activities.effect.after')}
                </Typography>
                <HoldingsList holdings={found.holdings} />
              </>
            )}
          </>
        ) : (
          <Typography variant="body2" color="textSecondary">
            {t('activities.effect.open')}
          </Typography>
        )}
      </Box>
    </FormDialog>
  );
}

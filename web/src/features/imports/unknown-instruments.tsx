import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstrumentAnswer, UnknownInstrument } from '#contract/activities.ts';
import { addedClasses } from '#web/features/instruments/instrument-entry.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { useDesk } from './desk-context.ts';
import { answerOf, type InstrumentDraft, suggestedDraft } from './instrument-draft.ts';
import type { QueuedFile } from './queue.ts';

type Props = {
  readonly entry: QueuedFile;
  readonly unknown: readonly UnknownInstrument[];
  /** What was answered for the preview that is shown. */
  readonly answers: readonly InstrumentAnswer[];
  readonly busy: boolean;
};

/** Says what the unknown instruments of a file are, one by one, before anything is written. */
export function UnknownInstruments({ entry, unknown, answers, busy }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const desk = useDesk();
  const [seen, setSeen] = useState(unknown);
  // What is answered is known to the next preview, and stays here to be changed.
  const listed = [...seen, ...unknown.filter(({ key }) => !seen.some((one) => one.key === key))];
  if (listed.length !== seen.length) setSeen(listed);
  const [drafts, setDrafts] = useState<Readonly<Record<string, InstrumentDraft>>>({});
  const draftOf = (one: UnknownInstrument): InstrumentDraft => drafts[one.key] ?? suggestedDraft(one);
  const change = (one: UnknownInstrument, part: Partial<InstrumentDraft>) =>
    setDrafts({ ...drafts, [one.key]: { ...draftOf(one), ...part } });
  const next = listed.flatMap((one) => answerOf(one, draftOf(one)) ?? []);
  const isApplied = JSON.stringify(next) === JSON.stringify(answers);
  return (
    <Panel
      title={t('activities.unknown.title', { count: listed.length, shown: format.count(listed.length) })}
      lead={t('activities.unknown.text')}
    >
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
        {listed.map((one) => (
          <Box
            key={one.key}
            component="li"
            sx={{ display: 'grid', gap: 1.5, pb: 2, borderBottom: 1, borderColor: 'divider' }}
          >
            <Box sx={{ overflowWrap: 'anywhere' }}>
              <Typography component="span" sx={{ fontWeight: 600 }}>
                {one.stated.name ?? one.key}
              </Typography>{' '}
              <Typography component="span" variant="body2" color="textSecondary">
                {[
                  one.stated.name === null ? null : one.key,
                  t('activities.unknown.rows', { count: one.rows, shown: format.count(one.rows) }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Typography>
            </Box>
            <DraftFields one={one} draft={draftOf(one)} onChange={(part) => change(one, part)} />
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'center', mt: 2 }}>
        <Button
          variant="outlined"
          disabled={busy || isApplied}
          onClick={() => desk.answer(entry.id, { instruments: [...next] })}
        >
          {t('activities.unknown.apply')}
        </Button>
        {!isApplied && (
          <Typography variant="body2" color="textSecondary">
            {t('activities.unknown.hint')}
          </Typography>
        )}
      </Box>
    </Panel>
  );
}

type FieldsProps = {
  readonly one: UnknownInstrument;
  readonly draft: InstrumentDraft;
  readonly onChange: (part: Partial<InstrumentDraft>) => void;
};

function DraftFields({ one, draft, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const text = (field: 'id' | 'name' | 'currency' | 'use', label: string) => (
    <TextField
      size="small"
      label={label}
      value={draft[field]}
      onChange={({ target }) => onChange({ [field]: target.value })}
    />
  );
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
      }}
    >
      <TextField
        select
        size="small"
        label={t('activities.unknown.what')}
        value={draft.way}
        onChange={({ target }) => onChange({ way: target.value as InstrumentDraft['way'] })}
      >
        {(['add', 'use', 'later'] as const).map((way) => (
          <MenuItem key={way} value={way}>
            {t(`activities.unknown.${way}`)}
          </MenuItem>
        ))}
      </TextField>
      {draft.way === 'use' && text('use', t('activities.unknown.existing'))}
      {draft.way === 'add' && (
        <>
          <TextField
            select
            size="small"
            label={t('activities.unknown.class')}
            value={draft.assetClass}
            error={draft.assetClass === ''}
            helperText={draft.assetClass === '' ? t('activities.unknown.classMissing') : undefined}
            onChange={({ target }) => onChange({ assetClass: target.value as InstrumentDraft['assetClass'] })}
          >
            {addedClasses.map((assetClass) => (
              <MenuItem key={assetClass} value={assetClass}>
                {t(`instruments.one.class.${assetClass}`)}
              </MenuItem>
            ))}
          </TextField>
          {text('id', t('activities.unknown.id'))}
          {text('name', t('activities.unknown.name'))}
          {one.suggestion.currency !== null && text('currency', t('activities.unknown.currency'))}
        </>
      )}
    </Box>
  );
}

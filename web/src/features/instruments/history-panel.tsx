import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InstrumentChange } from '#contract/instruments.ts';
import { staleByInstrument, undoInstrumentChange } from '#web/shared/api/instrument-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { useNotice } from '#web/shared/page/notice.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { useFactWords } from './use-fact-words.ts';

/** Who changed what of an instrument and when; the last change that stands can be taken back. */
export function HistoryPanel({ changes }: { readonly changes: readonly InstrumentChange[] }) {
  const { t } = useTranslation();
  const notify = useNotice();
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: ({ instrument, number }: InstrumentChange) => undoInstrumentChange(instrument, number),
    onSuccess: async () => {
      notify(t('instruments.one.history.undoDone'));
      await Promise.all(staleByInstrument.map((name) => queries.invalidateQueries({ queryKey: [name] })));
    },
  });
  return (
    <Panel title={t('instruments.one.history.title')}>
      {changes.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('instruments.one.history.none')}
        </Typography>
      )}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
        {changes.map((change) => (
          <Box
            component="li"
            key={`${change.instrument} ${change.number}`}
            sx={{ display: 'flex', gap: 2, alignItems: 'start', justifyContent: 'space-between' }}
          >
            <Change change={change} />
            {change.undoable && (
              <Button
                size="small"
                variant="outlined"
                loading={undo.isPending}
                onClick={() => undo.mutate(change)}
                sx={{ flexShrink: 0 }}
              >
                {t('instruments.one.history.undo')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      <ErrorAlert error={undo.error} />
    </Panel>
  );
}

function Change({ change }: { readonly change: InstrumentChange }) {
  const { t } = useTranslation();
  const format = useFormats();
  const facts = useFactWords();
  const { kind, instrument, into, at, by, undone } = change;
  const before = facts(change.previous);
  return (
    <Box sx={{ minWidth: 0, opacity: undone ? 0.65 : 1 }}>
      <Typography variant="body2" sx={{ fontWeight: 600, textDecoration: undone ? 'line-through' : 'none' }}>
        {kind === 'merged'
          ? t('instruments.one.history.merged', { from: instrument, into })
          : `${t(`instruments.one.history.${kind}`)} (${instrument})`}
      </Typography>
      {facts(change.changed).map(({ name, value }, index) => (
        <Typography variant="body2" key={name} sx={{ overflowWrap: 'anywhere' }}>
          {t('instruments.one.correction.line', { field: name, before: before[index]?.value, after: value })}
        </Typography>
      ))}
      <Typography variant="body2" color="textSecondary">
        {t('instruments.one.history.by', { who: by, when: format.dateTime(at) })}
        {undone && ` · ${t('instruments.one.history.undone', { who: undone.by, when: format.dateTime(undone.at) })}`}
      </Typography>
    </Box>
  );
}

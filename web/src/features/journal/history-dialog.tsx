import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { EntryQuery, JournalEdit } from '#contract/journal.ts';
import { historyQuery, switchEdit, type Way } from '#web/shared/api/journal-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { usePartWords } from './use-part-words.ts';

type Props = { readonly entry: EntryQuery; readonly onClose: () => void };

/** Who wrote what and when, and what was there before; each edit can be taken back and put back. */
export function HistoryDialog({ entry, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const query = useQuery(historyQuery(entry));
  const turn = useMutation({
    mutationFn: ({ way, edit }: { way: Way; edit: number }) => switchEdit(way, { ...entry, edit }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['journal'] }),
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{t('journal.history.title')}</DialogTitle>
      <DialogContent dividers>
        <QueryState query={query} lines={5}>
          {({ edits }) => (
            <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 2 }}>
              {edits.map((edit) => (
                <Edit
                  key={edit.number}
                  edit={edit}
                  onSwitch={(way) => {
                    // Not disabled meanwhile: the button would lose the focus, and the dialog its keys.
                    if (!turn.isPending) turn.mutate({ way, edit: edit.number });
                  }}
                />
              ))}
            </Box>
          )}
        </QueryState>
        <ErrorAlert error={turn.error} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {t('app.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

type EditProps = { readonly edit: JournalEdit; readonly onSwitch: (way: Way) => void };

function Edit({ edit, onSwitch }: EditProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = usePartWords();
  const { at, by, changed, previous, undone } = edit;
  const before = words(previous);
  return (
    <Box component="li" sx={{ display: 'flex', gap: 2, alignItems: 'start', justifyContent: 'space-between' }}>
      <Box sx={{ minWidth: 0, opacity: undone ? 0.65 : 1 }}>
        <Typography variant="body2" color="textSecondary">
          {t('journal.history.by', { who: by, when: format.dateTimeSeconds(at) })}
          {undone && ` · ${t('journal.history.undone', { who: undone.by, when: format.dateTimeSeconds(undone.at) })}`}
        </Typography>
        {words(changed).map(({ name, value }, index) => (
          <Typography variant="body2" key={name} sx={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
            <Box component="span" sx={{ fontWeight: 600, textDecoration: undone ? 'line-through' : 'none' }}>
              {name}:
            </Box>{' '}
            {value}{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              ({t('journal.history.before')}: {before[index]?.value})
            </Box>
          </Typography>
        ))}
      </Box>
      <Button
        variant="outlined"
        color="inherit"
        onClick={() => onSwitch(undone ? 'redo' : 'undo')}
        sx={{ flexShrink: 0 }}
      >
        {t(undone ? 'journal.history.redo' : 'journal.history.undo')}
      </Button>
    </Box>
  );
}

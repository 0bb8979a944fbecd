import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '#contract/accounts.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { useAccountChange } from './use-account-change.ts';

type Switch = { readonly kind: 'undo' | 'redo'; readonly change: number };
type Props = {
  readonly changes: readonly Change[];
  readonly describe: (change: Change) => ReactNode;
  readonly onSwitch: (asked: Switch) => Promise<unknown>;
};

/** Who changed what and when; each change can be taken back and brought back. */
export function ChangeList({ changes, describe, onSwitch }: Props) {
  const { t } = useTranslation();
  const format = useFormats();
  const switched = useAccountChange(onSwitch, t('accounts.history.switched'));
  return (
    <Panel title={t('accounts.history.title')}>
      {changes.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('accounts.history.none')}
        </Typography>
      )}
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
        {changes.map((change) => {
          const { number, at, by, undone } = change;
          const kind = undone === null ? 'undo' : 'redo';
          return (
            <Box
              component="li"
              key={number}
              sx={{ display: 'flex', gap: 2, alignItems: 'start', justifyContent: 'space-between' }}
            >
              <Box sx={{ minWidth: 0, opacity: undone ? 0.65 : 1, overflowWrap: 'anywhere' }}>
                <Box sx={{ textDecoration: undone ? 'line-through' : 'none' }}>{describe(change)}</Box>
                <Typography variant="body2" color="textSecondary">
                  {t('accounts.history.by', { who: by, when: format.dateTime(at) })}
                  {undone && ` · ${t('accounts.history.undone', { who: undone.by, when: format.dateTime(undone.at) })}`}
                </Typography>
              </Box>
              <Button
                size="small"
                variant="outlined"
                color={kind === 'undo' ? 'primary' : 'inherit'}
                loading={switched.isPending && switched.variables?.change === number}
                onClick={() => switched.mutate({ kind, change: number })}
                sx={{ flexShrink: 0 }}
              >
                {t(`accounts.history.${kind}`)}
              </Button>
            </Box>
          );
        })}
      </Box>
      <ErrorAlert error={switched.error} />
    </Panel>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryQuery, OrphanedAnnotations } from '#contract/journal.ts';
import { orphansQuery } from '#web/shared/api/journal-queries.ts';
import { useFormats } from '#web/shared/format/use-formats.ts';
import { Page } from '#web/shared/page/page.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { RouterButton } from '#web/shared/page/router-link.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { saidParts } from './said-parts.ts';
import { usePartWords } from './use-part-words.ts';

type Orphan = OrphanedAnnotations['orphans'][number];

/** All that was written on positions and executions that are there no more. */
export function OrphansPage() {
  const { t } = useTranslation();
  const query = useQuery(orphansQuery);
  const [history, setHistory] = useState<EntryQuery | null>(null);
  return (
    <Page
      title={t('journal.orphans.title')}
      lead={t('journal.orphans.lead')}
      above={
        <RouterButton to="/calendar" color="inherit" sx={{ ml: -1.5 }}>
          {t('journal.orphans.back')}
        </RouterButton>
      }
    >
      <QueryState query={query} lines={6}>
        {({ orphans, more }) =>
          orphans.length === 0 ? (
            <StatePanel title={t('journal.orphans.none')} reason={t('journal.orphans.noneReason')} />
          ) : (
            <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
              {orphans.map((orphan) => (
                <OrphanPanel key={`${orphan.kind} ${orphan.id}`} orphan={orphan} onHistory={setHistory} />
              ))}
              {more > 0 && (
                <Typography variant="body2" color="textSecondary">
                  {t('journal.orphans.more', { count: more })}
                </Typography>
              )}
            </Box>
          )
        }
      </QueryState>
      {history && <HistoryDialog entry={history} onClose={() => setHistory(null)} />}
    </Page>
  );
}

type PanelProps = { readonly orphan: Orphan; readonly onHistory: (entry: EntryQuery) => void };

function OrphanPanel({ orphan: { kind, id, anchor, annotation, coveredBy }, onHistory }: PanelProps) {
  const { t } = useTranslation();
  const format = useFormats();
  const words = usePartWords()(saidParts(annotation));
  const at = anchor.kind === 'position' ? anchor.openedAt : anchor.executedAt;
  return (
    <Panel
      title={`${anchor.instrument} · ${format.dateTimeSeconds(at)}`}
      lead={`${t(`journal.orphans.${kind}`)} · ${anchor.account}`}
      action={
        <Button color="inherit" onClick={() => onHistory({ kind, id })}>
          {t('journal.orphans.history')}
        </Button>
      }
    >
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {words.map(({ name, value }, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rules may have one name; the list changes as a whole
          <Box key={nth}>
            <Typography component="dt" variant="body2" color="textSecondary">
              {name}
            </Typography>
            <Typography component="dd" variant="body1" sx={{ m: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {value}
            </Typography>
          </Box>
        ))}
      </Box>
      {coveredBy !== null && (
        <Box sx={{ mt: 1.5, display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
          <RouterButton to="/positions/$id" params={{ id: coveredBy }} variant="outlined" color="inherit">
            {t('journal.orphans.covering')}
          </RouterButton>
          {kind === 'position' && (
            <Typography variant="body2" color="textSecondary">
              {t('journal.orphans.coveringHint')}
            </Typography>
          )}
        </Box>
      )}
    </Panel>
  );
}

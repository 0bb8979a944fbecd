import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Playbook } from '#contract/journal.ts';
import { playbookQuery } from '#web/shared/api/journal-queries.ts';
import { Page } from '#web/shared/page/page.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { StatePanel } from '#web/shared/states/state-panel.tsx';
import { CustomFieldsPanel } from './custom-fields-panel.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { SetupCard } from './setup-card.tsx';
import { SetupDialog } from './setup-dialog.tsx';

type PlaybookSetup = Playbook['setups'][number];

/** The ledger's setups with their rules, and its own fields. */
export function PlaybookPage() {
  const { t } = useTranslation();
  const query = useQuery(playbookQuery);
  const [edited, setEdited] = useState<PlaybookSetup | 'new' | null>(null);
  const [history, setHistory] = useState<string | null>(null);
  return (
    <Page
      title={t('journal.playbook.title')}
      lead={t('journal.playbook.lead')}
      actions={
        <Button variant="contained" startIcon={<Add />} onClick={() => setEdited('new')}>
          {t('journal.playbook.add')}
        </Button>
      }
    >
      <QueryState query={query} lines={8}>
        {({ setups, fields }) => (
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            {setups.length === 0 && (
              <StatePanel title={t('journal.playbook.none')} reason={t('journal.playbook.noneReason')} />
            )}
            <Box
              sx={{
                display: 'grid',
                gap: 2,
                gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(auto-fill, minmax(380px, 1fr))' },
                alignItems: 'start',
              }}
            >
              {[...setups]
                .sort((a, b) => Number(a.archived) - Number(b.archived))
                .map((setup) => (
                  <SetupCard
                    key={setup.id}
                    setup={setup}
                    onEdit={() => setEdited(setup)}
                    onHistory={() => setHistory(setup.id)}
                  />
                ))}
            </Box>
            <CustomFieldsPanel fields={fields} />
          </Box>
        )}
      </QueryState>
      {edited !== null && <SetupDialog setup={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {history !== null && <HistoryDialog entry={{ kind: 'setup', id: history }} onClose={() => setHistory(null)} />}
    </Page>
  );
}

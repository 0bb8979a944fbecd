import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foldersQuery } from '#web/shared/api/folder-queries.ts';
import { sessionQuery } from '#web/shared/api/session-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';
import { QueryState } from '#web/shared/states/query-state.tsx';
import { FolderForm } from './folder-form.tsx';
import { FolderRow } from './folder-row.tsx';

/** The folders whose files are imported by themselves; the owner's alone. */
export function FoldersPanel() {
  const { data: session } = useQuery(sessionQuery);
  return session?.ledger.role === 'owner' ? <OwnersPanel /> : null;
}

function OwnersPanel() {
  const { t } = useTranslation();
  const query = useQuery(foldersQuery);
  const [adding, setAdding] = useState(false);
  return (
    <Panel
      title={t('settings.folders.title')}
      lead={t('settings.folders.lead')}
      action={!adding && <Button onClick={() => setAdding(true)}>{t('settings.folders.add')}</Button>}
    >
      {adding && <FolderForm folder={null} onEnd={() => setAdding(false)} />}
      <QueryState query={query} lines={2}>
        {({ folders }) =>
          folders.length === 0 ? (
            <Typography color="textSecondary">{t('settings.folders.none')}</Typography>
          ) : (
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {folders.map((folder) => (
                <FolderRow key={folder.id} folder={folder} />
              ))}
            </Box>
          )
        }
      </QueryState>
    </Panel>
  );
}

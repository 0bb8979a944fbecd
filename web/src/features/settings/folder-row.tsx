import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WatchedFolder } from '#contract/watched-folders.ts';
import { foldersQuery, removeFolder, restoreFolder } from '#web/shared/api/folder-queries.ts';
import { useNotice } from '#web/shared/page/notice.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { FolderForm } from './folder-form.tsx';
import { FolderLog } from './folder-log.tsx';

export function FolderRow({ folder }: { readonly folder: WatchedFolder }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const notify = useNotice();
  const [changing, setChanging] = useState(false);
  const { path, timeZone, account, dateOrder, polling, problem } = folder;
  const renew = () => queries.invalidateQueries({ queryKey: foldersQuery.queryKey });
  const restoring = useMutation({ mutationFn: () => restoreFolder(folder.id), onSuccess: renew });
  const removing = useMutation({
    mutationFn: () => removeFolder(folder.id),
    onSuccess: async () => {
      await renew();
      notify(
        t('settings.folders.removed', { path }),
        <Button color="inherit" size="small" onClick={() => restoring.mutate()}>
          {t('settings.folders.undo')}
        </Button>,
      );
    },
  });
  const facts = [
    timeZone,
    account,
    dateOrder === null ? null : t(`settings.folders.order.${dateOrder}`),
    polling ? t('settings.folders.polled') : null,
  ].filter((fact) => fact !== null);
  return (
    <Box
      component="li"
      sx={{ py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, pt: 0.5 } }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Box sx={{ mr: 'auto', minWidth: 0 }}>
          <Typography sx={{ fontWeight: 560, overflowWrap: 'anywhere' }}>{path}</Typography>
          {facts.length > 0 && (
            <Typography variant="body2" color="textSecondary">
              {facts.join(' · ')}
            </Typography>
          )}
        </Box>
        <Button
          size="small"
          onClick={() => setChanging(!changing)}
          aria-label={t('settings.folders.changeOf', { path })}
        >
          {t('settings.folders.change')}
        </Button>
        <Button
          size="small"
          color="inherit"
          loading={removing.isPending}
          onClick={() => removing.mutate()}
          aria-label={t('settings.folders.removeOf', { path })}
        >
          {t('settings.folders.remove')}
        </Button>
      </Box>
      <ErrorAlert error={removing.error} />
      {problem && (
        <Alert severity="warning" sx={{ my: 1 }}>
          {t(`errors.${problem.code}` as 'errors.INTERNAL', { defaultValue: problem.message })}
        </Alert>
      )}
      {changing && <FolderForm folder={folder} onEnd={() => setChanging(false)} />}
      <FolderLog folder={folder.id} />
    </Box>
  );
}

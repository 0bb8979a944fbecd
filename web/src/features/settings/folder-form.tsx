import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WatchedFolder } from '#contract/watched-folders.ts';
import { foldersQuery, putFolder } from '#web/shared/api/folder-queries.ts';
import { Form, textOf } from '#web/shared/page/form.tsx';
import { useNotice } from '#web/shared/page/notice.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { ZoneField } from '#web/shared/zones/zone-field.tsx';

type Props = { readonly folder: WatchedFolder | null; readonly onEnd: () => void };

const orders = ['day-first', 'month-first'] as const;

/** Enters a folder, or what is answered for the files of one. */
export function FolderForm({ folder, onEnd }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const notify = useNotice();
  const [timeZone, setTimeZone] = useState(folder?.timeZone ?? null);
  const [polling, setPolling] = useState(folder?.polling ?? false);
  const saving = useMutation({
    mutationFn: putFolder,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: foldersQuery.queryKey });
      notify(t('app.saved'));
      onEnd();
    },
  });
  const submit = (values: FormData): void =>
    saving.mutate({
      path: folder?.path ?? textOf(values, 'path'),
      timeZone,
      account: textOf(values, 'account'),
      dateOrder: orders.find((order) => order === textOf(values, 'dateOrder')) ?? null,
      polling,
    });
  return (
    <Form
      label={folder === null ? t('settings.folders.add') : t('settings.folders.changeOf', folder)}
      onSubmit={submit}
    >
      <ErrorAlert error={saving.error} />
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 440, py: 1 }}>
        {folder === null && (
          <TextField
            name="path"
            size="small"
            label={t('settings.folders.path')}
            helperText={t('settings.folders.pathHelp')}
            required
            autoFocus
            slotProps={{ htmlInput: { spellCheck: false, autoCapitalize: 'off' } }}
          />
        )}
        <ZoneField
          label={t('settings.folders.zone')}
          helperText={t('settings.folders.zoneHelp')}
          value={timeZone}
          onChange={setTimeZone}
        />
        <TextField
          name="account"
          size="small"
          label={t('settings.folders.account')}
          helperText={t('settings.folders.accountHelp')}
          defaultValue={folder?.account ?? ''}
        />
        <TextField
          name="dateOrder"
          size="small"
          select
          label={t('settings.folders.dateOrder')}
          defaultValue={folder?.dateOrder ?? 'asked'}
        >
          {(['asked', ...orders] as const).map((order) => (
            <MenuItem key={order} value={order}>
              {t(`settings.folders.order.${order}`)}
            </MenuItem>
          ))}
        </TextField>
        <FormControlLabel
          control={<Checkbox checked={polling} onChange={(_, checked) => setPolling(checked)} />}
          label={t('settings.folders.polling')}
        />
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button type="submit" variant="contained" loading={saving.isPending}>
            {t('settings.folders.save')}
          </Button>
          <Button color="inherit" onClick={onEnd}>
            {t('settings.folders.cancel')}
          </Button>
        </Box>
      </Box>
    </Form>
  );
}

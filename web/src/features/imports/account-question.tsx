import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountNamesQuery } from '#web/shared/api/imports-queries.ts';
import { Panel } from '#web/shared/page/panel.tsx';

type Props = {
  readonly chosen: string | null;
  readonly onAnswer: (account: string) => void;
  readonly onKeep?: (() => void) | undefined;
};

/** Asks whose executions a file has that names no account; those that the ledger knows are offered, any other is taken. */
export function AccountQuestion({ chosen, onAnswer, onKeep }: Props) {
  const { t } = useTranslation();
  const [value, setValue] = useState(chosen ?? '');
  const { data: accounts = [] } = useQuery(accountNamesQuery);
  const account = value.trim();
  return (
    <Panel title={t('imports.account.title')}>
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (account !== '') onAnswer(account);
        }}
        sx={{ display: 'grid', gap: 2, maxWidth: 620 }}
      >
        <Typography>{t('imports.account.why')}</Typography>
        <Autocomplete
          freeSolo
          options={accounts}
          inputValue={value}
          onInputChange={(_, text) => setValue(text)}
          slotProps={{ paper: { variant: 'outlined' } }}
          renderInput={(params) => (
            <TextField
              {...params}
              label={t('imports.account.label')}
              helperText={t('imports.account.help')}
              autoFocus
            />
          )}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button type="submit" variant="contained" disabled={account === ''}>
            {t('imports.account.submit')}
          </Button>
          {onKeep && <Button onClick={onKeep}>{t('imports.preview.keep')}</Button>}
        </Box>
      </Box>
    </Panel>
  );
}

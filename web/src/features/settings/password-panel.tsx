import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassword } from '#web/shared/api/sign-in.ts';
import { Form, textOf } from '#web/shared/page/form.tsx';
import { useNotice } from '#web/shared/page/notice.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { PasswordField } from '#web/shared/page/password-field.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';

export function PasswordPanel() {
  const { t } = useTranslation();
  const notify = useNotice();
  const queries = useQueryClient();
  const [round, setRound] = useState(0);
  const changing = useMutation({
    mutationFn: (values: FormData) => changePassword(textOf(values, 'current'), textOf(values, 'next')),
    onSuccess: () => {
      // A new round empties the fields.
      setRound(round + 1);
      void queries.invalidateQueries({ queryKey: ['sessions'] });
      notify(t('settings.password.done'));
    },
  });
  return (
    <Panel title={t('settings.password.title')}>
      <Box sx={{ maxWidth: 440, pt: 1 }}>
        <Form key={round} label={t('settings.password.title')} onSubmit={changing.mutate}>
          <ErrorAlert error={changing.error} />
          <PasswordField
            name="current"
            label={t('settings.password.current')}
            autoComplete="current-password"
            required
          />
          <PasswordField
            name="next"
            label={t('settings.password.next')}
            autoComplete="new-password"
            required
            helperText={t('settings.password.help')}
          />
          <Button type="submit" variant="outlined" loading={changing.isPending} sx={{ justifySelf: 'start' }}>
            {t('settings.password.submit')}
          </Button>
        </Form>
      </Box>
    </Panel>
  );
}

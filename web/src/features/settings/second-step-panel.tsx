import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '#web/shared/api/session-queries.ts';
import { beginTwoFactor, type Enrolment, endTwoFactor } from '#web/shared/api/sign-in.ts';
import { Form, textOf } from '#web/shared/page/form.tsx';
import { useNotice } from '#web/shared/page/notice.tsx';
import { Panel } from '#web/shared/page/panel.tsx';
import { PasswordField } from '#web/shared/page/password-field.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { Enrol } from './enrol.tsx';

/** Switches the second step of the sign-in on and off; both ask for the password first. */
export function SecondStepPanel() {
  const { t } = useTranslation();
  const notify = useNotice();
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const [asking, setAsking] = useState(false);
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const on = session?.user.twoFactorEnabled ?? false;

  const finish = async (text: string) => {
    setAsking(false);
    setEnrolment(null);
    await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    notify(text);
  };
  const beginning = useMutation({ mutationFn: beginTwoFactor, onSuccess: setEnrolment });
  const ending = useMutation({ mutationFn: endTwoFactor, onSuccess: () => finish(t('settings.second.ended')) });
  const acting = on ? ending : beginning;

  return (
    <Panel
      title={t('settings.second.title')}
      lead={on ? t('settings.second.on') : t('settings.second.off')}
      action={
        <Chip
          variant="outlined"
          color={on ? 'success' : 'default'}
          label={on ? t('settings.second.state.on') : t('settings.second.state.off')}
        />
      }
    >
      {enrolment ? (
        <Enrol enrolment={enrolment} onDone={() => void finish(t('settings.second.done'))} />
      ) : asking ? (
        <Box sx={{ maxWidth: 440, pt: 1 }}>
          <Form label={t('settings.second.title')} onSubmit={(values) => acting.mutate(textOf(values, 'password'))}>
            <ErrorAlert error={acting.error} />
            <PasswordField
              name="password"
              label={t('settings.second.confirmPassword')}
              autoComplete="current-password"
              autoFocus
              required
            />
            <Box sx={{ display: 'flex', gap: 1 }}>
              <Button type="submit" variant="contained" loading={acting.isPending}>
                {t('settings.second.continue')}
              </Button>
              <Button onClick={() => setAsking(false)}>{t('app.cancel')}</Button>
            </Box>
          </Form>
        </Box>
      ) : (
        <Button variant="outlined" color={on ? 'error' : 'primary'} onClick={() => setAsking(true)}>
          {on ? t('settings.second.end') : t('settings.second.begin')}
        </Button>
      )}
    </Panel>
  );
}

import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '#web/shared/api/http.ts';
import { sessionQuery } from '#web/shared/api/session-queries.ts';
import { signIn, signInCode } from '#web/shared/api/sign-in.ts';
import { Form, textOf } from '#web/shared/page/form.tsx';
import { PasswordField } from '#web/shared/page/password-field.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { Door } from './door.tsx';

export function SignInPage() {
  const [step, setStep] = useState<'password' | 'code'>('password');
  const { next } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const router = useRouter();
  const queries = useQueryClient();
  const enter = async () => {
    await queries.invalidateQueries({ queryKey: sessionQuery.queryKey, refetchType: 'none' });
    queries.removeQueries({ queryKey: sessionQuery.queryKey });
    if (next) router.history.push(next);
    else await navigate({ to: '/' });
  };
  return step === 'password' ? (
    <PasswordStep onDone={() => void enter()} onCode={() => setStep('code')} />
  ) : (
    <CodeStep onDone={() => void enter()} onAgain={() => setStep('password')} />
  );
}

function PasswordStep({ onDone, onCode }: { readonly onDone: () => void; readonly onCode: () => void }) {
  const { t } = useTranslation();
  const attempt = useMutation({
    mutationFn: (values: FormData) => signIn(textOf(values, 'email').trim(), textOf(values, 'password')),
    onSuccess: (result) => (result === 'code' ? onCode() : onDone()),
  });
  return (
    <Door title={t('signIn.title')} lead={t('signIn.lead')}>
      <Form label={t('signIn.title')} onSubmit={attempt.mutate}>
        <ErrorAlert error={attempt.error} />
        <TextField name="email" type="email" label={t('signIn.email')} autoComplete="username" autoFocus required />
        <PasswordField name="password" label={t('signIn.password')} autoComplete="current-password" required />
        <Button type="submit" size="large" variant="contained" loading={attempt.isPending}>
          {t('signIn.submit')}
        </Button>
      </Form>
    </Door>
  );
}

function CodeStep({ onDone, onAgain }: { readonly onDone: () => void; readonly onAgain: () => void }) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<'totp' | 'recovery'>('totp');
  const attempt = useMutation({
    mutationFn: (values: FormData) => signInCode(textOf(values, 'code').replaceAll(/\s/g, ''), kind),
    onSuccess: onDone,
  });
  const totp = kind === 'totp';
  return (
    <Door title={t('signIn.codeTitle')} lead={totp ? t('signIn.codeLead') : t('signIn.recoveryLead')}>
      <Form label={t('signIn.codeTitle')} onSubmit={attempt.mutate}>
        <ErrorAlert error={attempt.error} />
        <TextField
          key={kind}
          name="code"
          label={totp ? t('signIn.code') : t('signIn.recoveryCode')}
          autoComplete="one-time-code"
          autoFocus
          required
          slotProps={{ htmlInput: totp ? { inputMode: 'numeric', maxLength: 7, pattern: '[0-9 ]*' } : {} }}
        />
        <Button type="submit" size="large" variant="contained" loading={attempt.isPending}>
          {t('signIn.codeSubmit')}
        </Button>
        <Button
          onClick={() => {
            attempt.reset();
            setKind(totp ? 'recovery' : 'totp');
          }}
        >
          {totp ? t('signIn.recovery') : t('signIn.authenticator')}
        </Button>
        {isApiError(attempt.error, 'INVALID_TWO_FACTOR_COOKIE') && (
          <Button onClick={onAgain}>{t('signIn.again')}</Button>
        )}
      </Form>
    </Door>
  );
}

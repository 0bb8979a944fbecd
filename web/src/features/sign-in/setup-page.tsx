import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type NewOwner, newOwner } from '#contract/session.ts';
import { makeOwner } from '#web/shared/api/session-queries.ts';
import { signIn } from '#web/shared/api/sign-in.ts';
import { Form, textOf } from '#web/shared/page/form.tsx';
import { PasswordField } from '#web/shared/page/password-field.tsx';
import { ErrorAlert } from '#web/shared/states/error-alert.tsx';
import { Door } from './door.tsx';

type Field = keyof NewOwner;

/** The first run: makes the owner's sign-in and goes straight in. */
export function SetupPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [wrong, setWrong] = useState<readonly Field[]>([]);
  const making = useMutation({
    mutationFn: async (owner: NewOwner) => {
      await makeOwner(owner);
      await signIn(owner.email, owner.password);
    },
    onSuccess: () => {
      queries.clear();
      void navigate({ to: '/' });
    },
  });
  const submit = (values: FormData) => {
    const read = newOwner.safeParse({
      name: textOf(values, 'name'),
      email: textOf(values, 'email').trim(),
      password: textOf(values, 'password'),
    });
    setWrong(read.success ? [] : read.error.issues.map(({ path }) => path[0] as Field));
    if (read.success) making.mutate(read.data);
  };
  const field = (name: Field, help: string, message: string) => ({
    name,
    required: true,
    error: wrong.includes(name),
    helperText: wrong.includes(name) ? message : help,
  });
  return (
    <Door title={t('signIn.setup.title')} lead={t('signIn.setup.lead')}>
      <Form label={t('signIn.setup.title')} onSubmit={submit}>
        <ErrorAlert error={making.error} />
        <TextField
          {...field('name', '', t('signIn.setup.nameMissing'))}
          label={t('signIn.setup.name')}
          autoComplete="name"
          autoFocus
        />
        <TextField
          {...field('email', '', t('signIn.setup.emailWrong'))}
          type="email"
          label={t('signIn.email')}
          autoComplete="username"
        />
        <PasswordField
          {...field('password', t('signIn.setup.passwordHelp'), t('signIn.setup.passwordShort'))}
          label={t('signIn.password')}
          autoComplete="new-password"
        />
        <Button type="submit" size="large" variant="contained" loading={making.isPending}>
          {t('signIn.setup.submit')}
        </Button>
      </Form>
    </Door>
  );
}

import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderApp } from '#web/test/render-app.tsx';

const find = { timeout: 5000 };

it('leads a first visitor to the set-up, and says what does not fit before asking the server', async () => {
  const { api, router, user } = renderApp('/positions', { ownerExists: false, signedIn: false });
  await user.type(await screen.findByLabelText(/^Name/, {}, find), 'Ada');
  expect(router.state.location.pathname).toBe('/setup');
  await user.type(screen.getByLabelText(/^E-mail/), 'ada@example.org');
  await user.type(screen.getByLabelText(/^Password/), 'short');
  await user.click(screen.getByRole('button', { name: 'Make my sign-in' }));
  expect(screen.getByLabelText(/^Password/).getAttribute('aria-invalid')).toBe('true');
  expect(api.calls.some(({ method }) => method === 'POST')).toBe(false);
  await user.type(screen.getByLabelText(/^Password/), ' but long enough');
  await user.click(screen.getByRole('button', { name: 'Make my sign-in' }));
  await waitFor(() =>
    expect(api.calls.find(({ path }) => path === '/api/v1/setup/owner')?.body).toEqual({
      name: 'Ada',
      email: 'ada@example.org',
      password: 'short but long enough',
    }),
  );
});

it('keeps where the person wanted to go, and asks for the second step', async () => {
  const { api, router, user } = renderApp('/positions?side=long', { signedIn: false });
  await user.type(await screen.findByLabelText(/^E-mail/, {}, find), 'ada@example.org');
  expect(router.state.location.search).toEqual({ next: '/positions?side=long' });
  await user.type(screen.getByLabelText(/^Password/), 'right');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
  await user.type(await screen.findByLabelText(/^Code/), '123 456');
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  await waitFor(() =>
    expect(api.calls.find(({ path }) => path.endsWith('verify-totp'))?.body).toEqual({ code: '123456' }),
  );
});

it('says that the password is wrong', async () => {
  const { user } = renderApp('/sign-in', { signedIn: false });
  await user.type(await screen.findByLabelText(/^E-mail/, {}, find), 'ada@example.org');
  await user.type(screen.getByLabelText(/^Password/), 'wrong{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('E-mail or password is wrong');
});

it('never follows an address of another site after signing in', async () => {
  const { router } = renderApp('/sign-in?next=//evil.example/', { signedIn: false });
  await screen.findByLabelText(/^E-mail/, {}, find);
  expect(router.state.location.search).toEqual({});
});

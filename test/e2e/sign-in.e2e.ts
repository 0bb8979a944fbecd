import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chromiumMissing } from '#test/support/chromium.ts';
import { eventually } from '#test/support/eventually.ts';
import { enterSignIn, owner, signIn, testOffice } from '#test/support/office.ts';
import { totp } from '#test/support/totp.ts';

/** The browser itself notes every answer that is a refusal. */
const refusals = /status of 4\d\d/;
const wrongPasswords = 8;

describe('the sign-in', { skip: chromiumMissing() }, () => {
  const office = testOffice();

  test('keeps guesses apart and says until when', async () => {
    const visitor = await office.visit({ stranger: true });
    const { page, words } = visitor;
    await page.goto('/');
    const wait = page.getByRole('alert').filter({ hasText: words.errors.RATE_LIMITED_FOR.split('{{')[0]! });
    const answered = () => page.waitForResponse((response) => response.url().endsWith('/sign-in/email'));
    for (let nth = 0; nth < wrongPasswords && !(await wait.isVisible()); nth++) {
      await Promise.all([answered(), enterSignIn(page, words, 'not the password')]);
      await page.getByRole('alert').waitFor();
    }
    await wait.waitFor();
    assert.match(await wait.innerText(), /\d/);
    const doors = page.getByRole('heading', { name: words.overview.doors.title });
    await eventually(
      async () => {
        await Promise.all([answered(), enterSignIn(page, words, owner.password)]);
        await doors.waitFor({ timeout: 2_000 });
      },
      40_000,
      500,
    );
    await visitor.leave(refusals);
  });

  test('leads on to the page that was asked for', async () => {
    const visitor = await office.visit({ stranger: true });
    const { page, words } = visitor;
    await page.goto('/positions?side=long');
    await page.getByRole('heading', { name: words.signIn.title }).waitFor();
    await enterSignIn(page, words, owner.password);
    await page.getByRole('heading', { level: 1, name: words.positions.title }).waitFor();
    assert.match(page.url(), /\/positions\?side=long$/);
    await visitor.leave();
  });

  test('out everywhere ends the other browser’s session and its socket', async () => {
    const [here, there] = [await office.visit({ stranger: true }), await office.visit({ stranger: true })];
    await signIn(office.url, here);
    const socket = there.page.waitForEvent('websocket');
    await signIn(office.url, there);
    const closed = (await socket).waitForEvent('close');

    const { page, words } = here;
    await page.goto('/settings');
    await page.getByRole('button', { name: words.settings.sessions.endAll }).click();
    await page.getByRole('heading', { name: words.signIn.title }).waitFor();
    await closed;
    await there.page.getByRole('heading', { name: words.signIn.title }).waitFor();
    await here.leave(refusals);
    await there.leave(/status of 4\d\d|WebSocket connection/);
  });

  test('takes a second step with an authenticator once it is set up', async () => {
    const visitor = await office.visit({ stranger: true });
    const { page, words } = visitor;
    const { second } = words.settings;
    await signIn(office.url, visitor);
    await page.goto('/settings');
    await page.getByRole('button', { name: second.begin, exact: true }).click();
    await page.getByRole('textbox', { name: second.confirmPassword }).fill(owner.password);
    await page.getByRole('button', { name: second.continue }).click();
    await page.getByText(second.scan).waitFor();
    const key = await page.getByText(`${second.key}:`).locator('code').innerText();
    await page.getByRole('textbox', { name: second.code }).fill(totp(key, Date.now()));
    await page.getByRole('button', { name: second.finish }).click();
    await page.getByText(second.done).waitFor();

    await page.getByRole('button', { name: words.app.account }).click();
    await page.getByRole('menuitem', { name: words.app.signOut }).click();
    await enterSignIn(page, words, owner.password);
    await page.getByRole('heading', { name: words.signIn.codeTitle }).waitFor();
    await page.getByRole('textbox', { name: words.signIn.code }).fill('000000');
    await page.getByRole('button', { name: words.signIn.codeSubmit }).click();
    await page.getByRole('alert').getByText(words.errors.INVALID_CODE).waitFor();
    await eventually(
      async () => {
        await page.getByRole('textbox', { name: words.signIn.code }).fill(totp(key, Date.now()));
        await page.getByRole('button', { name: words.signIn.codeSubmit }).click();
        await page.getByRole('heading', { level: 1, name: words.overview.title }).waitFor({ timeout: 2_000 });
      },
      40_000,
      500,
    );
    await visitor.leave(refusals);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { chromiumMissing } from '#test/support/chromium.ts';
import { eventually } from '#test/support/eventually.ts';
import { runKontor } from '#test/support/kontor-process.ts';
import { type Language, testOffice } from '#test/support/office.ts';

const skip = chromiumMissing();
const office = testOffice({
  prepare: async (data) => {
    const { exitCode, err } = await runKontor(['demo', 'load', '--data', data]);
    assert.equal(exitCode, 0, err);
  },
});

const locales = { de: 'de-DE', en: 'en-US' } as const;
const written = 'Sold 3 at 20123.45, made 1234.56 $ of it';

type Row = Readonly<Record<string, string | null>> & { readonly id: string };
type Account = {
  readonly id: string;
  readonly balance: string | null;
  readonly net: readonly { readonly net?: string }[];
};

/** What the person owns, as its pages would write it. */
const ownNumbers = async (page: Page, locale: string): Promise<ReadonlySet<string>> => {
  const get = async (path: string) => (await page.request.get(`/api/v1${path}`)).json();
  const { rows } = (await get('/positions?limit=300')) as { rows: readonly Row[] };
  const { accounts } = (await get('/accounts')) as { accounts: readonly Account[] };
  const amounts = [
    ...rows.flatMap((row) => ['netPnl', 'grossPnl', 'averageEntry', 'averageExit', 'points'].map((name) => row[name])),
    ...accounts.map(({ balance }) => balance),
    '20123.45',
    '1234.56',
  ];
  const written = new Set<string>();
  for (const amount of amounts) {
    if (amount === null || amount === undefined || Math.abs(Number(amount)) < 10) continue;
    // What no page has turned into the reader's marks tells as much.
    if (/^-?\d{3,}\.\d+$/.test(amount)) written.add(amount.replace('-', ''));
    for (const digits of [2, 20])
      for (const useGrouping of [true, false])
        written.add(
          new Intl.NumberFormat(locale, {
            minimumFractionDigits: 2,
            maximumFractionDigits: digits,
            useGrouping,
          }).format(Math.abs(Number(amount))),
        );
  }
  return written;
};

/** Everything that can be read on a page: its text, the names of its parts, and what stands in fields that are not drawn as dots. */
const readable = (page: Page): Promise<string> =>
  page.evaluate<string>(`[
    document.body.innerText,
    ...[...document.querySelectorAll('[aria-label], [title]')].flatMap((part) => [
      part.getAttribute('aria-label') ?? '',
      part.getAttribute('title') ?? '',
    ]),
    ...[...document.querySelectorAll('input, textarea')]
      .filter((field) => getComputedStyle(field).getPropertyValue('-webkit-text-security') !== 'disc')
      .map((field) => field.value),
  ].join('\\n')`);

const money = /[$€£¥]\s?\d|\d[\d.,]*\s?[$€£¥]/u;

const atRest = async (page: Page): Promise<void> => {
  await page.locator('h1').waitFor({ state: 'attached' });
  await eventually(async () => (await page.locator('.MuiSkeleton-root, [role=progressbar]').count()) === 0);
};

for (const language of ['en', 'de'] as const satisfies readonly Language[])
  test(`no page tells an amount, a size or an own price while they are hidden (${language})`, { skip }, async () => {
    const { page, words, leave } = await office.visit({ language });
    await page.goto('/');
    await page.evaluate(`{
      const kept = JSON.parse(localStorage.getItem('kontor.preferences') ?? '{}');
      localStorage.setItem('kontor.preferences', JSON.stringify({ ...kept, privacy: true }));
    }`);
    const list = await (await page.request.get('/api/v1/positions?account=DEMO-LEAD&status=closed&limit=1')).json();
    const position: string = list.rows[0].id;
    await page.evaluate(
      async ([id, note]) => {
        const said = { note, plannedStop: '20123.45' };
        const answer = await fetch(`/api/v1/journal/annotation?position=${id}`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(said),
        });
        if (!answer.ok) throw new Error(await answer.text());
      },
      [position, written] as const,
    );
    const own = await ownNumbers(page, locales[language]);
    assert.ok(own.size > 200, 'there is something to hide');

    const look = async (name: string): Promise<void> => {
      await atRest(page);
      const text = await readable(page);
      const told = [...own].flatMap((number) => {
        const at = text.search(new RegExp(`(?<![\\d.,])${number.replaceAll('.', '\\.')}(?![\\d]|[.,]\\d)`));
        return at < 0 ? [] : [text.slice(Math.max(0, at - 40), at + 40)];
      });
      assert.deepEqual(told, [], name);
      assert.doesNotMatch(text, money, name);
    };

    const day = (list.rows[0].openedAt as string).slice(0, 10);
    const places = [
      '/',
      '/positions',
      '/statistics',
      '/accounts',
      '/accounts/DEMO-SWING',
      '/links',
      '/imports',
      '/charts',
      '/calendar',
      `/days/${day}`,
      '/playbook',
      '/what-if',
    ];
    for (const place of places) {
      await page.goto(place);
      await look(place);
    }
    for (const tab of ['links', 'rules', 'leakage'] as const) {
      await page.goto('/links');
      await page.getByRole('tab', { name: words.links.tabs[tab] }).click();
      await look(`/links, ${tab}`);
    }

    await page.goto(`/positions/${position}`);
    await look('a position');
    await page.getByText(written.slice(0, 4)).first().waitFor();
    const asks = page.getByRole('button', { name: words.positions.one.why });
    for (let nth = 0; nth < (await asks.count()); nth += 1) {
      await asks.nth(nth).click();
      await look(`why, the ${nth + 1}th figure`);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: words.whatIf.one.open }).click();
    await page.getByRole('row').first().waitFor();
    await look('what if');

    // Shown again, they are there: the walk has something to find.
    await page.keyboard.press('Escape');
    await page.goto('/positions');
    await atRest(page);
    await page.keyboard.press('h');
    await eventually(async () => money.test(await readable(page)));
    const text = await readable(page);
    assert.ok([...own].some((number) => text.includes(number)));
    await page.keyboard.press('h');
    await leave();
  });

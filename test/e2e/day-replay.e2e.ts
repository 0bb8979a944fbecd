import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { positionPage } from '#contract/positions.ts';
import { chromiumMissing } from '#test/support/chromium.ts';
import { eventually } from '#test/support/eventually.ts';
import { runKontor } from '#test/support/kontor-process.ts';
import { testOffice } from '#test/support/office.ts';
import { pageFaults } from '#test/support/page-faults.ts';
import { readText } from '#test/support/page-text.ts';

const prepare = async (data: string): Promise<void> => {
  const { exitCode, err } = await runKontor(['demo', 'load', '--data', data]);
  assert.equal(exitCode, 0, err);
};

describe('the day on its bars', { skip: chromiumMissing(), concurrency: 1 }, () => {
  const office = testOffice({ prepare });

  test('lets its executions and results appear in time', async () => {
    const visitor = await office.visit();
    const { page, words } = visitor;
    const { journal, charts } = words;
    const newest = await page.request.get('/api/v1/positions?status=closed&sort=closedAt&limit=1');
    const { rows } = positionPage.parse(await newest.json());
    await page.goto(`/days/${rows[0]!.closedAt!.slice(0, 10)}`);
    const panel = page.getByRole('region', { name: new RegExp(`^${journal.day.executions}`) });
    await panel.getByLabel(words.chart.legend).waitFor();
    const executions = panel.getByText(/^\d+ of \d+ execution/);
    const course = page.getByRole('region', { name: journal.day.course.title });
    const whole = await readText(course.locator('output'));
    await eventually(async () => /^[1-9]/.test(await readText(executions)));
    const [total = ''] = (await readText(executions)).split(' ');
    assert.ok(Number(total) > 1, 'the day has executions');

    await panel.getByRole('button', { name: charts.replayDay }).click();
    const slider = panel.getByRole('slider', { name: charts.moment });
    await slider.waitFor();
    await eventually(async () => (await readText(executions)).startsWith('0 '));
    assert.match(await readText(course.locator('output')), /, 0 of \d+ closed$/);

    await panel.getByRole('application').focus();
    const seen = [0];
    for (let step = 0; step < 400 && seen.at(-1) === 0; step += 1) {
      await page.keyboard.press('.');
      const count = Number((await readText(executions)).split(' ')[0]);
      if (count !== seen.at(-1)) seen.push(count);
    }
    assert.ok(seen.at(-1)! > 0 && seen.at(-1)! < Number(total), `first ${seen.join()}, all ${total}`);
    await slider.focus();
    await page.keyboard.press('End');
    await eventually(async () => (await readText(executions)).startsWith(`${total} `));
    await panel.getByRole('button', { name: charts.endReplay }).click();
    await eventually(async () => (await readText(course.locator('output'))) === whole);
    assert.deepEqual(await pageFaults(page, words), []);
    await visitor.leave();
  });
});

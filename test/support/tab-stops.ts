import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.ts';

/** No page has more stops than this before its content. */
const farthest = 80;

/** Whether what has the focus shows it: by an outline, or as a field does by its frame. */
const focusShown = `(() => {
  const node = document.activeElement;
  if (!node || node === document.body) return true;
  if (node.matches('input, textarea')) return true;
  const shows = (style) => (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
  return shows(getComputedStyle(node)) || [...node.querySelectorAll('*')].some((inner) => shows(getComputedStyle(inner)));
})()`;

/** Goes from stop to stop with the Tab key until this one has the focus; every stop on the way has to show its focus. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  await target.waitFor();
  const there = () => target.evaluate((node) => node === node.ownerDocument.activeElement);
  for (let stops = 0; !(await there()); stops++) {
    assert.ok(stops < farthest, `${target} is not reached with the Tab key`);
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<string>('document.activeElement.outerHTML.slice(0, 200)');
    // An outline that comes by a transition is not there at once.
    await eventually(() => page.evaluate<boolean>(focusShown), 2_000).catch(() =>
      assert.fail(`the focus cannot be seen on ${stop}`),
    );
  }
};

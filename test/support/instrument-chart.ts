import type { Page } from 'playwright-core';
import type { Visitor, Words } from './office.ts';
import { readText } from './page-text.ts';

/** The panel of an instrument's chart. */
export const chartPanel = (page: Page, { chart }: Words) =>
  page.getByRole('region', { name: chart.title, exact: true });

/** Waits until bars are drawn. */
export const chartOpened = async ({ page, words }: Visitor): Promise<void> => {
  await chartPanel(page, words).getByRole('img').locator('canvas').first().waitFor();
  await chartPanel(page, words).getByLabel(words.chart.legend).waitFor();
};

/** What the legend says of the bar that is pointed at, or the last, without commas and points. */
export const legendDigits = async ({ page, words }: Visitor): Promise<string> =>
  (await readText(chartPanel(page, words).getByLabel(words.chart.legend))).replaceAll(/[.,]/g, '');

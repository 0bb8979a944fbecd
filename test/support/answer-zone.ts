import type { Page } from 'playwright-core';
import type { Words } from './office.ts';

/** Answers the import's question for the time zone by what a person types, and takes the first that is offered. */
export const answerZone = async (page: Page, { imports }: Words, typed: string): Promise<void> => {
  await page.getByText(imports.zone.title).waitFor();
  await page.getByRole('combobox', { name: imports.zone.label }).fill(typed);
  await page
    .getByRole('option', { name: new RegExp(typed) })
    .first()
    .click();
  await page.getByRole('button', { name: imports.zone.submit }).click();
};

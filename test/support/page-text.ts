import type { Locator } from 'playwright-core';

/** Returns the text that a person reads, with the spaces that no line breaks at as plain ones. */
export const readText = async (place: Locator): Promise<string> =>
  (await place.innerText()).replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/\s*\n\s*/g, '\n');

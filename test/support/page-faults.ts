import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Words } from './office.ts';

/** Returns what is wrong with a page as it stands: how wide it is, words missing, what keeps people out. */
export const pageFaults = async (page: Page, words: Words): Promise<readonly string[]> => [
  ...(await overflow(page)),
  ...(await untranslated(page, words)),
  ...(await barriers(page)),
];

const overflow = async (page: Page): Promise<readonly string[]> => {
  const tooWide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return tooWide > 0 ? [`is ${tooWide} px wider than the window`] : [];
};

/** What stands on the page in place of words: keys, and gaps that nothing was filled into. */
const untranslated = async (page: Page, words: Words): Promise<readonly string[]> => {
  const text = await page.evaluate<string>(
    `[document.body.innerText, document.title, ...[...document.querySelectorAll('[aria-label], [placeholder], [title]')]
      .flatMap((one) => ['aria-label', 'placeholder', 'title'].map((name) => one.getAttribute(name) ?? ''))].join(' ')`,
  );
  const sections = Object.keys(words).join('|');
  const keys = text.match(new RegExp(`\\b(${sections})\\.[a-z]\\w*(\\.\\w+)*`, 'g')) ?? [];
  const gaps = text.match(/\{\{.*?\}\}|\bundefined\b|\bNaN\b|\[object /g) ?? [];
  return [...keys, ...gaps].map((found) => `says "${found}"`);
};

const barriers = async (page: Page): Promise<readonly string[]> => {
  // In the page itself: the other mode opens a page of its own for every answer, for frames that there are none of.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`));
};

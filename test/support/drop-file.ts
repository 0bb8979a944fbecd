import type { Page } from 'playwright-core';

export type DroppedFile = { readonly name: string; readonly content: string | Uint8Array };

/** Drags files over the middle of the page and drops them there, with the events that a browser sends for it. */
export const dropFiles = async (page: Page, files: readonly DroppedFile[]): Promise<void> => {
  const texts = files.map(({ name, content }) => ({ name, base64: Buffer.from(content).toString('base64') }));
  const transfer = await page.evaluateHandle(
    `(() => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of ${JSON.stringify(texts)})
        transfer.items.add(new File([Uint8Array.fromBase64(base64)], name, { type: 'text/csv' }));
      return transfer;
    })()`,
  );
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('main', type, { dataTransfer: transfer });
};

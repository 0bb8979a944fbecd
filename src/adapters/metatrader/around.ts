import type { DocumentRow } from '#adapters/text-files/document-table.ts';

/** The account and its currency, as the head of a statement has them: `Account: 5012345 (USD, …)`, `Currency: USD`. */
export const accountOfStatement = (rows: readonly DocumentRow[]) => {
  const text = rows
    .slice(0, 30)
    .map(({ cells }) => cells.filter((cell) => cell !== '').join(' '))
    .join('\n');
  return {
    cells: {
      Account: /Account:\s*(\d+)/i.exec(text)?.[1] ?? '',
      Currency: (/Account:\s*\d+\s*\(([A-Z]{3})\b/i.exec(text) ?? /Currency:\s*([A-Z]{3})\b/i.exec(text))?.[1] ?? '',
    },
    zone: null,
  };
};

/** `2026.06.15 09:30`: older statements have no seconds. */
export const withSeconds = (time: string): string => time.trim().replace(/^(\S+ \d{1,2}:\d{2})$/, '$1:00');

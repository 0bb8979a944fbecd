import type { SheetFormats } from '#application/tearsheet/sheet-formats.ts';
import type { TearsheetWords } from '#application/tearsheet/tearsheet-words.ts';
import type { Drawdown } from '#domain/performance/drawdowns.ts';

const shown = 10;

/** The ten deepest drawdowns. */
export const drawdownTable = (drawdowns: readonly Drawdown[], formats: SheetFormats, words: TearsheetWords): string => {
  if (drawdowns.length === 0) return `<p class="note">${words.none}</p>`;
  const rows = drawdowns
    .toSorted((a, b) => a.depth - b.depth)
    .slice(0, shown)
    .map(({ start, valley, recovery, depth, days }) => {
      const end = recovery === null ? words.notYet : formats.date(recovery);
      return `<tr><td>${formats.date(start)}</td><td>${formats.date(valley)}</td><td>${end}</td><td class="number bad-text">${formats.percent(depth)}</td><td class="number">${formats.count(days)}</td></tr>`;
    });
  const head = [words.start, words.valley, words.recovery]
    .map((name) => `<th scope="col">${name}</th>`)
    .concat([words.depth, words.length].map((name) => `<th scope="col" class="number">${name}</th>`));
  return `<div class="scroll"><table class="drawdowns"><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
};

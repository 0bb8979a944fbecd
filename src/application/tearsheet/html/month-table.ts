import type { SheetFormats } from '#application/tearsheet/sheet-formats.ts';
import type { TearsheetWords } from '#application/tearsheet/tearsheet-words.ts';
import type { MonthlyTableRow } from '#domain/performance/period-returns.ts';
import { escaped } from './markup.ts';

/** The monthly returns as a table whose cells are the stronger coloured, the further they are from 0; newest year first. */
export const monthTable = (rows: readonly MonthlyTableRow[], formats: SheetFormats, words: TearsheetWords): string => {
  const largest = Math.max(...rows.flatMap(({ months }) => months.map((value) => Math.abs(value ?? 0))), 1e-9);
  const largestYear = Math.max(...rows.map(({ total }) => Math.abs(total)), 1e-9);
  const cell = (value: number | null, most: number, kind = ''): string => {
    if (value === null) return `<td class="${kind}"></td>`;
    const strength = Math.round(Math.sqrt(Math.abs(value) / most) * 60);
    const sign = value < 0 ? 'bad' : 'good';
    return `<td class="heat ${sign} ${kind}" style="--heat:${strength}%">${formats.number(value * 100, 1)}</td>`;
  };
  const names = Array.from({ length: 12 }, (_, month) => formats.month(month));
  return [
    `<div class="scroll"><table class="months"><thead><tr><th scope="col">${words.year}</th>`,
    ...names.map((name) => `<th scope="col">${escaped(name)}</th>`),
    `<th scope="col">${words.year} %</th></tr></thead><tbody>`,
    ...rows
      .toReversed()
      .map(
        ({ year, months, total }) =>
          `<tr><th scope="row">${year}</th>${months.map((value) => cell(value, largest)).join('')}${cell(total, largestYear, 'total')}</tr>`,
      ),
    '</tbody></table></div>',
  ].join('');
};

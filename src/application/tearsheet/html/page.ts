import { type SheetFormats, sheetFormats } from '#application/tearsheet/sheet-formats.ts';
import type { Tearsheet } from '#application/tearsheet/tearsheet.ts';
import { filled, type TearsheetWords, tearsheetWords } from '#application/tearsheet/tearsheet-words.ts';
import type { ReturnFigureName } from '#domain/performance/registry/figure-registry.ts';
import { type FigureLanguage, figureWords } from '#domain/performance/words/say-figure.ts';
import { sheetCharts } from './charts.ts';
import { figuresTable } from './figures-table.ts';
import { escaped } from './markup.ts';
import { pageStyle } from './page-style.ts';

/** What a reader looks at first. */
const tiles: readonly ReturnFigureName[] = ['total_return', 'cagr', 'sharpe', 'sortino', 'max_drawdown', 'volatility'];

/** Writes the tear sheet as one HTML file, without scripts and without anything from elsewhere. */
export const tearsheetHtml = (sheet: Tearsheet, language: FigureLanguage): string => {
  const words = tearsheetWords[language];
  const formats = sheetFormats(language);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(sheet.name)} · ${words.title}</title>
<style>${pageStyle}</style>
</head>
<body><main>
<header><h1>${escaped(sheet.name)}</h1><p class="about">${escaped(about(sheet, formats, words))}</p></header>
<div class="tiles">${tiles.map((name) => tile(sheet, name, formats, language)).join('')}</div>
<div class="sheet"><div class="charts">${sheetCharts(sheet, formats, words)}</div>
<div class="card groups">${figuresTable(sheet, formats, language)}</div></div>
</main></body>
</html>
`;
};

const about = ({ series, convention, benchmark }: Tearsheet, formats: SheetFormats, words: TearsheetWords): string => {
  const { days } = series;
  return [
    filled(words.period, { from: formats.date(days[0]!), to: formats.date(days[days.length - 1]!) }),
    filled(words.days, { count: formats.count(days.length) }),
    filled(words.periods, { count: convention.periods }),
    filled(words.riskFree, { rate: formats.percent(convention.riskFree) }),
    ...(benchmark === null
      ? []
      : [
          filled(words.benchmark, { name: benchmark.name }),
          filled(words.matched, {
            count: formats.count(benchmark.matched.days.length),
            all: formats.count(days.length),
          }),
        ]),
  ].join(' · ');
};

const tile = (
  { figures, benchmark }: Tearsheet,
  name: ReturnFigureName,
  formats: SheetFormats,
  language: FigureLanguage,
): string => {
  const figure = figures[name];
  const why = figure.kind === 'infinite' ? null : formats.why(figure);
  const value =
    why === null ? `<strong>${formats.figure(figure)}</strong>` : `<strong class="long">${escaped(why)}</strong>`;
  const other =
    benchmark === null ? '' : `<small>${escaped(benchmark.name)}: ${formats.figure(benchmark.figures[name])}</small>`;
  return `<div class="tile"><span>${escaped(figureWords[language].names[name])}</span>${value}${other}</div>`;
};

import { type SheetFormats, sheetFormats } from '#application/tearsheet/sheet-formats.ts';
import type { Tearsheet } from '#application/tearsheet/tearsheet.ts';
import { filled, tearsheetWords } from '#application/tearsheet/tearsheet-words.ts';
import type { Figure } from '#domain/performance/figure.ts';
import {
  figureRegistry,
  type ReturnFigureName,
  returnFigureNames,
} from '#domain/performance/registry/figure-registry.ts';
import { type FigureLanguage, figureWords } from '#domain/performance/words/say-figure.ts';
import { type Column, columnWidths, tableHeader, tableRows } from './table.ts';

/** The tear sheet as text: a table of figures by group, and the five worst drawdowns. */
export const tearsheetText = (sheet: Tearsheet, language: FigureLanguage): string => {
  const formats = sheetFormats(language);
  const words = tearsheetWords[language];
  const { days } = sheet.series;
  const { periods, riskFree } = sheet.convention;
  const head = [
    sheet.name,
    filled(words.period, { from: formats.date(days[0]!), to: formats.date(days[days.length - 1]!) }),
    filled(words.days, { count: formats.count(days.length) }),
    filled(words.periods, { count: periods }),
    filled(words.riskFree, { rate: formats.percent(riskFree) }),
  ].join(', ');
  return `${head}\n${figuresText(sheet, language, formats)}\n${drawdownsText(sheet, language, formats)}`;
};

const figuresText = (sheet: Tearsheet, language: FigureLanguage, formats: SheetFormats): string => {
  const words = tearsheetWords[language];
  const { names, groups } = figureWords[language];
  const { benchmark, figures } = sheet;
  const shown = returnFigureNames.filter((name) => benchmark !== null || groupOf(name) !== 'benchmark');
  const said = (figure: Figure): string => {
    const why = figure.kind === 'infinite' ? null : formats.why(figure);
    return why ?? formats.figure(figure);
  };
  const columns: readonly Column<ReturnFigureName>[] = [
    { title: words.figure, value: (name) => names[name] },
    { title: 'name', value: (name) => name },
    { title: sheet.name, value: (name) => said(figures[name]), align: 'right' },
    ...(benchmark === null
      ? []
      : [
          {
            title: benchmark.name,
            value: (name: ReturnFigureName) => (groupOf(name) === 'benchmark' ? '' : said(benchmark.figures[name])),
            align: 'right' as const,
          },
        ]),
    { title: words.sample, value: (name) => formats.sample(figures[name]) },
  ];
  const widths = columnWidths(columns, shown);
  const order = [...new Set(shown.map(groupOf))];
  return (
    tableHeader(columns, widths) +
    order
      .map(
        (group) =>
          `\n${groups[group]}\n${tableRows(
            columns,
            shown.filter((name) => groupOf(name) === group),
            widths,
          )}`,
      )
      .join('')
  );
};

const groupOf = (name: ReturnFigureName) => figureRegistry.returns[name].group;

const drawdownsText = ({ drawdowns }: Tearsheet, language: FigureLanguage, formats: SheetFormats): string => {
  const words = tearsheetWords[language];
  const worst = drawdowns.toSorted((a, b) => a.depth - b.depth).slice(0, 5);
  if (worst.length === 0) return `${words.none}\n`;
  const columns: readonly Column<(typeof worst)[number]>[] = [
    { title: words.start, value: ({ start }) => formats.date(start) },
    { title: words.valley, value: ({ valley }) => formats.date(valley) },
    { title: words.recovery, value: ({ recovery }) => (recovery === null ? words.notYet : formats.date(recovery)) },
    { title: words.depth, value: ({ depth }) => formats.percent(depth), align: 'right' },
    { title: words.length, value: ({ days }) => formats.count(days), align: 'right' },
  ];
  const widths = columnWidths(columns, worst);
  return `${words.drawdowns}\n${tableHeader(columns, widths)}${tableRows(columns, worst, widths)}`;
};

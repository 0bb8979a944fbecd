import { sheetFormats } from '#application/tearsheet/sheet-formats.ts';
import { figureJson } from '#application/tearsheet/tearsheet-json.ts';
import { filled, tearsheetWords } from '#application/tearsheet/tearsheet-words.ts';
import { type NamedFigure, type Statistics, statisticsQuery } from '#contract/statistics.ts';
import type { Figure } from '#domain/performance/figure.ts';
import type { FigureGroup } from '#domain/performance/registry/definition.ts';
import { type FigureLanguage, figureWords } from '#domain/performance/words/say-figure.ts';
import { type FilterOptions, filterOf } from './filter.ts';
import { type Io, printJson } from './io.ts';
import { withKontor } from './session.ts';
import { type Column, columnWidths, tableHeader, tableRows } from './table.ts';

type Options = FilterOptions & {
  readonly product?: readonly string[];
  readonly side?: string;
  readonly result?: string;
  readonly currency?: string;
  readonly counting?: string;
  readonly capital?: number;
  readonly riskFree: number;
  readonly periods: number;
  readonly language: FigureLanguage;
  readonly data?: string;
  readonly json?: boolean;
};

export const printStatistics = ({ language, json, ...options }: Options, io: Io): Promise<void> => {
  const { product, side, result, currency, counting, capital, riskFree, periods } = options;
  const query = statisticsQuery.parse({
    ...filterOf(options),
    product,
    side,
    result,
    currency,
    counting,
    capital,
    riskFree,
    periods,
  });
  return withKontor(options, async ({ useCases, measureExcursions }, context) => {
    await measureExcursions(context.ledger, () => true);
    const found = await useCases.statistics(context, query);
    if (json) await printJson(io, statisticsJson(found));
    else if (found.selection.trades === 0) io.say('No closed positions.');
    else await io.print(statisticsText(found, language));
  });
};

/** Names and their shape are a promise to scripts; the figures look like those of a tear sheet. */
const statisticsJson = ({ selection, capital, riskFree, periods, figures }: Statistics) => ({
  currency: selection.currency,
  trades: selection.trades,
  open: selection.open,
  absorbed: selection.absorbed,
  first_day: selection.firstDay,
  last_day: selection.lastDay,
  other_currencies: selection.otherCurrencies,
  capital,
  risk_free: riskFree,
  periods,
  figures: Object.fromEntries(
    figures.map((figure) => [
      figure.name,
      { ...figureJson(asFigure(figure), figure.convention), basis: figure.basis, group: figure.group },
    ]),
  ),
});

const dayMs = 86_400_000;

/** The contract spells units, reasons and samples as text; they come from the registry and are the same words. */
const asFigure = (figure: NamedFigure): Figure => figure as unknown as Figure;

const statisticsText = ({ selection, capital, riskFree, figures }: Statistics, language: FigureLanguage): string => {
  const formats = sheetFormats(language);
  const words = tearsheetWords[language];
  const { names, groups } = figureWords[language];
  const named: Readonly<Record<string, string>> = names;
  const said = (figure: NamedFigure): string => {
    const own = asFigure(figure);
    const text = (own.kind === 'infinite' ? null : formats.why(own)) ?? formats.figure(own);
    return figure.unit === 'money' && figure.kind === 'value' ? `${text} ${selection.currency}` : text;
  };
  const dateText = (date: string | null): string => (date === null ? '–' : formats.date(Date.parse(date) / dayMs));
  const columns: readonly Column<NamedFigure>[] = [
    { title: words.figure, value: ({ name }) => named[name.replace(/^daily_/, '')] ?? name },
    { title: 'name', value: ({ name }) => name },
    { title: selection.currency ?? '', value: said, align: 'right' },
    { title: words.sample, value: (figure) => formats.sample(asFigure(figure)) },
  ];
  const widths = columnWidths(columns, figures);
  const head = [
    filled(words.period, { from: dateText(selection.firstDay), to: dateText(selection.lastDay) }),
    ...(capital === null ? [] : [`${formats.number(capital)} ${selection.currency}`]),
    filled(words.riskFree, { rate: formats.percent(riskFree) }),
  ].join(', ');
  const order = [...new Set(figures.map(({ group }) => group))] as FigureGroup[];
  return `${head}\n${tableHeader(columns, widths)}${order
    .map((group) => {
      const own = figures.filter((figure) => figure.group === group);
      return `\n${groups[group]}\n${tableRows(columns, own, widths)}`;
    })
    .join('')}`;
};

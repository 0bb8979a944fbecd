import type { FigureDefinition } from '#domain/performance/registry/definition.ts';
import { type FigureBasis, figureRegistry } from '#domain/performance/registry/figure-registry.ts';
import { figureWordsEn } from '#domain/performance/words/figure-words-en.ts';
import { sampleName } from '#domain/performance/words/say-figure.ts';
import { code, markdownTable, page } from './markdown.ts';

const { names, groups, conventions, samples, reasons } = figureWordsEn;

const basisTitles: Readonly<Record<FigureBasis, string>> = {
  returns: 'Of daily returns',
  trades: 'Of finished trades',
};

export const figuresPage = (): string =>
  page(
    'Figures',
    'Every figure there is, under its standard name. `r` is the return of a day, `rf` the risk-free rate (per day where it is taken off a day), `b` the return of the benchmark, `n` the number of returns or trades, `periods` the returns of a year (252). Fractions are fractions: 0.01 is 1 %. Why these conventions: [decision 26](../decisions/0026-conventions-of-figures.md).',
    'A figure below its least sample has no number; it says what it needs and what there is.',
    ...(Object.keys(figureRegistry) as FigureBasis[]).map((basis) => section(basis)),
    `## Why there is no number\n\n${markdownTable(
      ['reason', 'means'],
      Object.entries(reasons).map(([reason, text]) => [code(reason), text]),
    )}`,
  );

const section = (basis: FigureBasis): string => {
  const entries: readonly (readonly [string, FigureDefinition])[] = Object.entries(figureRegistry[basis]);
  const order = [...new Set(entries.map(([, { group }]) => group))];
  return `## ${basisTitles[basis]}\n\n${order
    .map((group) => `### ${groups[group]}\n\n${table(entries.filter(([, definition]) => definition.group === group))}`)
    .join('\n')}`;
};

const table = (entries: readonly (readonly [string, FigureDefinition])[]): string =>
  markdownTable(
    ['name', 'called', 'unit', 'formula', 'convention', 'needs'],
    entries.map(([name, { unit, formula, convention, needs }]) => [
      code(name),
      (names as Readonly<Record<string, string>>)[name]!,
      unit,
      formula,
      conventions[convention],
      needs.map(({ of, count }) => `${count} ${sampleName(count, of, samples)}`).join(', '),
    ]),
  );

import type { SheetFormats } from '#application/tearsheet/sheet-formats.ts';
import type { Tearsheet } from '#application/tearsheet/tearsheet.ts';
import { tearsheetWords } from '#application/tearsheet/tearsheet-words.ts';
import type { Figure } from '#domain/performance/figure.ts';
import {
  figureRegistry,
  type ReturnFigureName,
  returnFigureNames,
} from '#domain/performance/registry/figure-registry.ts';
import { type FigureLanguage, figureWords } from '#domain/performance/words/say-figure.ts';
import { escaped } from './markup.ts';

const definitions = figureRegistry.returns;

/** Every figure by group, each with its sample; formula and convention open below its name. */
export const figuresTable = (sheet: Tearsheet, formats: SheetFormats, language: FigureLanguage): string => {
  const shown = returnFigureNames.filter((name) => sheet.benchmark !== null || definitions[name].group !== 'benchmark');
  const order = [...new Set(shown.map((name) => definitions[name].group))];
  const { groups } = figureWords[language];
  return order
    .map((group) => {
      const names = shown.filter((name) => definitions[name].group === group);
      const usual = sheet.figures[names[0]!];
      const heading = `${escaped(groups[group])} <small>${escaped(formats.sample(usual))}</small>`;
      return `<section class="group"><h3>${heading}</h3>${table(sheet, names, formats, language)}</section>`;
    })
    .join('');
};

const table = (
  sheet: Tearsheet,
  names: readonly ReturnFigureName[],
  formats: SheetFormats,
  language: FigureLanguage,
): string => {
  const words = tearsheetWords[language];
  const { names: labels, conventions } = figureWords[language];
  const { figures, benchmark } = sheet;
  const usual = figures[names[0]!];
  const compared = benchmark !== null && definitions[names[0]!].group !== 'benchmark';
  const head = compared
    ? `<thead><tr><th scope="col">${words.figure}</th><th scope="col">${escaped(sheet.name)}</th><th scope="col">${escaped(benchmark.name)}</th></tr></thead>`
    : '';
  const rows = names.map((name) => {
    const figure = figures[name];
    const { formula, convention } = definitions[name];
    const same = figure.of === usual.of && figure.sample === usual.sample;
    const sample = same ? '' : ` <small>${escaped(formats.sample(figure))}</small>`;
    const about = `<details><summary>${escaped(labels[name])}${sample}</summary><p><code>${name}</code> = ${escaped(formula)}<br>${escaped(conventions[convention])} ${words.sample}: ${escaped(formats.sample(figure))}.</p></details>`;
    const other = compared ? `<td>${value(benchmark.figures[name], formats)}</td>` : '';
    return `<tr><th scope="row">${about}</th><td>${value(figure, formats)}</td>${other}</tr>`;
  });
  return `<table class="figures${compared ? ' compared' : ''}">${head}<tbody>${rows.join('')}</tbody></table>`;
};

const value = (figure: Figure, formats: SheetFormats): string => {
  const why = formats.why(figure);
  const shown = escaped(formats.figure(figure));
  if (why !== null && figure.kind !== 'infinite') return `<span class="why">${escaped(why)}</span>`;
  return why === null ? shown : `<abbr title="${escaped(why)}">${shown}</abbr>`;
};

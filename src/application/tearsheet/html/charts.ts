import { rollingWindow } from '#application/tearsheet/rolling-lines.ts';
import type { SheetFormats } from '#application/tearsheet/sheet-formats.ts';
import type { Tearsheet } from '#application/tearsheet/tearsheet.ts';
import { filled, type TearsheetWords } from '#application/tearsheet/tearsheet-words.ts';
import { barPlot } from './bar-plot.ts';
import { drawdownTable } from './drawdown-table.ts';
import { histogram } from './histogram.ts';
import { escaped } from './markup.ts';
import { monthTable } from './month-table.ts';
import { type TimeLine, timePlot } from './time-plot.ts';

/** A curve that grows so many times is drawn with equal heights for equal factors. */
const logarithmicFrom = 10;

/** Every chart and table of the left column, in the order in which they are read. */
export const sheetCharts = (sheet: Tearsheet, formats: SheetFormats, words: TearsheetWords): string =>
  [
    growth(sheet, formats, words),
    card(words.underwater, water(sheet, formats, words)),
    card(`${words.months} (%)`, monthTable(sheet.months, formats, words)),
    `<div class="pair">${years(sheet, formats, words)}${distribution(sheet, formats, words)}</div>`,
    rolling(sheet, formats, words),
    card(words.drawdowns, drawdownTable(sheet.drawdowns, formats, words)),
  ].join('');

const card = (title: string, content: string, note = ''): string =>
  `<section class="card"><h2>${escaped(title)}</h2>${note === '' ? '' : `<p class="note">${escaped(note)}</p>`}${content}</section>`;

const legend = ({ name, benchmark }: Tearsheet): string =>
  benchmark === null
    ? ''
    : `<div class="legend"><span><i></i>${escaped(name)}</span><span><i class="other"></i>${escaped(benchmark.name)}</span></div>`;

const growth = (sheet: Tearsheet, formats: SheetFormats, words: TearsheetWords): string => {
  const { series, wealth, benchmark } = sheet;
  const lines: TimeLine[] = [{ kind: 'own', days: series.days, values: wealth }];
  if (benchmark !== null && benchmark.matched.days.length > 0)
    lines.push({ kind: 'other', days: benchmark.matched.days, values: benchmark.wealth });
  const all = lines.flatMap(({ values }) => [
    values.reduce((a, b) => Math.min(a, b)),
    values.reduce((a, b) => Math.max(a, b)),
  ]);
  const low = Math.min(1, ...all);
  const logarithmic = low > 0 && Math.max(...all) / low >= logarithmicFrom;
  const plot = timePlot(
    {
      label: words.growth,
      lines,
      percent: true,
      offset: -1,
      base: 1,
      logarithmic,
      bands: worstBands(sheet, formats),
      size: 'tall',
    },
    formats,
  );
  return card(words.growth, legend(sheet) + plot, words.growthText);
};

const shadedDrawdowns = 5;

const worstBands = ({ drawdowns }: Tearsheet, formats: SheetFormats) =>
  drawdowns
    .toSorted((a, b) => a.depth - b.depth)
    .slice(0, shadedDrawdowns)
    .map(({ start, end, recovery, depth }) => ({
      from: start,
      to: recovery ?? end,
      title: `${formats.percent(depth)}, ${formats.date(start)} – ${formats.date(recovery ?? end)}`,
    }));

const water = ({ series, underwater }: Tearsheet, formats: SheetFormats, words: TearsheetWords): string =>
  timePlot(
    {
      label: words.underwater,
      lines: [{ kind: 'water', days: series.days, values: underwater }],
      percent: true,
      base: 0,
      size: 'low',
    },
    formats,
  );

const years = (sheet: Tearsheet, formats: SheetFormats, words: TearsheetWords): string => {
  const { months, benchmark } = sheet;
  const groups = months.map(({ year, total }) => ({
    label: String(year),
    values: benchmark === null ? [total] : [total, benchmark.years.get(year) ?? null],
  }));
  return card(words.years, barPlot({ label: words.years, groups, formats }));
};

const distribution = ({ series }: Tearsheet, formats: SheetFormats, words: TearsheetWords): string =>
  card(
    words.distribution,
    histogram({
      label: words.distribution,
      values: series.returns,
      formats,
    }),
    words.distributionText,
  );

const rolling = (sheet: Tearsheet, formats: SheetFormats, words: TearsheetWords): string => {
  const { rolling: lines, series } = sheet;
  if (lines === null) {
    const short = filled(words.tooShort, { needs: rollingWindow, has: series.days.length });
    return card(words.rollingSharpe, `<p class="note">${escaped(short)}</p>`);
  }
  const note = filled(words.rollingText, { count: rollingWindow });
  const plotOf = (title: string, days: Int32Array, values: Float64Array, percent: boolean): string =>
    card(
      title,
      timePlot({ label: title, lines: [{ kind: 'own', days, values }], percent, base: 0, size: 'low' }, formats),
      note,
    );
  const plots = [
    plotOf(words.rollingSharpe, lines.days, lines.sharpe, false),
    plotOf(words.rollingSortino, lines.days, lines.sortino, false),
    plotOf(words.rollingVolatility, lines.days, lines.volatility, true),
    ...(lines.beta === null ? [] : [plotOf(words.rollingBeta, lines.beta.days, lines.beta.values, false)]),
  ];
  return `<div class="pair">${plots.join('')}</div>`;
};

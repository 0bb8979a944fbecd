import { taxReport } from '#application/tax/tax-report.ts';
import { type TaxYearList, type TaxYearView, taxExportQuery, taxYearParams } from '#contract/tax.ts';
import { type OpenLotList, plannedSale, type TaxRoom, type WhatIfSaleView } from '#contract/tax-plans.ts';
import { taxWords } from '#domain/tax/words/tax-words.ts';
import type { ReportSection } from '#ports/report-writer.ts';
import { type Io, printJson } from './io.ts';
import { parsedCall } from './parsed-call.ts';
import { withKontor } from './session.ts';
import { type Column, tableText } from './table.ts';
import { writeDownload } from './write-download.ts';

type Common = { readonly data?: string; readonly json?: boolean; readonly language?: 'de' | 'en' };
type YearOptions = Common & { readonly person?: string };

const yearOf = (text: string): number => parsedCall(taxYearParams, { year: text }).year;

export const showTaxYear = (year: string, options: YearOptions, io: Io): Promise<void> => {
  const asked = yearOf(year);
  return withKontor(options, async ({ useCases }, context) => {
    const found = await useCases.taxYear(context, asked, options.person);
    if (options.json) return void (await printJson(io, found));
    await io.print(yearText(found, options.language ?? 'en'));
  });
};

const yearText = (year: TaxYearView, language: 'de' | 'en'): string => {
  const { title, notice, sections } = taxReport(year, language, { withLots: false });
  return [`${title}\n${notice}\n`, ...sections.map(sectionText)].join('\n');
};

const sectionText = ({ title, paragraphs, table }: ReportSection): string => {
  const lines = [title, '-'.repeat(title.length), ...paragraphs].map((line) => `${line}\n`).join('');
  if (table === null || table.rows.length === 0) return lines;
  const columns = table.columns.map(
    ({ title: head, kind }, index): Column<readonly (string | null)[]> => ({
      title: head,
      value: (row) => row[index] ?? null,
      align: kind === 'amount' ? 'right' : 'left',
    }),
  );
  return lines + tableText(columns, table.rows);
};

const yearColumns: readonly Column<TaxYearList['years'][number]>[] = [
  { title: 'year', value: ({ year }) => year },
  { title: 'law', value: ({ isReleased }) => (isReleased ? 'known' : 'not released') },
  { title: 'forms', value: ({ forms }) => forms.join(', ') || 'not released' },
];

export const listTaxYears = (options: Common, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    const found = await useCases.taxYears(context);
    if (options.json) return void (await printJson(io, found));
    await io.print(tableText(yearColumns, found.years));
  });

type ExportOptions = YearOptions & { readonly format: string; readonly out?: string };

export const exportTaxYear = (year: string, options: ExportOptions, io: Io): Promise<void> => {
  const asked = yearOf(year);
  const { format, language, person } = options;
  const query = parsedCall(taxExportQuery, { format, language, ...(person !== undefined && { person }) });
  return withKontor(options, async ({ useCases }, context) =>
    writeDownload(io, await useCases.exportTaxYear(context, asked, query), options.out),
  );
};

type SaleOptions = Common & {
  readonly price?: string;
  readonly currency?: string;
  readonly fee?: string;
  readonly date?: string;
};
type SaleWords = { readonly account: string; readonly instrument: string; readonly quantity: string };

export const planTaxedSale = (words: SaleWords, options: SaleOptions, io: Io): Promise<void> => {
  const { data: _, json, language, ...said } = options;
  const sale = parsedCall(plannedSale, { ...words, ...said });
  return withKontor(options, async ({ useCases }, context) => {
    const found = await useCases.planTaxedSale(context, sale);
    if (json) return void (await printJson(io, found));
    await io.print(saleText(found, language ?? 'en'));
  });
};

const lotColumns: readonly Column<WhatIfSaleView['lots'][number]>[] = [
  { title: 'acquired', value: ({ acquiredOn }) => acquiredOn },
  { title: 'units', value: ({ quantity }) => quantity, align: 'right' },
  { title: 'proceeds', value: ({ proceeds }) => proceeds, align: 'right' },
  { title: 'cost', value: ({ cost }) => cost, align: 'right' },
  { title: 'lump sums', value: ({ lumpSums }) => lumpSums, align: 'right' },
  { title: 'gain', value: ({ gain }) => gain, align: 'right' },
  { title: 'tax-free from', value: ({ taxFreeFrom }) => taxFreeFrom },
  { title: 'in days', value: ({ daysUntilTaxFree }) => daysUntilTaxFree, align: 'right' },
];

const saleText = (found: WhatIfSaleView, language: 'de' | 'en'): string => {
  const words = taxWords(language);
  const { sale, tax } = found;
  const rows: readonly (readonly [string, string])[] = [
    ['Proceeds', found.proceeds],
    ['Gain', found.gain],
    ['Taxable', found.taxable],
    [words.pots.shares, `${found.potsBefore.shares} → ${found.potsAfter.shares}`],
    [words.pots.other, `${found.potsBefore.other} → ${found.potsAfter.other}`],
    [words.amounts.allowance, found.allowanceUsed],
    [words.amounts.carriedOut, `${found.carriedUsed.shares} + ${found.carriedUsed.other}`],
    [words.amounts.capitalGainsTax, tax.capitalGainsTax],
    [words.amounts.solidaritySurcharge, tax.solidaritySurcharge],
    [words.amounts.churchTax, tax.churchTax],
    ...(found.privateSale === null
      ? []
      : [[words.amounts.privateSales, `${found.privateSale.taxable}, ${found.privateSale.tax ?? '?'}`] as const]),
    ['Net cash', found.netCash ?? '?'],
  ];
  return [
    `${words.disclaimer}\n`,
    `${sale.quantity} ${sale.instrument}, ${sale.account}, ${sale.date}: ${sale.price} ${sale.currency}\n`,
    ...found.gaps.map(({ kind, wanted }) => `${words.gaps[kind]} (${wanted})\n`),
    ...rows.map(([name, value]) => `${name}: ${value}\n`),
    tableText(lotColumns, found.lots),
  ].join('');
};

const openLotColumns: readonly Column<OpenLotList['lots'][number]>[] = [
  { title: 'account', value: ({ account }) => account },
  { title: 'instrument', value: ({ instrument }) => instrument },
  { title: 'acquired', value: ({ acquiredOn }) => acquiredOn },
  { title: 'units', value: ({ quantity }) => quantity, align: 'right' },
  { title: 'worth', value: ({ worth }) => worth, align: 'right' },
  { title: 'cost', value: ({ cost }) => cost, align: 'right' },
  { title: 'gain', value: ({ gain }) => gain, align: 'right' },
  { title: 'taxable', value: ({ taxable }) => taxable, align: 'right' },
  { title: 'tax-free from', value: ({ taxFreeFrom }) => taxFreeFrom },
  { title: 'in days', value: ({ daysUntilTaxFree }) => daysUntilTaxFree, align: 'right' },
];

export const listOpenLots = (options: Common & { readonly date?: string }, io: Io): Promise<void> =>
  withKontor(options, async ({ useCases }, context) => {
    const found = await useCases.openTaxLots(context, options.date);
    if (options.json) return void (await printJson(io, found));
    if (found.lots.length === 0) return io.say('Nothing is held in an account of the tax profile.');
    await io.print(tableText(openLotColumns, found.lots));
  });

export const showTaxRoom = (year: string, options: Common, io: Io): Promise<void> => {
  const asked = yearOf(year);
  return withKontor(options, async ({ useCases }, context) => {
    const found = await useCases.taxRoom(context, asked);
    if (options.json) return void (await printJson(io, found));
    await io.print(roomText(found, options.language ?? 'en'));
  });
};

const roomText = ({ rooms, losses }: TaxRoom, language: 'de' | 'en'): string => {
  const words = taxWords(language);
  const lines = rooms.flatMap((room) => [
    `${room.persons.join(' + ')}: ${words.amounts.allowance} ${room.allowanceLeft}`,
    `  ${words.pots.shares}: ${room.shareLosses}; ${words.classes.share}: ${room.shareGains}`,
    `  ${words.pots.other}: ${room.otherLosses}; ${room.otherGains}`,
    ...Object.entries(room.fundGains).map(([type, most]) => `  ${words.fundTypes[type as 'equity']}: ${most}`),
    ...room.banks.map(({ bank, allowanceLeft }) => `  ${bank}: ${words.amounts.allowanceOrder} ${allowanceLeft}`),
    ...room.privateSales.map(({ person, below }) => `  ${person}: ${words.amounts.privateSales} < ${below}`),
  ]);
  return [
    `${words.disclaimer}\n`,
    ...lines.map((line) => `${line}\n`),
    losses.length === 0 ? '' : tableText(openLotColumns, losses),
  ].join('');
};

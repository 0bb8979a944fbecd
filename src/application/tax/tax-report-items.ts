import type { TaxTerm } from '#domain/tax/tax-item.ts';
import type { ReportSection } from '#ports/report-writer.ts';
import { amount, type ReportTexts, text } from './report-texts.ts';

/** Every taxable event. */
export const itemSection = ({ year, own, law, instrumentName }: ReportTexts): ReportSection => {
  const { columns } = own;
  return {
    title: own.items,
    paragraphs: [],
    table: {
      columns: [
        ...[text(columns.date), text(columns.what, 2), text(columns.instrument, 2), text(columns.account)],
        ...[amount(columns.amount), amount(columns.exempt), amount(columns.taxable)],
        ...[amount(columns.foreignTax), amount(columns.creditable), text(columns.law, 3), text(columns.id)],
      ],
      rows: year.items.map((item) => [
        ...[item.date, law.categories[item.category], instrumentName(item.instrument), item.account],
        ...[item.amount, item.exempt, item.taxable, item.foreignTax, item.creditable],
        [
          ...item.law.map((one) => law.laws[one]),
          ...item.hints.map((hint) => law.hints[hint]),
          ...(item.why === null ? [] : [item.why]),
        ].join('; '),
        item.id,
      ]),
    },
  };
};

/** The lots and inputs that each amount is made of. */
export const lotSection = (texts: ReportTexts): ReportSection => {
  const { year, own, law, instrumentName } = texts;
  const { columns } = own;
  return {
    title: own.lots,
    paragraphs: [],
    table: {
      columns: [
        ...[text(columns.date), text(columns.instrument, 2), text(columns.what, 2), text(columns.acquired)],
        ...[amount(columns.quantity), amount(columns.proceeds), amount(columns.cost), amount(columns.lumpSums)],
        ...[amount(columns.gain), text(columns.stated), text(columns.rate, 2), text(columns.id)],
      ],
      rows: year.items.flatMap((item) => [
        ...item.terms.map((term) => termRow(texts, item.date, item.id, instrumentName(item.instrument), term)),
        ...item.lots.flatMap((lot) => [
          [
            ...[item.date, instrumentName(item.instrument), law.categories[item.category], lot.acquiredOn],
            ...[lot.quantity, lot.proceeds, lot.cost, lot.lumpSums, lot.gain, null, null, item.id],
          ],
          ...lot.terms.map((term) => termRow(texts, item.date, item.id, instrumentName(item.instrument), term)),
        ]),
      ]),
    },
  };
};

const termRow = (
  { law }: ReportTexts,
  date: string,
  id: string,
  instrument: string | null,
  { name, amount: euro, stated, rate, date: on }: TaxTerm,
): readonly (string | null)[] => [
  ...[date, instrument, law.terms[name], on, null, null, null, null, euro],
  stated === null ? null : `${stated.amount} ${stated.currency}`,
  rate === null ? null : `${rate.perEuro} (${rate.on}, ${rate.source === 'ecb' ? 'EZB/ECB' : 'Bank'})`,
  id,
];

/** How each advance lump sum came about. */
export const lumpSumSection = ({ year, own, instrumentName }: ReportTexts): ReportSection => ({
  title: own.lumpSums,
  paragraphs: [],
  table: {
    columns: [
      ...[text(own.columns.year), text(own.columns.date), text(own.columns.instrument, 2), text(own.columns.account)],
      ...[amount(own.columns.perUnit), text(own.columns.quantity, 2), amount(own.columns.amount)],
      ...[amount(own.columns.stated), text(own.columns.source, 2)],
    ],
    rows: year.lumpSums.map((one) => [
      ...[String(one.year), one.receivedOn, instrumentName(one.instrument), one.account, one.prices?.perUnit ?? null],
      one.lots.map(({ units, months }) => `${units} × ${months}/12`).join(', '),
      ...[one.computed, one.stated, one.prices?.source ?? null],
    ]),
  },
});

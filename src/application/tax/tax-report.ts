import type { YearAssessment } from '#domain/tax/tax-year.ts';
import { type TaxWords, taxWords } from '#domain/tax/words/tax-words.ts';
import type { Report, ReportSection } from '#ports/report-writer.ts';
import type { NamedTaxYear } from './read-tax-year.ts';
import { amount, type ReportTexts, text } from './report-texts.ts';
import { bankSections, formSection } from './tax-report-forms.ts';
import { itemSection, lotSection, lumpSumSection } from './tax-report-items.ts';
import { type TaxReportWords, taxReportWords } from './tax-report-words.ts';

/** Lays a tax year out for people, whole: result, steps, banks, forms, every event down to its lots, and what is open. */
export const taxReport = (
  year: NamedTaxYear,
  language: 'de' | 'en',
  { withLots = true }: { readonly withLots?: boolean } = {},
): Report => {
  const law = taxWords(language);
  const own = taxReportWords(language);
  const names = new Map(year.persons.map(({ id, name }) => [id, name]));
  const texts: ReportTexts = {
    ...{ year, law, own },
    personName: (id) => names.get(id) ?? id,
    instrumentName: (id) => (id === null ? null : (year.instrumentNames[id] ?? id)),
  };
  return {
    title: own.title(year.year),
    notice: law.disclaimer,
    language,
    sections: [
      ...year.assessments.map((assessment) => resultSection(texts, assessment)),
      stepSection(texts),
      personSection(texts),
      privateSection(texts),
      formSection(texts),
      ...bankSections(texts),
      itemSection(texts),
      ...(withLots ? [lotSection(texts)] : []),
      lumpSumSection(texts),
      carriedSection(texts),
      gapSection(texts),
      leftOutSection(texts),
      ...closingSections(texts),
    ].filter(({ table, paragraphs }) => paragraphs.length > 0 || (table !== null && table.rows.length > 0)),
  };
};

const figures = ({ own }: ReportTexts, title: string, rows: readonly (readonly [string, string])[]): ReportSection => ({
  title,
  paragraphs: [],
  table: { columns: [text(own.columns.what, 4), amount(own.columns.amount)], rows },
});

const resultSection = (texts: ReportTexts, assessment: YearAssessment): ReportSection => {
  const { own, law, personName, year } = texts;
  const names = assessment.persons.map(personName).join(' + ');
  const { tax, withheld, balance } = assessment;
  const isRefund = balance.startsWith('-');
  const tariff = assessment.personalTariff;
  return {
    ...figures(texts, `${own.result} ${year.year}: ${names}`, [
      [own.figures.allowance, assessment.allowance],
      [own.figures.allowanceUsed, assessment.allowanceUsed],
      [own.figures.taxable, assessment.taxable],
      [own.figures.creditable, assessment.creditable],
      [law.amounts.creditUsed, assessment.creditUsed],
      [law.amounts.creditLost, assessment.creditLost],
      [law.amounts.capitalGainsTax, tax.capitalGainsTax],
      [law.amounts.solidaritySurcharge, tax.solidaritySurcharge],
      [law.amounts.churchTax, tax.churchTax],
      [own.figures.tax, tax.all],
      [own.figures.withheld, withheld.all],
      [isRefund ? own.figures.toGetBack : own.figures.toPay, balance],
      ...(tariff === null ? [] : [[`${law.amounts.personalTariff} (${tariff.rate})`, tariff.incomeTax] as const]),
    ]),
    paragraphs: assessment.law.map((one) => law.laws[one]),
  };
};

const stepSection = ({ year, own, law, personName }: ReportTexts): ReportSection => {
  const { columns } = own;
  return {
    title: own.steps,
    paragraphs: [],
    table: {
      columns: [
        text(columns.what, 3),
        text(columns.person),
        ...[amount(columns.sharesBefore), amount(columns.otherBefore), amount(columns.amount)],
        ...[amount(columns.sharesAfter), amount(columns.otherAfter), text(columns.law, 2)],
      ],
      rows: year.assessments.flatMap(({ steps }) =>
        steps.map((step) => [
          ...[law.steps[step.step], personName(step.person), step.before.shares, step.before.other, step.amount],
          ...[step.after.shares, step.after.other, law.laws[step.law]],
        ]),
      ),
    },
  };
};

const personSection = ({ year, own }: ReportTexts): ReportSection => ({
  title: own.persons,
  paragraphs: [],
  table: {
    columns: [text(own.columns.what, 3), ...year.persons.map(({ name }) => amount(name))],
    rows: (
      [
        ['churchPercent', (person) => String(person.churchPercent)],
        ['broughtShares', (person) => person.brought.shares],
        ['broughtOther', (person) => person.brought.other],
        ['carriedInShares', (person) => person.carriedIn.shares],
        ['carriedInOther', (person) => person.carriedIn.other],
        ['carriedUsedShares', (person) => person.carriedUsed.shares],
        ['carriedUsedOther', (person) => person.carriedUsed.other],
        ['income', (person) => person.income],
        ['allowanceUsed', (person) => person.allowanceUsed],
        ['taxable', (person) => person.taxable],
        ['creditable', (person) => person.creditable],
        ['carriedOutShares', (person) => person.carriedOut.shares],
        ['carriedOutOther', (person) => person.carriedOut.other],
      ] as const satisfies readonly (readonly [
        keyof TaxReportWords['figures'],
        (person: NamedTaxYear['persons'][number]) => string,
      ])[]
    ).map(([name, pick]) => [own.figures[name], ...year.persons.map(pick)]),
  },
});

const privateSection = (texts: ReportTexts): ReportSection => {
  const { year, own, law } = texts;
  const some = year.persons.filter(
    ({ privateSales, rewards }) => privateSales.items.length > 0 || rewards.items.length > 0,
  );
  return figures(
    texts,
    own.privateIncome,
    some.flatMap(({ name, privateSales, rewards }) => [
      [`${name}: ${own.figures.net}`, privateSales.net],
      [`${name}: ${law.amounts.privateSales}, ${law.amounts.limit}`, privateSales.limit],
      [`${name}: ${own.figures.taxableSales}`, privateSales.taxable],
      [`${name}: ${law.amounts.rewards}`, rewards.sum],
      [`${name}: ${law.amounts.rewards}, ${law.amounts.limit}`, rewards.limit],
      [`${name}: ${own.figures.taxableRewards}`, rewards.taxable],
    ]),
  );
};

const carriedSection = ({ year, own, personName }: ReportTexts): ReportSection => ({
  title: own.carried,
  paragraphs: [],
  table: {
    columns: [
      text(own.columns.year),
      text(own.columns.person),
      ...[amount(own.figures.carriedInShares), amount(own.figures.carriedInOther)],
      ...[amount(own.figures.carriedUsedShares), amount(own.figures.carriedUsedOther)],
      ...[amount(own.figures.carriedOutShares), amount(own.figures.carriedOutOther)],
    ],
    rows: year.carryForwards.map((row) => [
      ...[String(row.year), personName(row.person), row.carriedIn.shares, row.carriedIn.other],
      ...[row.carriedUsed.shares, row.carriedUsed.other, row.carriedOut.shares, row.carriedOut.other],
    ]),
  },
});

const gapSection = ({ year, own, law, instrumentName }: ReportTexts): ReportSection => ({
  title: own.gaps,
  paragraphs: [],
  table: {
    columns: [
      ...[text(own.columns.date), text(own.columns.account), text(own.columns.instrument, 2)],
      ...[text(own.columns.what, 3), text(own.columns.wanted)],
    ],
    rows: year.gaps.map((gap) => [
      gap.date,
      gap.account,
      instrumentName(gap.instrument),
      law.gaps[gap.kind],
      gap.wanted,
    ]),
  },
});

const leftOutSection = ({ year, own, law }: ReportTexts): ReportSection => ({
  title: own.leftOut,
  paragraphs: [],
  table: {
    columns: [
      ...[text(own.columns.date), text(own.columns.account), text(own.columns.reason, 3)],
      amount(own.columns.amount),
    ],
    rows: year.leftOut.map((one) => [one.date, one.account, one.why ?? law.leftOut[one.reason], one.amount]),
  },
});

const closingSections = ({ year, own, law }: ReportTexts): readonly ReportSection[] => [
  {
    title: own.openPoints,
    paragraphs: year.openPoints.map(
      ({ point, touches }) => `${law.openPoints[point]}${touches ? ` (${own.touched})` : ''}`,
    ),
    table: null,
  },
  { title: own.notes, paragraphs: year.notes.map((note) => law.notes[note]), table: null },
  {
    title: own.parameters,
    paragraphs: [],
    table: {
      columns: [text(own.columns.what, 2), text(own.columns.value), text(own.columns.source, 4)],
      rows: year.parameters.map(({ name, value, source }) => [parameterWords(law)[name], value, source]),
    },
  },
];

const parameterWords = ({ amounts, calculations }: TaxWords) => ({
  allowance: amounts.allowance,
  tariff: calculations.tax,
  'private-sales-limit': `${amounts.privateSales}, ${amounts.limit}`,
  'reward-limit': `${amounts.rewards}, ${amounts.limit}`,
  'basis-rate': amounts.basisRate,
});

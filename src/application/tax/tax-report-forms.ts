import type { ReportSection } from '#ports/report-writer.ts';
import { amount, type ReportTexts, text } from './report-texts.ts';

/** Every line of the forms that has something to say, and the forms whose print is not known. */
export const formSection = ({ year, own, law, personName }: ReportTexts): ReportSection => ({
  title: own.forms,
  paragraphs: year.forms.flatMap((form) => {
    if (form.state === 'not-released') return [`${form.form} ${form.year}: ${law.notReleased}`];
    return form.verified ? [] : [`${form.form} ${form.year}: ${own.unverified} ${form.source}`];
  }),
  table: {
    columns: [
      ...[text(own.columns.form), text(own.columns.line), text(own.columns.key), text(own.columns.person)],
      ...[text(own.columns.what, 4), amount(own.columns.amount), text(own.columns.entry, 2)],
      text(own.columns.items),
    ],
    rows: year.forms.flatMap((form) =>
      form.state === 'not-released'
        ? []
        : form.lines.map((line) => [
            ...[form.form, line.line, line.kz, personName(line.person)],
            [law.lines[line.formula], line.fundType && law.fundTypes[line.fundType], line.good]
              .filter((part) => part !== null && part !== undefined)
              .join(', '),
            ...[line.amount, line.entry, String(line.items.length)],
          ]),
    ),
  },
});

/** What each bank did, beside what the rule gives. */
export const bankSections = ({ year, own, law, instrumentName }: ReportTexts): readonly ReportSection[] => {
  const items = new Map(year.items.map((item) => [item.id, item]));
  return year.banks.map(({ bank, events }) => ({
    title: `${own.banks}: ${bank}`,
    paragraphs: [],
    table: {
      columns: [
        ...[text(own.columns.date), text(own.columns.what, 3), amount(own.columns.amount)],
        ...[amount(own.columns.sharesAfter), amount(own.columns.otherAfter), amount(own.columns.allowance)],
        ...[amount(own.columns.base), amount(own.columns.computedTax), amount(own.columns.statedTax)],
        ...[amount(own.columns.difference), text(own.columns.reason, 2)],
      ],
      rows: events.map((event) => {
        const item = items.get(event.items[0] ?? '');
        const what =
          item === undefined
            ? law.bankEvents[event.kind]
            : [law.categories[item.category], instrumentName(item.instrument)].filter(Boolean).join(', ');
        return [
          ...[event.date, what, event.amount, event.after.shares, event.after.other, event.allowanceUsed],
          ...[event.base, event.tax.all, event.stated?.all ?? null, event.difference?.all ?? null],
          event.difference === null ? null : law.differences[event.difference.reason],
        ];
      }),
    },
  }));
};

import pdfmake, { type Content, type TableCell, type TDocumentDefinitions } from 'pdfmake';
import type { Report, ReportSection, ReportWriter } from '#ports/report-writer.ts';

const fonts = {
  normal: 'Helvetica',
  bold: 'Helvetica-Bold',
  italics: 'Helvetica-Oblique',
  bolditalics: 'Helvetica-BoldOblique',
};
const fontNames: readonly string[] = Object.values(fonts);

// The standard fonts of every reader: no font file is needed, and what they have not is written otherwise.
pdfmake.setFonts({ Helvetica: fonts });
// A report has no pictures: whatever asks for one, from outside or from the disk, gets none.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => fontNames.includes(path));

/** A4 across, with the notice and the number on every page. The document is built in memory. */
export const pdfReportWriter: ReportWriter = {
  extension: 'pdf',
  mediaType: 'application/pdf',
  async *write(report) {
    yield await pdfmake.createPdf(documentOf(report)).getBuffer();
  },
};

const documentOf = (report: Report): TDocumentDefinitions => {
  const pageWord = report.language === 'de' ? 'Seite' : 'Page';
  return {
    info: { title: report.title, subject: report.notice, creator: 'Kontor', producer: 'Kontor' },
    language: report.language,
    pageSize: 'A4',
    pageOrientation: 'landscape',
    pageMargins: [30, 40, 30, 36],
    defaultStyle: { font: 'Helvetica', fontSize: 7 },
    header: { text: plain(`${report.title} · ${report.notice}`), margin: [30, 18, 30, 0], color: '#555555' },
    footer: (page, pages) => ({
      columns: [
        { text: plain(report.notice), bold: true },
        { text: `${pageWord} ${page} / ${pages}`, alignment: 'right' },
      ],
      margin: [30, 10, 30, 0],
      color: '#555555',
    }),
    content: [
      { text: plain(report.title), fontSize: 16, bold: true },
      { text: plain(report.notice), fontSize: 10, bold: true, margin: [0, 2, 0, 4] },
      ...report.sections.flatMap((section) => contentOf(section, report.language)),
    ],
  };
};

const contentOf = ({ title, paragraphs, table }: ReportSection, language: Report['language']): Content[] => [
  { text: plain(title), fontSize: 11, bold: true, margin: [0, 10, 0, 3], headlineLevel: 1 },
  ...paragraphs.map((text) => ({ text: plain(text), margin: [0, 0, 0, 2] as [number, number, number, number] })),
  ...(table === null || table.rows.length === 0
    ? []
    : [
        {
          table: {
            headerRows: 1,
            dontBreakRows: true,
            widths: percentages(table.columns.map(({ width }) => width)),
            body: [
              table.columns.map(
                ({ title: head, kind }): TableCell => ({
                  text: plain(head),
                  bold: true,
                  alignment: kind === 'amount' ? 'right' : 'left',
                }),
              ),
              ...table.rows.map((row) =>
                table.columns.map(
                  ({ kind }, index): TableCell =>
                    kind === 'amount'
                      ? { text: amountText(row[index] ?? '', language), alignment: 'right' }
                      : { text: plain(row[index] ?? '') },
                ),
              ),
            ],
          },
          layout: 'lightHorizontalLines',
        },
      ]),
];

const percentages = (widths: readonly number[]): string[] => {
  const sum = widths.reduce((all, width) => all + width, 0);
  return widths.map((width) => `${((width / sum) * 100).toFixed(3)}%`);
};

/** 1.234,50 in German, 1,234.50 in English; all digits stay. */
const amountText = (amount: string, language: Report['language']): string => {
  const [whole, fraction] = amount.split('.') as [string, string | undefined];
  const [thousands, point] = language === 'de' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands!);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
};

/** Signs that Windows-1252, which the standard fonts are encoded in, has not. */
const others: Readonly<Record<string, string>> = {
  '−': '–',
  '→': '>',
  '←': '<',
  '≥': '>=',
  '≤': '<=',
  Σ: 'Sum of ',
  '\u202f': '\u00a0',
  '\u2009': ' ',
  '\t': ' ',
};
const inWindows1252 = /[\n\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/** Writes a sign that the font lacks by its base letter, else as a question mark: never as another one. */
const plain = (text: string): string =>
  Array.from(text, (sign) => {
    if (inWindows1252.test(sign)) return sign;
    if (others[sign] !== undefined) return others[sign];
    const base = sign.normalize('NFD')[0]!;
    return inWindows1252.test(base) ? base : '?';
  }).join('');

/** A table of a report; cells are text as people read it, or exact decimal text of an amount. */
export type ReportTable = {
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly (string | null)[])[];
};
/** `amount`: decimal text, written as a number where the format has them. `width`: its part of the page. */
export type ReportColumn = { readonly title: string; readonly kind: 'text' | 'amount'; readonly width: number };

export type ReportSection = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table: ReportTable | null;
};

/** A document of sections, made for people. */
export type Report = {
  readonly title: string;
  /** Stands on every page and in every file. */
  readonly notice: string;
  readonly language: 'de' | 'en';
  readonly sections: readonly ReportSection[];
};

/** Writes a report as a file. */
export interface ReportWriter {
  readonly extension: string;
  readonly mediaType: string;
  write(report: Report): AsyncIterable<string | Uint8Array>;
}

const germanIban = /\bDE\d{2}(?: ?\d{4}){4} ?\d{2}\b/;

/** The German IBAN above the header of a statement, without blanks; null where there is none. Rows name those of others. */
export const ibanAbove = (text: string, header: RegExp): string | null => {
  const end = text.search(header);
  return germanIban.exec(end < 0 ? '' : text.slice(0, end))?.[0].replaceAll(' ', '') ?? null;
};

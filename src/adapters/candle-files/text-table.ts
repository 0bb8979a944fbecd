export type TextLine = { readonly line: number; readonly cells: readonly string[] };

const separators = [';', '\t', ',', '|'] as const;

/** Returns the separator that cuts each of the first lines most often; a comma where none does. */
export const separatorOf = (text: string): string => {
  const lines = text
    .slice(0, 8_192)
    .split(/\r?\n/, 6)
    .filter((line) => line.trim() !== '');
  const cuts = (separator: string): number => Math.min(...lines.map((line) => line.split(separator).length));
  const best = separators.toSorted((a, b) => cuts(b) - cuts(a))[0]!;
  return cuts(best) > 1 ? best : ',';
};

/** Cuts text into lines and trimmed cells; blank lines are passed over. The first line is `from`. */
export const readLines = (text: string, separator: string, from = 1): readonly TextLine[] => {
  const lines: TextLine[] = [];
  text.split('\n').forEach((content, index) => {
    if (content.trim() !== '') lines.push({ line: index + from, cells: cellsOf(content, separator) });
  });
  return lines;
};

const trimmed = (cell: string): string => cell.trim();

/**
 * Cuts a line whose cells may be quoted. No cell of a bar has a line break: a quote that is left open spoils its own line and
 * not all that follow, and what it opens is kept with it, to be refused as no number.
 */
const cellsOf = (line: string, separator: string): readonly string[] => {
  if (!line.includes('"')) return line.split(separator).map(trimmed);
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    const quoted = quotedCell.exec(line.slice(at));
    const rest = quoted === null ? '' : line.slice(at + quoted[0].length);
    if (quoted !== null && (rest === '' || rest.startsWith(separator))) {
      cells.push(quoted[1]!.replaceAll('""', '"').trim());
      at += quoted[0].length + 1;
    } else {
      const end = line.indexOf(separator, at);
      cells.push(line.slice(at, end < 0 ? line.length : end).trim());
      at = end < 0 ? line.length + 1 : end + 1;
    }
  }
  return cells;
};

/** With the blanks around it, those of a line's end among them; a tab may be the separator. */
const quotedCell = /^[ \ufeff]*"((?:[^"]|"")*)"[ \r]*/;

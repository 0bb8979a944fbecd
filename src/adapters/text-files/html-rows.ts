import type { DocumentRow, DocumentRows } from './document-table.ts';

export const looksLikeHtml = (head: string): boolean => /<(?:!doctype html|html|table)\b/i.test(head.slice(0, 4_096));

const row = /<tr\b[^>]*>([\s\S]*?)(?=<\/tr>|<tr\b|<\/table>|$)/gi;
/** An attribute may have a bracket within its quotes, as a comment in a `title`. */
const cell = /<t[dh]\b((?:"[^"]*"|'[^']*'|[^>"'])*)>([\s\S]*?)(?=<\/t[dh]>|<t[dh]\b|$)/gi;
/** Columns that a program has for itself and does not show. */
const hidden = /class\s*=\s*"?hidden/i;

const entities: Readonly<Record<string, string>> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Replaces the entities that statements use, by name and by number. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Math.min(Number(decimal), 0x10ffff));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return entities[name.toLowerCase()] ?? whole;
  });

/** Reads the rows of all tables of a statement in HTML; a cell over several columns counts as that many. */
export const htmlRows = (text: string): DocumentRows => {
  const rows: DocumentRow[] = [];
  let line = 1;
  let counted = 0;
  for (const match of text.matchAll(row)) {
    for (; counted < match.index; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    const cells = [...match[1]!.matchAll(cell)]
      .filter(([, attributes]) => !hidden.test(attributes!))
      .flatMap(([, attributes, content]) => {
        const span = Number(/colspan\s*=\s*["']?(\d{1,3})/i.exec(attributes!)?.[1] ?? '1');
        const plain = decodeEntities(content!.replace(/<[^>]*>/g, ''))
          .replace(/\s+/g, ' ')
          .trim();
        return [plain, ...new Array<string>(Math.max(0, span - 1)).fill('')];
      });
    rows.push({ line, cells });
  }
  // A table that is closed has no row behind its end.
  const lower = text.toLowerCase();
  return { rows, isCut: lower.lastIndexOf('</table') < lower.lastIndexOf('<tr') };
};

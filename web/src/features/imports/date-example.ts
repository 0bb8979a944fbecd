export type DateExample = {
  /** As the file writes it. */
  readonly text: string;
  readonly first: number;
  readonly second: number;
  readonly year: number;
  /** Taken from the file; otherwise made up. */
  readonly own: boolean;
};

const madeUp: DateExample = { text: '3/4/2026', first: 3, second: 4, year: 2026, own: false };
const date = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/g;
const headBytes = 65_536;

/** Returns a date of the file that means two different days, else a made-up one. */
export async function dateExampleOf(file: Blob): Promise<DateExample> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  return dateExample(decode(head));
}

export function dateExample(text: string): DateExample {
  for (const [found, first = '', , second = '', year = ''] of text.matchAll(date)) {
    const pair = { first: Number(first), second: Number(second) };
    const readsBothWays = pair.first >= 1 && pair.second >= 1 && pair.first <= 12 && pair.second <= 12;
    if (readsBothWays && pair.first !== pair.second) return { text: found, ...pair, year: Number(year), own: true };
  }
  return madeUp;
}

/** The two days that the example can mean, as ISO dates. */
export const readings = ({ first, second, year }: DateExample) => ({
  'day-first': isoDay(year, second, first),
  'month-first': isoDay(year, first, second),
});

const isoDay = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('windows-1252').decode(bytes);
}

import { AppError } from '#domain/errors.ts';
import type { BarTime } from '#ports/candle-files.ts';

/** Where a table has what a bar is made of. */
export type CandleColumns = {
  /** One column with date and time, or one of each. */
  readonly time: readonly number[];
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly volume: number | null;
  /** What the name of the time column says; null: nothing. */
  readonly barTime: BarTime | null;
  readonly utc: boolean;
};

const words = {
  open: 'open o first opening eroffnung eroffnungskurs ouverture openprice op openbid',
  high: 'high h max hoch hochst hochstkurs plushaut haut highprice hi highbid',
  low: 'low l min tief tiefst tiefstkurs plusbas bas lowprice lo lowbid',
  close: 'close c last closing schluss schlusskurs cloture dernier closeprice cl closelast price closebid',
  volume: 'volume v vol volumen stuck tickvol tickvolume volumeshares quantity basevolume shares',
  time: 'time datetime timestamp date datum zeit zeitstempel datumzeit ts t heure zeitpunkt bartime tsevent localtime',
  clock: 'time zeit uhrzeit heure clock',
  date: 'date datum day tag jour dtyyyymmdd',
} as const;

const setOf = (role: keyof typeof words): ReadonlySet<string> => new Set(words[role].split(' '));
const sets = {
  open: setOf('open'),
  high: setOf('high'),
  low: setOf('low'),
  close: setOf('close'),
  volume: setOf('volume'),
  time: setOf('time'),
  clock: setOf('clock'),
  date: setOf('date'),
};

const zoneWords = /(utc|gmt)/;
const startWords = /(open(ing)?|start|begin|from|beginn)(?=time|$|stamp|ts)|^(bar)?(start|begin)/;
const endWords = /(clos(e|ing)|end|until|ende)(?=time|$|stamp|ts)|^(bar)?end/;

/** A column's name without case, accents, brackets and blanks: `<TICKVOL>`, `Plus haut` and `Gmt time` are words. */
const plainWord = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/^\d+\. /, '')
    .replaceAll(/[^a-z0-9]/g, '');

type TimeWord = { readonly barTime: BarTime | null; readonly utc: boolean };

/** Reads `timestamp_utc`, `Gmt time`, `close_time`, `bar end (UTC)`: what the name of a time column says of its times. */
const timeWord = (word: string): TimeWord | null => {
  const utc = zoneWords.test(word);
  const bare = word.replace(zoneWords, '');
  if (sets.time.has(bare) || sets.date.has(bare) || (utc && bare === '')) return { barTime: null, utc };
  const timed = /time|date|stamp|ts$|^(bar)?(start|end|begin)/.test(bare);
  if (timed && endWords.test(bare)) return { barTime: 'end', utc };
  return timed && startWords.test(bare) ? { barTime: 'start', utc } : null;
};

/**
 * Finds the columns of a bar by their names, in any order and the usual spellings; null where one is missing.
 *
 * An index without a name in the first column, as data frames are saved with, is the time.
 *
 * @throws AppError `FORMAT_UNKNOWN` when two columns could be the same thing.
 */
export const columnsOf = (names: readonly string[]): CandleColumns | null => {
  const plain = names.map(plainWord);
  const find = (role: keyof typeof words): number => {
    const found = plain.flatMap((word, index) => (sets[role].has(word) ? [index] : []));
    if (found.length > 1) {
      const doubled = found.map((index) => names[index]!);
      throw new AppError('FORMAT_UNKNOWN', `The file has more than one ${role}: ${doubled.join(', ')}.`, {
        details: { expected: `one column with the ${role}`, found: doubled },
      });
    }
    return found[0] ?? -1;
  };
  const [open, high, low, close, volume] = [find('open'), find('high'), find('low'), find('close'), find('volume')];
  if (open < 0 || high < 0 || low < 0 || close < 0) return null;
  const times = timeColumns(plain);
  return times === null ? null : { ...times, open, high, low, close, volume: volume < 0 ? null : volume };
};

const timeColumns = (plain: readonly string[]): Pick<CandleColumns, 'time' | 'barTime' | 'utc'> | null => {
  const bare = plain.map((word) => word.replace(zoneWords, ''));
  const date = bare.findIndex((word) => sets.date.has(word));
  const clock = bare.findIndex((word, index) => index !== date && sets.clock.has(word));
  if (date >= 0 && clock >= 0) {
    const utc = zoneWords.test(plain[date]!) || zoneWords.test(plain[clock]!);
    return { time: [date, clock], barTime: null, utc };
  }
  const candidates = plain.flatMap((word, index) => {
    const found = timeWord(word);
    return found === null ? [] : [{ ...found, index }];
  });
  // A file with the start and the end of each bar says both; the start is what is kept.
  const chosen = candidates.find(({ barTime }) => barTime === 'start') ?? candidates[0];
  if (chosen !== undefined) return { time: [chosen.index], barTime: chosen.barTime, utc: chosen.utc };
  return plain[0] === '' || plain[0] === 'indexlevel0' ? { time: [0], barTime: null, utc: false } : null;
};

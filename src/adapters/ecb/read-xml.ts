import { XMLParser } from 'fast-xml-parser';
import { AppError } from '#domain/errors.ts';
import type { RatePublication } from '#ports/rate-store.ts';
import { expectText, isCurrency, isDate, isRate } from './rate-text.ts';

type Cube = {
  readonly '@time'?: string;
  readonly '@currency'?: string;
  readonly '@rate'?: string;
  readonly Cube?: readonly Cube[];
};
type Envelope = { readonly Envelope?: { readonly Cube?: readonly Cube[] } };

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseAttributeValue: false,
  isArray: (name) => name === 'Cube',
});

/**
 * Reads the ECB's XML, whichever days it has: `gesmes:Envelope > Cube > Cube[time] > Cube[currency, rate]`.
 *
 * @throws AppError `FORMAT_UNKNOWN`, `FILE_EMPTY`, `INVALID_INPUT`
 */
export const readXml = (text: string): readonly RatePublication[] => {
  const cubes = parsed(text).Envelope?.Cube;
  if (cubes === undefined) {
    throw new AppError('FORMAT_UNKNOWN', 'The file is none of the ECB: it has no envelope with cubes.', {
      details: { expected: 'gesmes:Envelope > Cube > Cube', found: text.slice(0, 80) },
    });
  }
  const days = cubes.flatMap(({ Cube = [] }) => Cube).filter((cube) => typeof cube === 'object');
  if (days.length === 0) throw new AppError('FILE_EMPTY', 'The file has no rates.');
  return days.map(publicationOf);
};

const publicationOf = ({ '@time': date = '', Cube = [] }: Cube): RatePublication => {
  expectText(isDate(date), 'Cube', 'a date in `time`', date);
  const rates: Record<string, string> = {};
  for (const { '@currency': currency = '', '@rate': rate = '' } of Cube) {
    expectText(isCurrency(currency), `Cube of ${date}`, 'a currency such as USD', currency);
    expectText(isRate(rate), `Cube of ${date}, ${currency}`, 'a rate', rate);
    rates[currency] = rate;
  }
  return { date, rates };
};

const parsed = (text: string): Envelope => {
  try {
    return parser.parse(text) as Envelope;
  } catch (cause) {
    throw new AppError('FORMAT_UNKNOWN', 'The XML of the file is broken.', { cause });
  }
};

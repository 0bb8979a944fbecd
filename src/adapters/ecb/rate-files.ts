import { unzipSync } from 'fflate';
import { AppError } from '#domain/errors.ts';
import type { RateFiles } from '#ports/rate-files.ts';
import type { RatePublication } from '#ports/rate-store.ts';
import { readCsv } from './read-csv.ts';
import { readXml } from './read-xml.ts';

/** The longest file, in XML, has some 8 MB. */
const largestBytes = 64 * 1024 ** 2;

/** Files of the ECB: `eurofxref-daily.xml`, `-hist-90d.xml`, `-hist.xml`, `eurofxref.zip`, `eurofxref-hist.zip`, and the CSV in it. */
export const ecbRateFiles = (): RateFiles => ({ read: readRates });

export const readRates = (content: Uint8Array): readonly RatePublication[] => {
  if (content.length === 0) throw new AppError('FILE_EMPTY', 'The file is empty.');
  if (content[0] === 0x50 && content[1] === 0x4b) return readRates(onlyEntry(content));
  const text = new TextDecoder().decode(content);
  if (text.slice(0, 1_000).includes('\0')) {
    throw new AppError('FILE_BINARY', 'The file is neither XML, CSV nor a zip of the latter.');
  }
  const publications = text.trimStart().startsWith('<') ? readXml(text) : readCsv(text);
  return publications.toSorted((a, b) => (a.date < b.date ? -1 : 1));
};

const onlyEntry = (content: Uint8Array): Uint8Array => {
  const names: string[] = [];
  const unzip = () =>
    unzipSync(content, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        return names.length === 1 && originalSize <= largestBytes;
      },
    });
  const files = Object.values(readable(unzip));
  const [file] = files;
  if (names.length === 1 && file !== undefined && !(file[0] === 0x50 && file[1] === 0x4b)) return file;
  throw new AppError('FORMAT_UNKNOWN', 'The zip is none of the ECB: it has to hold one file, the CSV.', {
    details: { expected: 'eurofxref.csv or eurofxref-hist.csv', found: names },
  });
};

const readable = <T>(read: () => T): T => {
  try {
    return read();
  } catch (cause) {
    throw new AppError('FILE_BINARY', 'The zip cannot be unpacked.', { cause });
  }
};

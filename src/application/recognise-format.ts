import { AppError, type ErrorCode, isAppError } from '#domain/errors.ts';
import type { ExecutionFormat, FileScan, FileSource } from '#ports/execution-format.ts';

type Scans = Pick<ExecutionFormat, 'scan'>;

export type RecognisedFile<Format extends Scans> = { readonly format: Format; readonly scan: FileScan };

/** What a format can say about a file that is not its own, the more telling the further up. */
const refusals: readonly ErrorCode[] = ['FILE_EMPTY', 'FILE_BINARY', 'FORMAT_NOT_EXECUTIONS', 'FORMAT_UNKNOWN'];

/**
 * Returns the first format that recognises the file, with what it found out about it.
 *
 * @throws AppError the most telling refusal when none does: `FILE_EMPTY`, `FILE_BINARY`, `FORMAT_NOT_EXECUTIONS`, `FORMAT_UNKNOWN`
 */
export const recogniseFormat = async <Format extends Scans>(
  formats: readonly Format[],
  file: FileSource,
): Promise<RecognisedFile<Format>> => {
  let refusal: AppError | null = null;
  for (const format of formats) {
    try {
      return { format, scan: await format.scan(file) };
    } catch (error) {
      if (!isAppError(error) || !refusals.includes(error.code)) throw error;
      if (refusal === null || rank(error) < rank(refusal)) refusal = error;
    }
  }
  if (refusal === null) throw new Error('No format to try.');
  throw formats.length > 1 && refusal.code === 'FORMAT_UNKNOWN' && shareOf(refusal) < nearest
    ? unknownOf(refusal)
    : refusal;
};

/** A format that finds less than this of what it needs is not what the file was meant to be. */
const nearest = 0.5;

const shareOf = ({ details }: AppError): number => (typeof details.share === 'number' ? details.share : 0);

const unknownOf = ({ details, cause }: AppError): AppError => {
  const found = Array.isArray(details.found) ? details.found : [];
  return new AppError(
    'FORMAT_UNKNOWN',
    `No format that is known has these columns${found.length === 0 ? '' : `: ${found.join(', ')}`}. A mapping can say what they are.`,
    { details: { found, missing: [] }, cause },
  );
};

/** Of formats that do not know the file, the one that found most of what it needs says best what is missing. */
const rank = (error: AppError): number => refusals.indexOf(error.code) + 1 - shareOf(error) / 2;

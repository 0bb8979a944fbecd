import { reasonOf } from '#adapters/http/redact.ts';
import { AppError, isAppError } from '#domain/errors.ts';
import { faultDetails, type SourceFault } from '#domain/market/source-fault.ts';
import type { RatePeriod } from '#domain/rates/catch-up.ts';
import type { RateSource } from '#ports/rate-source.ts';
import { readRates } from './rate-files.ts';

export const ecbSourceName = 'ecb';
const ecbUrl = 'https://www.ecb.europa.eu/stats/eurofxref';

const files: Readonly<Record<RatePeriod, string>> = {
  day: 'eurofxref-daily.xml',
  '90-days': 'eurofxref-hist-90d.xml',
  all: 'eurofxref-hist.zip',
};

const timeoutMs = 60_000;
const largestBytes = 32 * 1024 ** 2;

type Options = {
  /** Another address with the same files. */
  readonly url?: string;
  /** UTC milliseconds; `Retry-After` may count from it. */
  readonly now: () => number;
};

/** The European Central Bank's euro foreign exchange reference rates, which need no key. */
export const ecbRateSource = ({ url = ecbUrl, now }: Options): RateSource => ({
  name: ecbSourceName,
  async fetchRates(period, signal) {
    const address = `${url}/${files[period]}`;
    const response = await answerOf(address, signal);
    if (response.status === 429) throw limited(response, now());
    if (!response.ok)
      throw unreachable(`${address} answered ${response.status}.`, { code: 'status', detail: String(response.status) });
    const content = await contentOf(response, address);
    try {
      return readRates(content);
    } catch (error) {
      // A page that says that the site is being worked on, for instance.
      if (isAppError(error))
        throw unreachable(`${address} is not what was expected. ${error.message}`, otherForm, error);
      throw error;
    }
  },
});

const answerOf = async (address: string, signal: AbortSignal | undefined): Promise<Response> => {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    return await fetch(address, {
      signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
      headers: { 'user-agent': 'Kontor' },
    });
  } catch (cause) {
    const fault: SourceFault = timeout.aborted ? tooSlow : { code: 'connection', detail: reasonOf(cause, []) };
    throw unreachable(`${address} does not answer.`, fault, cause);
  }
};

const contentOf = async (response: Response, address: string): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      bytes += chunk.length;
      if (bytes > largestBytes) break;
      chunks.push(chunk);
    }
  } catch (cause) {
    throw unreachable(`${address} broke off.`, { code: 'connection', detail: reasonOf(cause, []) }, cause);
  }
  if (bytes > largestBytes) throw unreachable(`${address} is longer than any of these files.`, otherForm);
  return Buffer.concat(chunks);
};

const limited = (response: Response, now: number): AppError => {
  const after = response.headers.get('retry-after') ?? '';
  const at = /^\d+$/.test(after) ? now + Number(after) * 1_000 : Date.parse(after);
  return new AppError('SOURCE_LIMITED', 'The ECB was asked too often.', {
    details: { source: ecbSourceName, ...(Number.isNaN(at) ? {} : { until: new Date(at).toISOString() }) },
  });
};

const otherForm: SourceFault = { code: 'form', detail: null };
const tooSlow: SourceFault = { code: 'timeout', detail: null };

const unreachable = (message: string, fault: SourceFault, cause?: unknown): AppError =>
  new AppError('SOURCE_UNREACHABLE', message, { details: { source: ecbSourceName, ...faultDetails(fault) }, cause });

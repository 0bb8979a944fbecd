import {
  keyRefused,
  limited,
  otherForm,
  status as statusOnly,
  unknownTo,
  unreachable,
} from '#adapters/http/failures.ts';
import { quoted } from '#adapters/http/redact.ts';
import { readJson, type SourceAnswer } from '#adapters/http/source-client.ts';
import { nextMidnight } from '#domain/market/date-starts.ts';

export const sourceName = 'alphavantage';
/** In which its days of calls are counted, and most of its times are written: `US/Eastern`. */
export const sourceZone = 'America/New_York';

type Asked = { readonly secrets: readonly string[]; readonly now: number; readonly symbol: string };

/**
 * Reads an answer by the key of its data. Alpha Vantage says everything with HTTP 200; an answer without the data says in
 * `Information`, `Note` or `Error Message` what is the matter, and mentions the caller's key in it.
 *
 * @throws AppError `SOURCE_LIMITED`, `SOURCE_KEY`, `SOURCE_UNKNOWN`, `SOURCE_UNREACHABLE`
 */
export const readAnswer = (
  { status, text }: SourceAnswer,
  isData: (key: string) => boolean,
  { secrets, now, symbol }: Asked,
): Readonly<Record<string, unknown>> => {
  const answer = readJson(sourceName, text);
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    throw unreachable(sourceName, otherForm('JSON in a form that is not known'));
  if (Object.keys(answer).some(isData)) return answer as Record<string, unknown>;
  const { Note, Information, 'Error Message': wrong } = answer as Record<string, unknown>;
  const said = [Note, Information].find((value) => typeof value === 'string');
  if (typeof said === 'string') throw refusal(said, secrets, now);
  if (typeof wrong === 'string') {
    const found = quoted(wrong, secrets);
    throw /apikey|api key/i.test(wrong) && !/invalid api call/i.test(wrong)
      ? keyRefused(sourceName, found)
      : unknownTo(sourceName, found, { symbol });
  }
  if (status === 401 || status === 403) throw keyRefused(sourceName, statusOnly(status));
  throw unreachable(sourceName, otherForm(`HTTP ${status} without the data`));
};

/** The advertisement at the end of every one of these names premium plans and both limits, so the order counts. */
const refusal = (said: string, secrets: readonly string[], now: number): Error => {
  const found = quoted(said, secrets);
  if (/is a premium (endpoint|feature)|demo\W{0,4} api key/i.test(said)) return keyRefused(sourceName, found);
  if (/spreading out|burst/i.test(said)) return limited(sourceName, found, now + 2_000);
  if (/per day|daily/i.test(said)) return limited(sourceName, found, nextMidnight(sourceZone, now));
  if (/per second/i.test(said)) return limited(sourceName, found, now + 2_000);
  if (/per minute/i.test(said)) return limited(sourceName, found, now + 60_000);
  if (/premium/i.test(said) && !/rate limit|frequency/i.test(said)) return keyRefused(sourceName, found);
  return limited(sourceName, found, null);
};

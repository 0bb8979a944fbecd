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

export const sourceName = 'eodhd';

type Asked = { readonly secrets: readonly string[]; readonly now: number; readonly symbol: string };

/**
 * Reads an answer, a list of rows. The quota of a day (402) is counted in UTC and comes back at midnight there.
 *
 * @throws AppError `SOURCE_KEY` on 401 and 403, `SOURCE_LIMITED` on 402, `SOURCE_UNKNOWN` on 404, `SOURCE_UNREACHABLE`
 */
export const readRows = (
  { status, text }: SourceAnswer,
  { secrets, now, symbol }: Asked,
): readonly Readonly<Record<string, unknown>>[] => {
  const said = () => quoted(text, secrets) || statusOnly(status);
  if (status === 401 || status === 403) throw keyRefused(sourceName, said());
  if (status === 402) throw limited(sourceName, said(), nextMidnight('UTC', now));
  if (status === 404) throw unknownTo(sourceName, symbol, { symbol });
  if (status !== 200) throw unreachable(sourceName, statusOnly(status, `HTTP ${status}: ${quoted(text, secrets)}`));
  const rows = readJson(sourceName, text);
  if (!Array.isArray(rows)) throw unreachable(sourceName, otherForm('JSON that is no list of rows'));
  return rows.filter((row) => typeof row === 'object' && row !== null);
};

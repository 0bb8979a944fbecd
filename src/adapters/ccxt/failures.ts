import { limited, unknownTo, unreachable } from '#adapters/http/failures.ts';
import { quoted } from '#adapters/http/redact.ts';
import { type AppError, isAppError } from '#domain/errors.ts';

/** By the names of ccxt's classes of errors, which are only at hand once an exchange is loaded. */
const limitedNames = new Set(['RateLimitExceeded', 'DDoSProtection']);
const unknownNames = new Set(['BadSymbol', 'NotSupported']);

/**
 * Says in the words of `BarSource` what went wrong with an exchange.
 *
 * Candles are public: where an exchange speaks of a wrong key, which ccxt also does of One Trading's INTERNAL_ERROR, no
 * other key would mend it.
 */
export const failureOf = (source: string, error: unknown): AppError => {
  if (isAppError(error)) return error;
  const names = classNames(error);
  const said = quoted(error instanceof Error ? error.message : String(error), []);
  if (names.some((name) => limitedNames.has(name))) return limited(source, said, null);
  if (names.some((name) => unknownNames.has(name)) || said.includes('INVALID_INSTRUMENT_CODE'))
    return unknownTo(source, said);
  if (names.includes('RequestTimeout'))
    return unreachable(source, { words: said, fault: { code: 'timeout', detail: null } });
  if (names.includes('ExchangeError')) return unreachable(source, said);
  return unreachable(source, { words: said, fault: { code: 'connection', detail: said } });
};

const classNames = (error: unknown): readonly string[] => {
  const names: string[] = [];
  for (let at = Object.getPrototypeOf(error ?? {}); at !== null; at = Object.getPrototypeOf(at))
    names.push(at.constructor.name);
  return names;
};

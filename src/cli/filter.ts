import { isAppError } from '#domain/errors.ts';
import { instrumentId, parseInstrument } from '#domain/instruments/contract.ts';
import { wrongCall } from './failure.ts';

export type FilterOptions = {
  readonly account?: readonly string[];
  readonly instrument?: readonly string[];
  readonly from?: string;
  readonly to?: string;
};

/** The filter of the use cases from the words of the command line. */
export const filterOf = (options: FilterOptions) => ({
  account: options.account?.slice(),
  instrument: options.instrument?.flatMap(idsOf),
  ...spanOf(options),
});

const spanOf = (options: FilterOptions) => {
  const from = instantOf('--from', options.from);
  const to = instantOf('--to', options.to);
  if (from !== undefined && to !== undefined && Date.parse(from) >= Date.parse(to)) {
    const expected = `an instant after --from, ${options.from}`;
    throw wrongCall(`--to: expected ${expected}, found "${options.to}"`, {
      option: '--to',
      expected,
      found: options.to,
    });
  }
  return { from, to };
};

/** The text itself and the id of the contract that it may spell: `MNQH25` finds MNQ MAR25, `STOXX50` still itself. */
const idsOf = (text: string): readonly string[] => {
  try {
    return [...new Set([text, instrumentId(parseInstrument(text))])];
  } catch (error) {
    if (isAppError(error, 'INVALID_VALUE')) return [text];
    throw error;
  }
};

/** A day is its first instant in UTC: a command line has no zone of its own. */
export const instantOf = (option: string, text: string | undefined): string | undefined => {
  if (text === undefined) return undefined;
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? Temporal.PlainDate.from(text).toZonedDateTime('UTC').toInstant().toString()
      : Temporal.Instant.from(text).toString();
  } catch {
    const expected = 'a day such as 2025-01-28 or an instant such as 2025-01-28T15:30:00Z';
    throw wrongCall(`${option}: expected ${expected}, found "${text}"`, { option, expected, found: text });
  }
};

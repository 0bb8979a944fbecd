import type { z } from 'zod';
import type { SaidInstrument } from '#application/instruments/add-instrument.ts';
import {
  type LedgerFile,
  type LedgerFileActivity,
  ledgerFile,
  ledgerFileActivity,
  type ledgerFileInstrument,
} from '#contract/ledger-file.ts';
import type { Activity } from '#domain/activities/activity.ts';
import { AppError } from '#domain/errors.ts';
import { homeCalendar } from '#domain/instruments/home-calendar.ts';
import type { InstrumentFacts } from '#domain/instruments/instrument-facts.ts';
import { isIsin } from '#domain/instruments/isin.ts';
import type { RowHeld } from '#domain/ledger/events.ts';
import { assertTaxProfile } from '#domain/tax/check-tax-profile.ts';
import { withOnlyPerson } from '#domain/tax/only-person.ts';
import { emptyTaxProfile, type TaxAccount, type TaxProfile } from '#domain/tax/tax-profile.ts';
import type { ActivityFormat, LedgerExtras, ReadActivityRow, StatedInstrument } from '#ports/activity-format.ts';
import type { FileSource } from '#ports/execution-format.ts';

const format = 'kontor-ledger';
const source = 'kontor';

/** Kontor's own file of a ledger: activities, instruments, accounts, prices, rates and what is said of taxation. */
export const ledgerFileFormat = (): ActivityFormat => ({
  format,
  source,

  async scan(file) {
    const { activities } = await readFile(file);
    const accounts = activities.map((one) => one.account).filter((account) => typeof account === 'string');
    return {
      format,
      source,
      accounts: [...new Set(accounts)],
      accountless: false,
      zoneless: false,
      dateOrder: 'iso',
      dateOrderOpen: false,
    };
  },

  async *read(file) {
    const { activities, currency } = await readFile(file);
    const rows = activities.map((one, nth) => rowOf(nth + 1, { ...one, currency: one.currency ?? currency }));
    for (let start = 0; start < rows.length; start += rowsAtOnce) yield rows.slice(start, start + rowsAtOnce);
  },

  extras: async (file) => extrasOf(await readFile(file)),

  readCells: (row, cells) => [rowOf(row, JSON.parse(cells.activity ?? '{}'))],
});

const rowsAtOnce = 1_000;

const unknown = (message: string, found: string): AppError =>
  new AppError('FORMAT_UNKNOWN', message, { details: { found: [found], missing: [] } });

/** @throws AppError `FORMAT_UNKNOWN` for what is no such file, `INVALID_INPUT` for one that does not fit the schema */
const readFile = async (file: FileSource): Promise<LedgerFile> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of file()) {
    text += decoder.decode(chunk, { stream: true });
    if (!/^\s*(\{|$)/.test(text.slice(0, 1_000))) throw unknown('This is no JSON of a ledger.', text.slice(0, 20));
  }
  text += decoder.decode();
  if (!text.includes(`"${format}"`)) throw unknown(`This JSON does not say that its format is ${format}.`, '');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new AppError('INVALID_INPUT', `The file is no JSON: ${(cause as Error).message}`, {
      details: { field: 'file', expected: 'JSON', found: (cause as Error).message },
      cause,
    });
  }
  if ((json as { format?: unknown }).format !== format)
    throw unknown(`This JSON does not say that its format is ${format}.`, '');
  const parsed = ledgerFile.safeParse(json);
  if (parsed.success) {
    const profile = profileOf(parsed.data.taxation, parsed.data.accounts);
    // Before anything of the file is taken in.
    if (profile !== null) assertTaxProfile(profile);
    return parsed.data;
  }
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  const [first] = parsed.error.issues;
  throw new AppError('INVALID_INPUT', problems.join('; '), {
    details: { field: first!.path.join('.'), expected: first!.message, found: 'another value', problems },
  });
};

const rowOf = (row: number, json: unknown): ReadActivityRow => {
  const cells = { activity: JSON.stringify(json) };
  const parsed = ledgerFileActivity.safeParse(json);
  if (!parsed.success) return { kind: 'held', row, ...faultOf(parsed.error, json), cells };
  const { instrument, counter } = parsed.data;
  return {
    kind: 'activity',
    row,
    part: 0,
    activity: activityOf(parsed.data),
    instrument: statedOf(instrument),
    counterInstrument: statedOf(counter?.instrument ?? null),
    cells,
  };
};

const faultOf = ({ issues }: z.ZodError, json: unknown): Omit<RowHeld, 'row' | 'cells'> => {
  const { path, message } = issues[0]!;
  const found = path.reduce((value: unknown, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], json);
  return {
    reason: 'MALFORMED',
    field: path.join('.') || 'activity',
    expected: message,
    found: found === undefined ? 'nothing' : JSON.stringify(found).slice(0, 200),
  };
};

const activityOf = ({ currency: stated, lots, ...facts }: LedgerFileActivity): Activity => {
  const currency = stated ?? 'EUR';
  return { ...facts, currency, lots: lots.map((lot) => ({ ...lot, currency: lot.currency ?? currency })) };
};

const statedOf = (text: string | null): StatedInstrument | null =>
  text === null
    ? null
    : {
        isin: isIsin(text) ? text : null,
        wkn: null,
        symbol: isIsin(text) ? null : text,
        name: null,
        assetClass: null,
        currency: null,
      };

const extrasOf = ({ currency, instruments, accounts, prices, rates, taxation }: LedgerFile): LedgerExtras => {
  const facts = instruments.map((one) => instrumentOf(one, currency));
  const currencies = new Map(facts.map((one) => [one.id, one.currency]));
  return {
    instruments: facts as readonly InstrumentFacts[],
    accounts: accounts.map(
      ({ account, owners: _, withholding: __, bank: ___, use: ____, interestBearing: _____, ...said }) => ({
        account,
        facts: said,
      }),
    ),
    prices: prices.map((price) => ({
      ...price,
      currency: price.currency ?? currencies.get(price.instrument) ?? currency,
    })),
    rates,
    taxProfile: profileOf(taxation, accounts),
  };
};

const instrumentOf = ({ name, ...said }: z.output<typeof ledgerFileInstrument>, currency: string): SaidInstrument => {
  const isPair = said.assetClass === 'crypto' || said.assetClass === 'fx';
  return {
    ...said,
    name: name ?? said.id,
    currency: said.currency ?? (isPair ? undefined : currency),
    calendar: said.calendar ?? (isPair ? undefined : homeCalendar(said.isin)),
  };
};

const profileOf = (taxation: LedgerFile['taxation'], accounts: LedgerFile['accounts']): TaxProfile | null => {
  const taxed = accounts.flatMap(({ account, owners, withholding, bank, use, interestBearing }): TaxAccount[] =>
    withholding === undefined
      ? []
      : [
          {
            account,
            owners,
            withholding,
            bank: bank ?? null,
            use: use ?? 'private',
            interestBearing: interestBearing ?? null,
          },
        ],
  );
  if (taxation === null && taxed.length === 0) return null;
  return withOnlyPerson({ ...emptyTaxProfile, ...taxation, accounts: taxed });
};

import type { LedgerContext } from '#application/ledger-context.ts';
import { foldTaxYears } from '#domain/tax/fold-tax-years.ts';
import type { TaxYear } from '#domain/tax/tax-year.ts';
import { taxWords } from '#domain/tax/words/tax-words.ts';
import { writeTaxYear } from '#domain/tax/write-tax-year.ts';
import type { LedgerTax } from './tax-inputs-of-ledger.ts';
import type { TaxPorts } from './tax-ports.ts';
import { taxYearOfPerson } from './tax-year-of-person.ts';

/** A tax year with the names of what it speaks of. */
export type NamedTaxYear = TaxYear & {
  /** That it is an estimate, in both languages. */
  readonly notice: string;
  readonly instrumentNames: Readonly<Record<string, string>>;
};

/**
 * Works out a tax year of a ledger; of one person alone, where one is named.
 *
 * @throws AppError `TAX_YEAR_NOT_RELEASED`; `NOT_FOUND` where the profile has no such person
 */
export const readTaxYear = async (
  ports: Pick<TaxPorts, 'ledgerTax'>,
  { ledger }: LedgerContext,
  year: number,
  person: string | null = null,
): Promise<NamedTaxYear> => {
  const tax = await ports.ledgerTax(ledger);
  const whole = taxYearOf(tax, year);
  return named(tax, person === null ? whole : taxYearOfPerson(whole, tax.inputs.profile, person));
};

const worked = new WeakMap<LedgerTax, Map<number, TaxYear>>();

/** The year of what a ledger's tax is folded from: worked out once. @throws AppError `TAX_YEAR_NOT_RELEASED` */
export const taxYearOf = (tax: LedgerTax, year: number): TaxYear => {
  const years = worked.get(tax) ?? new Map<number, TaxYear>();
  worked.set(tax, years);
  const known = years.get(year);
  if (known !== undefined) return known;
  const made = writeTaxYear(foldTaxYears(tax.inputs, year));
  years.set(year, made);
  return made;
};

const notice = `${taxWords('de').disclaimer} ${taxWords('en').disclaimer}`;

const named = ({ directory }: LedgerTax, year: TaxYear): NamedTaxYear => {
  const ids = new Set([...year.items, ...year.lumpSums, ...year.gaps].map(({ instrument }) => instrument));
  const names = [...ids]
    .filter((id) => id !== null)
    .sort()
    .map((id) => [id, directory.find(id)?.name ?? id] as const);
  return { notice, ...year, instrumentNames: Object.fromEntries(names) };
};

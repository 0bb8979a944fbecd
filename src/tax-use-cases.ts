import type { TaxUseCases } from '#api/tax-use-cases.ts';
import { accountBook } from '#application/accounts/account-book.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { listOpenLots } from '#application/tax/list-open-lots.ts';
import { listTaxYears } from '#application/tax/list-tax-years.ts';
import { planSale } from '#application/tax/plan-sale.ts';
import { readTaxRoom } from '#application/tax/read-tax-room.ts';
import { readTaxYear } from '#application/tax/read-tax-year.ts';
import { keepLedgerTax, type LedgerTaxPorts } from '#application/tax/tax-inputs-of-ledger.ts';
import { taxOfSale } from '#application/tax/tax-of-sale.ts';
import { taxReport } from '#application/tax/tax-report.ts';
import { checkTaxProfile, readTaxProfile } from '#application/tax-profile/read-tax-profile.ts';
import { sayTaxProfile, switchTaxProfile, type TaxProfilePorts } from '#application/tax-profile/tax-profile.ts';
import { withOnlyPerson } from '#domain/tax/only-person.ts';
import type { TaxProfile } from '#domain/tax/tax-profile.ts';
import type { ActivityStore } from '#ports/activity-store.ts';
import type { Clock } from '#ports/clock.ts';
import type { ReportWriter } from '#ports/report-writer.ts';

type Ports = LedgerTaxPorts &
  TaxProfilePorts & {
    readonly clock: Clock;
    readonly activities: Pick<ActivityStore, 'names'>;
    readonly reports: Readonly<Record<'csv' | 'xlsx' | 'pdf', ReportWriter>>;
  };

/** The same value, as the contract has it: its lists may be written to, which nobody does. */
type Writable<Value> = Value extends readonly (infer Part)[]
  ? Writable<Part>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Writable<Value[Key]> }
    : Value;
const writable = <Value>(value: Value): Writable<Value> => value as Writable<Value>;

/** Binds the tax year to its ports, in the words of the contract; and what a sale costs in tax, for whoever plans sales. */
export const taxUseCases = (given: Ports) => {
  const ledgerTax = keepLedgerTax(given);
  const ports = {
    ...given,
    ledgerTax,
    accountNames: async (ledger: string): Promise<readonly string[]> => {
      const [{ accounts }, { accounts: booked }] = await Promise.all([
        accountBook(given, ledger),
        given.activities.names(ledger),
      ]);
      return [...new Set([...accounts.keys(), ...booked])].sort();
    },
  };
  const profile = async (context: LedgerContext) => writable(await readTaxProfile(ports, context));
  const useCases: TaxUseCases = {
    taxYears: async (context) => listTaxYears(ports, context),
    taxYear: async (context, year, person) => writable(await readTaxYear(ports, context, year, person)),
    exportTaxYear: async (context, year, { format, language, person }) => {
      const writer = ports.reports[format];
      const report = taxReport(await readTaxYear(ports, context, year, person), language);
      return {
        fileName: `kontor-${language === 'de' ? 'steuerjahr' : 'tax-year'}-${year}.${writer.extension}`,
        mediaType: writer.mediaType,
        content: writer.write(report),
      };
    },
    taxRoom: async (context, year) => writable(await readTaxRoom(ports, context, year)),
    openTaxLots: async (context, date) => writable(await listOpenLots(ports, context, date)),
    planTaxedSale: async (context, sale) => writable(await planSale(ports, context, sale)),
    taxProfile: profile,
    checkTaxProfile: async (_, said) => writable(checkTaxProfile(withOnlyPerson(said as TaxProfile))),
    sayTaxProfile: async (context, said) => {
      await sayTaxProfile(ports, context, withOnlyPerson(said as TaxProfile));
      return profile(context);
    },
    switchTaxProfile: async (context, way, change) => {
      await switchTaxProfile(ports, context, way, change);
      return profile(context);
    },
  };
  return {
    useCases,
    taxOfSale: (context: LedgerContext, instrument: string, units: number) =>
      taxOfSale(ports, context, instrument, units),
  };
};

import type { Clock } from '#ports/clock.ts';
import type { LedgerTax } from './tax-inputs-of-ledger.ts';

/** What the use cases of the tax year ask for. */
export type TaxPorts = {
  readonly ledgerTax: (ledger: string) => Promise<LedgerTax>;
  readonly clock: Clock;
};

/** The day on which it is asked, in German time: the tax year ends there at midnight. */
export const germanDay = ({ clock }: Pick<TaxPorts, 'clock'>): string =>
  Temporal.Instant.fromEpochMilliseconds(clock.now()).toZonedDateTimeISO('Europe/Berlin').toPlainDate().toString();

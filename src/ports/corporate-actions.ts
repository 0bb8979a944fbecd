import type { CorporateAction } from './bar-source.ts';

/** Splits and dividends as sources told them; raw bars never change for them. */
export interface CorporateActions {
  /** The same action again, by kind and day, takes the place of the one before. */
  put(ledger: string, instrument: string, source: string, actions: readonly CorporateAction[]): Promise<void>;
  /** In order of their days. */
  of(ledger: string, instrument: string, source: string): Promise<readonly CorporateAction[]>;
}

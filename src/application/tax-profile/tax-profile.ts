import { type ChangeStreamPorts, changeStream } from '#application/changes/change-stream.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { type ChangeHistory, standingChanges } from '#domain/changes/change-history.ts';
import { decideSwitch, type Way } from '#domain/changes/decide-switch.ts';
import { sameValue } from '#domain/journal/same-value.ts';
import { taxProfileStream } from '#domain/ledger/streams.ts';
import { assertTaxProfile } from '#domain/tax/check-tax-profile.ts';
import { emptyTaxProfile, type TaxProfile } from '#domain/tax/tax-profile.ts';
import type { ChangeStore } from '#ports/change-store.ts';

export type TaxProfilePorts = ChangeStreamPorts & { readonly changes: Pick<ChangeStore, 'ofStream' | 'revision'> };

/** Returns what the persons of a ledger say of their taxation; of several times they said it the last that stands counts. */
export const taxProfileOf = async (
  { changes }: { readonly changes: Pick<ChangeStore, 'ofStream'> },
  ledger: string,
): Promise<TaxProfile> =>
  profileOf((await changes.ofStream(ledger, taxProfileStream)) as ChangeHistory<'TaxProfileSaid'>);

const profileOf = (history: ChangeHistory<'TaxProfileSaid'>): TaxProfile =>
  standingChanges(history).at(-1)?.data.profile ?? emptyTaxProfile;

/**
 * Keeps what is said of taxation, whole; nothing where it is the same.
 *
 * @throws AppError `INVALID_INPUT` naming every field that does not fit; `VERSION_CONFLICT`, `PROJECTION_BEHIND`
 */
export const sayTaxProfile = (ports: TaxProfilePorts, context: LedgerContext, profile: TaxProfile): Promise<void> => {
  assertTaxProfile(profile);
  return changeStream<'TaxProfileSaid'>(ports, context, taxProfileStream, (history) =>
    sameValue(profileOf(history), profile) ? null : { type: 'TaxProfileSaid', data: { profile } },
  );
};

/** Takes back, or brings back, what was said. @throws AppError `CHANGE_STATE`, `VERSION_CONFLICT`, `PROJECTION_BEHIND` */
export const switchTaxProfile = (
  ports: TaxProfilePorts,
  context: LedgerContext,
  way: Way,
  change?: number,
): Promise<void> =>
  changeStream<'TaxProfileSaid'>(ports, context, taxProfileStream, (history) => decideSwitch(history, way, change));

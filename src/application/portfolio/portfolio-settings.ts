import { type ChangeStreamPorts, changeStream } from '#application/changes/change-stream.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { type ChangeHistory, standingChanges } from '#domain/changes/change-history.ts';
import { decideSwitch, type Way } from '#domain/changes/decide-switch.ts';
import { sameValue } from '#domain/journal/same-value.ts';
import { portfolioStream } from '#domain/ledger/streams.ts';
import {
  assertPortfolioSettings,
  type PortfolioSettings,
  usualPortfolioSettings,
} from '#domain/portfolio/portfolio-settings.ts';
import type { ChangeStore } from '#ports/change-store.ts';

export type SettingsPorts = ChangeStreamPorts & { readonly changes: Pick<ChangeStore, 'ofStream' | 'revision'> };

/** Returns what is set for a ledger's portfolio; the usual where nobody has set anything. */
export const portfolioSettingsOf = async (
  { changes }: { readonly changes: Pick<ChangeStore, 'ofStream'> },
  ledger: string,
): Promise<PortfolioSettings> =>
  settingsOf((await changes.ofStream(ledger, portfolioStream)) as ChangeHistory<'PortfolioSettingsSaid'>);

const settingsOf = (history: ChangeHistory<'PortfolioSettingsSaid'>): PortfolioSettings =>
  standingChanges(history).at(-1)?.data.settings ?? usualPortfolioSettings;

/** @throws AppError `INVALID_INPUT`, `VERSION_CONFLICT`, `PROJECTION_BEHIND` */
export const sayPortfolioSettings = (
  ports: SettingsPorts,
  context: LedgerContext,
  settings: PortfolioSettings,
): Promise<void> => {
  assertPortfolioSettings(settings);
  return changeStream<'PortfolioSettingsSaid'>(ports, context, portfolioStream, (history) =>
    sameValue(settingsOf(history), settings) ? null : { type: 'PortfolioSettingsSaid', data: { settings } },
  );
};

/** Takes back, or brings back, the last change. @throws AppError `CHANGE_STATE`, `VERSION_CONFLICT`, `PROJECTION_BEHIND` */
export const switchPortfolioSettings = (ports: SettingsPorts, context: LedgerContext, way: Way): Promise<void> =>
  changeStream<'PortfolioSettingsSaid'>(ports, context, portfolioStream, (history) => decideSwitch(history, way));

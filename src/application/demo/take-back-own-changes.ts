import { appendChange } from '#application/changes/append-change.ts';
import type { LedgerContext } from '#application/ledger-context.ts';
import { standingChanges } from '#domain/changes/change-history.ts';
import { decideSwitch } from '#domain/changes/decide-switch.ts';
import type { Clock } from '#ports/clock.ts';
import type { EventStore } from '#ports/event-store.ts';

/** Whose changes the demo's are: so that they can be told from a person's, and taken back again. */
export const demoWriter = 'demo';

export const asDemo = (context: LedgerContext): LedgerContext => ({ ...context, actor: demoWriter });

/** Takes back what the demo said in these streams, the latest first, and nothing that a person did. */
export const takeBackOwnChanges = async (
  ports: { readonly events: EventStore; readonly clock: Clock },
  context: LedgerContext,
  streams: readonly string[],
): Promise<void> => {
  for (const stream of streams) {
    const takeBackOne = (): Promise<boolean> =>
      appendChange(ports, asDemo(context), stream, (history) => {
        const own = standingChanges(history).filter(({ by }) => by === demoWriter);
        return own.length === 0 ? null : decideSwitch(history, 'undo', own.at(-1)!.number);
      });
    while (await takeBackOne());
  }
};

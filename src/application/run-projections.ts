import type { EventBus } from '#ports/event-bus.ts';
import type { Projection, ProjectionRunner } from '#ports/projection.ts';

export type ProjectionsRun<Models> = {
  readonly runner: ProjectionRunner<Models>;
  readonly bus: EventBus;
  /** In the order in which they depend on one another. */
  readonly projections: readonly Projection<Models>[];
};

/** Brings read models up to date, one after the other, and says on the bus whose moved on. */
export const catchUpProjections = async <Models>({
  runner,
  bus,
  projections,
}: ProjectionsRun<Models>): Promise<void> => {
  for (const projection of projections) {
    const { ledgers } = await runner.catchUp(projection);
    for (const ledger of ledgers) await bus.publish({ ledger, topic: `projection:${projection.name}` });
  }
};

import type { PositionWhatIfBody } from '#contract/position-what-if.ts';
import type { WhatIfBody } from '#contract/statistics.ts';

export type AskedScenario = PositionWhatIfBody['scenarios'][number];

/** Scenarios that every position is looked at under; those of a plan say nothing where nothing was planned. */
export const usualScenarios = [
  { name: 'planned', asked: { stop: 'planned', target: 'planned' } },
  { name: 'plannedStop', asked: { stop: 'planned' } },
  { name: 'plannedTarget', asked: { target: 'planned' } },
  { name: 'later5', asked: { laterMinutes: 5 } },
  { name: 'later15', asked: { laterMinutes: 15 } },
  { name: 'later60', asked: { laterMinutes: 60 } },
  { name: 'half', asked: { size: 0.5 } },
] as const satisfies readonly { readonly name: string; readonly asked: AskedScenario }[];

export type ScenarioName = (typeof usualScenarios)[number]['name'] | 'own';

/** What a person chooses beside them; nothing chosen changes nothing. */
export type OwnScenario = {
  readonly stop?: string | undefined;
  readonly target?: string | undefined;
  readonly later?: number | undefined;
  readonly sized?: number | undefined;
};

export const isOwnChanged = ({ stop, target, later, sized = 1 }: OwnScenario): boolean =>
  stop !== undefined || target !== undefined || later !== undefined || sized !== 1;

export const ownScenario = ({ stop, target, later, sized }: OwnScenario): AskedScenario => ({
  stop: levelOf(stop),
  target: levelOf(target),
  laterMinutes: later ?? 0,
  size: sized ?? 1,
});

const levelOf = (level: string | undefined): NonNullable<WhatIfBody['stop']> | null =>
  level === undefined ? null : level === 'planned' ? level : { points: level };

/** Whether a scenario rests on something that was not planned. */
export const lacksPlan = (
  { stop, target }: AskedScenario,
  plan: { readonly plannedStop: string | null; readonly plannedTarget: string | null },
): boolean =>
  (stop === 'planned' && plan.plannedStop === null) || (target === 'planned' && plan.plannedTarget === null);

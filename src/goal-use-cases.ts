import type { UseCases } from '#api/dependencies.ts';
import type { ChangeStreamPorts } from '#application/changes/change-stream.ts';
import { changeGoals, type GoalPorts, listGoals } from '#application/goals/goals.ts';

type Ports = Omit<GoalPorts, 'changes'> &
  Omit<ChangeStreamPorts, 'changes'> & {
    readonly changes: GoalPorts['changes'] & ChangeStreamPorts['changes'];
    readonly newId: () => string;
  };

/** Binds the goals to their ports, in the words of the contract. */
export const goalUseCases = (ports: Ports): Pick<UseCases, 'goals' | 'setGoal' | 'dropGoal' | 'switchGoal'> => ({
  goals: (context, today) => listGoals(ports, context, today ?? new Date(ports.clock.now()).toISOString().slice(0, 10)),
  setGoal: (context, id, entry) =>
    changeGoals(
      ports,
      context,
      id === null ? { kind: 'add', id: ports.newId(), ...entry } : { kind: 'set', id, ...entry },
    ),
  dropGoal: (context, id) => changeGoals(ports, context, { kind: 'drop', id }),
  switchGoal: (context, kind, change) => changeGoals(ports, context, { kind, change }),
});

import type { LedgerContext } from '#application/ledger-context.ts';
import type { Activity } from '#domain/activities/activity.ts';
import { activityId } from '#domain/activities/activity-key.ts';
import { type ActivityProblem, activityProblems } from '#domain/activities/check-activity.ts';
import { type ActivityCommand, decideActivity } from '#domain/activities/decide-activity.ts';
import { typedSource } from '#domain/activities/typed-and-imported.ts';
import { AppError, isAppError } from '#domain/errors.ts';
import type { InstrumentDirectory } from '#domain/instruments/directory.ts';
import { effectIn } from './list-activities.ts';
import type { ActivityPorts } from './ports.ts';
import { accountsOf, resultingHoldings, touching } from './resulting-holdings.ts';

type Ports = Pick<ActivityPorts, 'activities' | 'activityEdits' | 'directory' | 'clock' | 'newId' | 'catchUp'>;

/** Facts of an activity as a person types them: without the id, which is the ledger's own. */
export type TypedActivity = Omit<Activity, 'sourceId'>;

/**
 * Takes in an activity that a person typed, and returns its id. The same twice is two: a person who enters it again means it.
 *
 * @throws AppError `INVALID_INPUT` naming every problem
 */
export const enterActivity = async (ports: Ports, context: LedgerContext, typed: TypedActivity): Promise<string> => {
  const sourceId = `${typedSource}${ports.newId()}`;
  const id = activityId(typed.account, sourceId);
  const activity = await named(ports, context, { ...typed, sourceId });
  await change(ports, context, id, { kind: 'enter', activity });
  return id;
};

/** Replaces the facts of an activity, imported or typed. @throws AppError `NOT_FOUND`, `INVALID_INPUT`, `CHANGE_STATE` */
export const correctActivity = async (
  ports: Ports,
  context: LedgerContext,
  id: string,
  typed: TypedActivity,
): Promise<void> => {
  const activity = await named(ports, context, { ...typed, sourceId: null });
  await change(ports, context, id, { kind: 'correct', activity });
};

/** Withdraws an activity, or takes back or brings back what was said of it. @throws AppError `NOT_FOUND`, `CHANGE_STATE` */
export const switchActivity = (
  ports: Ports,
  context: LedgerContext,
  id: string,
  command: Exclude<ActivityCommand, { readonly kind: 'enter' | 'correct' }>,
): Promise<void> => change(ports, context, id, command);

const change = async (
  { activityEdits, clock, catchUp }: Ports,
  { ledger, actor, correlation }: LedgerContext,
  id: string,
  command: ActivityCommand,
): Promise<void> => {
  await activityEdits.change(
    ledger,
    id,
    (stated, history) => decideActivity(id, stated, history, command),
    clock.now(),
    { actor, correlation },
  );
  await catchUp('changes');
};

/** What saving would do: what is wrong, or what the activity does and what the accounts hold then. */
export type EntryPreview = {
  readonly problems: readonly ActivityProblem[];
  readonly effect: ReturnType<typeof effectIn> | null;
  readonly holdings: ReturnType<typeof resultingHoldings> | null;
};

/** Says what saving an activity would do; `instead` is the id of the one that it corrects. Nothing is written. */
export const previewActivity = async (
  ports: Ports,
  context: LedgerContext,
  typed: TypedActivity,
  instead?: string,
): Promise<EntryPreview> => {
  const directory = await ports.directory(context.ledger);
  const { activity, problems: unnamed } = namedIn(directory, { ...typed, sourceId: null });
  const problems = [...unnamed, ...activityProblems(activity)];
  if (problems.length > 0) return { problems, effect: null, holdings: null };
  const all = await ports.activities.all(context.ledger);
  const old = all.find(({ id }) => id === instead);
  const touched = new Set([activity, ...(old === undefined ? [] : [old])].flatMap(accountsOf));
  const before = touching(all, touched);
  const rest = before.filter(({ id }) => id !== instead);
  return {
    problems,
    effect: effectIn(directory, activity),
    holdings: resultingHoldings(directory, before, rest, [{ ...activity, id: instead ?? 'typed' }]),
  };
};

const named = async (ports: Ports, { ledger }: LedgerContext, typed: Activity): Promise<Activity> => {
  const { activity, problems } = namedIn(await ports.directory(ledger), typed);
  const [first] = problems;
  if (first === undefined) return activity;
  throw new AppError('INVALID_INPUT', `${first.field}: expected ${first.expected}, found "${first.found}"`, {
    details: { ...first },
  });
};

/** Every spelling becomes the canonical id; what no instrument has is a problem. */
const namedIn = (directory: InstrumentDirectory, activity: Activity) => {
  const problems: ActivityProblem[] = [];
  const idOf = (field: string, text: string | null | undefined): string | null => {
    if (text == null) return null;
    const found = resolved(directory, text);
    if (found !== null) return found;
    problems.push({ field, expected: 'an instrument of the directory', found: text });
    return text;
  };
  const instrument = idOf('instrument', activity.instrument);
  const counter = activity.counter && {
    ...activity.counter,
    instrument: idOf('counter.instrument', activity.counter.instrument),
  };
  return { activity: { ...activity, instrument, counter }, problems };
};

const resolved = (directory: InstrumentDirectory, text: string): string | null => {
  try {
    return directory.resolve(text)?.id ?? null;
  } catch (error) {
    // Several have this name: the person has to say which.
    if (isAppError(error, 'INVALID_INPUT')) return null;
    throw error;
  }
};

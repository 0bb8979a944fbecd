import {
  type Answer,
  type Figure,
  notDefined,
  type SampleKind,
  toFigure,
  tooLittle,
  type UndefinedReason,
} from './figure.ts';
import type { FigureDefinition } from './registry/definition.ts';

/** How much there is of each kind; a kind that is not named counts 0. */
export type SampleCounts = Readonly<Partial<Record<SampleKind, number>>>;

export type FigureSet<Name extends string> = Readonly<Record<Name, Figure>>;

/**
 * Makes one figure from its definition: too little data where a minimum of the definition is missed, else what
 * `answer` computes. The only place where minimums are enforced and units and samples are put beside a value.
 */
export const figureOf = (definition: FigureDefinition, counts: SampleCounts, answer: () => Answer): Figure => {
  const { unit, sample: of, needs } = definition;
  const sample = counts[of] ?? 0;
  const missed = needs.find((need) => (counts[need.of] ?? 0) < need.count);
  return toFigure(
    missed === undefined ? answer() : tooLittle(missed.of, missed.count, counts[missed.of] ?? 0),
    unit,
    sample,
    of,
  );
};

/**
 * Makes the figures of `definitions` with the formulas of the same names; the types hold them complete. With `names`, only
 * those: nothing else is computed.
 */
export const figureSet = <Name extends string>(
  definitions: Readonly<Record<Name, FigureDefinition>>,
  counts: SampleCounts,
  formulas: Readonly<Record<Name, () => Answer>>,
  names: readonly Name[] = namesOf(definitions),
): FigureSet<Name> => {
  const figures = {} as Record<Name, Figure>;
  for (const name of names) figures[name] = figureOf(definitions[name], counts, formulas[name]);
  return figures;
};

/** Makes figures undefined: what they are computed from is not there. */
export const withoutInput = <Name extends string>(
  definitions: Readonly<Record<Name, FigureDefinition>>,
  reason: UndefinedReason,
  names: readonly Name[] = namesOf(definitions),
): FigureSet<Name> => {
  const figures = {} as Record<Name, Figure>;
  for (const name of names) {
    const { unit, sample } = definitions[name];
    figures[name] = toFigure(notDefined(reason), unit, 0, sample);
  }
  return figures;
};

const namesOf = <Name extends string>(definitions: Readonly<Record<Name, FigureDefinition>>): readonly Name[] =>
  Object.keys(definitions) as Name[];

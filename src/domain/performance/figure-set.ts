import { type Answer, type Figure, type SampleKind, toFigure, tooLittle } from './figure.ts';
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

/** Makes the figure of every name in `definitions` with the formula of the same name; the types hold them complete. */
export const figureSet = <Name extends string>(
  definitions: Readonly<Record<Name, FigureDefinition>>,
  counts: SampleCounts,
  formulas: Readonly<Record<Name, () => Answer>>,
): FigureSet<Name> => {
  const figures = {} as Record<Name, Figure>;
  for (const name of Object.keys(definitions) as Name[]) {
    figures[name] = figureOf(definitions[name], counts, formulas[name]);
  }
  return figures;
};

import type { Figure } from '#domain/performance/figure.ts';
import { type FigureBasis, figureDefinition, listedName } from '#domain/performance/registry/figure-registry.ts';

/** Puts what the registry says of each figure beside it, in the order of the registry. */
export const namedFigures = (basis: FigureBasis, figures: Readonly<Record<string, Figure>>) =>
  Object.entries(figures).map(([name, figure]) => {
    const { group, formula, convention, better } = figureDefinition(basis, name)!;
    return { ...figure, name: listedName(basis, name), basis, group, formula, convention, better };
  });

export type NamedFigure = ReturnType<typeof namedFigures>[number];

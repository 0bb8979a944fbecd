import type { Figure } from '#domain/performance/figure.ts';
import { type FigureBasis, figureDefinition, listedName } from '#domain/performance/registry/figure-registry.ts';

/** What the registry says of a figure, in the words of the contract. */
export const figureFacts = (basis: FigureBasis, name: string) => {
  const { unit, sample, group, formula, convention, better } = figureDefinition(basis, name)!;
  return { basis, unit, of: sample, group, formula, convention, better };
};

/** Puts what the registry says of each figure beside it, in the order of the registry. */
export const namedFigures = (basis: FigureBasis, figures: Readonly<Record<string, Figure>>) =>
  Object.entries(figures).map(([name, figure]) => ({
    ...figureFacts(basis, name),
    ...figure,
    name: listedName(basis, name),
  }));

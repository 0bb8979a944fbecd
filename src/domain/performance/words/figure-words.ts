import type { SampleKind, UndefinedReason } from '#domain/performance/figure.ts';
import type { ConventionKey } from '#domain/performance/registry/conventions.ts';
import type { FigureGroup } from '#domain/performance/registry/definition.ts';
import type { ReturnFigureName, TradeFigureName } from '#domain/performance/registry/figure-registry.ts';

/**
 * What people read about figures, complete in each language. Pages, the tear sheet and the documentation take it from here.
 * A sentence with a number has it in `{…}`.
 */
export type FigureWords = {
  /** A name means the same of days and of trades, and is called the same. */
  readonly names: Readonly<Record<ReturnFigureName | TradeFigureName, string>>;
  readonly groups: Readonly<Record<FigureGroup, string>>;
  readonly conventions: Readonly<Record<ConventionKey, string>>;
  readonly reasons: Readonly<Record<UndefinedReason, string>>;
  /** One and many, as after a number. */
  readonly samples: Readonly<Record<SampleKind, readonly [one: string, many: string]>>;
  /** With `{needs}`, `{of}` and `{has}`. */
  readonly tooLittle: string;
};

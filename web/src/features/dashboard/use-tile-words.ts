import type { BreakdownCell, Figure } from '#contract/statistics.ts';
import { useFigureWords } from '#web/features/statistics/use-figure-words.ts';

type Plain = BreakdownCell['figures'][number];

/** The words of figures as the statistics page has them, short as tiles need them. */
export function useTileWords() {
  const words = useFigureWords();
  return {
    ...words,
    name: (name: string): string => words.name({ name }),
    /** A figure of a group, whose unit stands in the head of its table. */
    cell: (figure: Plain, unit: Figure['unit'], currency: string | null): string =>
      words.value({ ...figure, unit, of: 'trades' } as Figure, currency),
    trades: (count: number): string => words.sample({ sample: count, of: 'trades' }),
  };
}

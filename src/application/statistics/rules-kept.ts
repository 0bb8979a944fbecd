import type { WordColumn } from '#application/positions/mark-columns.ts';
import { adherenceOf } from '#domain/journal/adherence.ts';
import type { Judgement } from '#domain/journal/annotation.ts';
import type { Setup } from '#domain/journal/setup.ts';
import type { SelectedTrades } from './selected-trades.ts';
import { selectionView } from './selection-view.ts';

type NamedSetup = Setup & { readonly id: string };

/** How far the rules of setups were kept to; `score`: mean of the scores of the trades that were judged, null of none. */
export type KeptRules = { readonly trades: number; readonly judged: number; readonly score: number | null };

/** Returns how far each setup was kept to by the trades that name it, and all of them together. */
export const rulesKept = (trades: SelectedTrades | null, setups: readonly NamedSetup[]) => {
  const bySetup = trades === null ? new Map<string, readonly (number | null)[]>() : scoresBySetup(trades, setups);
  return {
    selection: selectionView(trades),
    total: keptRules([...bySetup.values()].flat()),
    setups: setups.map(({ id, name, archived }) => ({ id, name, archived, ...keptRules(bySetup.get(id) ?? []) })),
  };
};

const keptRules = (scores: readonly (number | null)[]): KeptRules => {
  const judged = scores.filter((score) => score !== null);
  return {
    trades: scores.length,
    judged: judged.length,
    score: judged.length === 0 ? null : judged.reduce((sum, score) => sum + score, 0) / judged.length,
  };
};

/** The score of each selected trade of a setup, as the page of the position has it. */
const scoresBySetup = (
  { table: { marks }, rows }: SelectedTrades,
  setups: readonly NamedSetup[],
): ReadonlyMap<string, readonly (number | null)[]> => {
  const scores = new Map<string, (number | null)[]>();
  const setupOf = marks.setups.names.map((id) => setups.find((setup) => setup.id === id));
  if (setupOf.length === 0) return scores;
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place]!;
    const setup = marks.setup[row] === 0 ? undefined : setupOf[marks.setup[row]! - 1];
    if (setup === undefined) continue;
    const own = scores.get(setup.id) ?? [];
    scores.set(setup.id, own);
    const judgements: Record<string, Judgement> = {};
    for (const rule of wordsAt(marks.followedRules, row)) judgements[rule] = 'followed';
    for (const rule of wordsAt(marks.brokenRules, row)) judgements[rule] = 'broken';
    own.push(adherenceOf(setup.rules, judgements).score);
  }
  return scores;
};

const wordsAt = ({ words, codes }: WordColumn, row: number): readonly string[] =>
  (codes.get(row) ?? []).map((code) => words.names[code]!);

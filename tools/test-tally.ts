import { existsSync, readFileSync, writeFileSync } from 'node:fs';

export type Skip = { readonly what: string; readonly why: string };

/** What a run of tests came to. `left` are files of another run: this one was not asked for them. */
export type Tally = {
  readonly passed: number;
  readonly failed: number;
  readonly skips: readonly Skip[];
  readonly left: readonly Skip[];
};

export const emptyTally: Tally = { passed: 0, failed: 0, skips: [], left: [] };

export const addTallies = (one: Tally, other: Tally): Tally => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skips: [...one.skips, ...other.skips],
  left: [...one.left, ...other.left],
});

/** The line that a run ends with; a file that was left out counts as one skipped test. */
export const tallyLine = ({ passed, failed, skips, left }: Tally): string =>
  `${passed} passed, ${failed} failed, ${skips.length + left.length} skipped`;

/** Names what was skipped and why, each reason once. */
export const skipReport = ({ skips, left }: Tally): string => {
  const reasons = Map.groupBy([...skips, ...left], ({ why }) => why);
  const lines = [...reasons].flatMap(([why, group]) => [`  ${why}`, ...group.map(({ what }) => `    ${what}`)]);
  return lines.length === 0 ? '' : ['Skipped:', ...lines, ''].join('\n');
};

/**
 * Adds a tally to those that earlier runs left in `file`, for a caller that makes several runs and counts once. What
 * one run left out, another did.
 */
export const keepTally = (file: string, tally: Tally): Tally => {
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Tally) : emptyTally;
  const sum = addTallies(before, { ...tally, left: [] });
  writeFileSync(file, JSON.stringify(sum));
  return sum;
};

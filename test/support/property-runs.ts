import fc from 'fast-check';

/**
 * Loaded before every test file where properties are not to be tried with the day's chance: in CI, which judges a change,
 * they get the same values each time; everywhere else new ones, and more of them where KONTOR_TEST_RUNS says so.
 */
const runs = process.env.KONTOR_TEST_RUNS;
fc.configureGlobal({
  ...(process.env.CI ? { seed: 20_261_120 } : {}),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
});

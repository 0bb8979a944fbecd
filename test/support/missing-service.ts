import assert from 'node:assert/strict';

/**
 * Returns why a suite is skipped: the service it needs is missing on this machine.
 *
 * @throws in CI, where a missing service is a failure and not a skip.
 */
export const missingService = (service: string, reason: string): string => {
  assert.ok(!process.env.CI, `${service} is needed in CI: ${reason}`);
  return `${service} is missing: ${reason}`;
};

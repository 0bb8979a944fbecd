import assert from 'node:assert/strict';
import { test } from 'node:test';
import { totp } from './totp.ts';

test('shows the codes of RFC 6238, appendix B', () => {
  const key = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  assert.equal(totp(key, 59_000), '287082');
  assert.equal(totp(key, 1_111_111_109_000), '081804');
  assert.equal(totp(key, 20_000_000_000_000), '353130');
});

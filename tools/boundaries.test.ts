import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundaryFaults } from './boundary-rules.ts';
import { sourceFiles } from './source-files.ts';

const imports = (specifier: string): string => `import { x } from '${specifier}';\n`;

const forbidden: readonly (readonly [path: string, text: string, fault: RegExp])[] = [
  ['src/domain/a.ts', imports('#ports/clock.ts'), /may not import #ports/],
  ['src/domain/a.ts', imports('node:fs'), /may not import node:fs/],
  ['src/domain/a.ts', imports('node:crypto'), /may not import node:crypto/],
  ['src/domain/a.ts', imports('decimal.js'), /may not import decimal.js/],
  ['src/domain/values/ids.ts', imports('node:fs'), /may not import node:fs/],
  ['src/domain/a.ts', 'const x = await import("#adapters/postgres/pool.ts");\n', /may not import #adapters/],
  ['src/ports/a.ts', imports('#application/b.ts'), /may not import #application/],
  ['src/contract/a.ts', imports('#domain/b.ts'), /may not import #domain/],
  ['src/contract/a.ts', imports('pg'), /may not import pg/],
  ['src/application/a.ts', imports('#adapters/memory/b.ts'), /may not import #adapters/],
  ['src/application/a.ts', imports('node:fs/promises'), /may not import node:fs/],
  ['src/application/a.ts', imports('#api/server.ts'), /may not import #api/],
  ['src/adapters/redis/a.ts', imports('#adapters/postgres/pool.ts'), /may not import #adapters\/postgres/],
  ['src/adapters/redis/a.ts', imports('#application/b.ts'), /may not import #application/],
  ['src/adapters/http/a.ts', imports('#adapters/yahoo/bars.ts'), /may not import #adapters\/yahoo/],
  ['src/adapters/text-files/a.ts', imports('#adapters/rithmic/orders.ts'), /may not import #adapters\/rithmic/],
  ['src/adapters/rithmic/a.ts', imports('#adapters/tradovate/fills.ts'), /may not import #adapters\/tradovate/],
  ['src/api/a.ts', imports('#adapters/postgres/pool.ts'), /may not import #adapters/],
  ['src/api/a.ts', imports('#root/compose.ts'), /nobody does/],
  ['src/application/a.ts', imports('#cli/serve.ts'), /nobody does/],
  ['src/config.ts', imports('#adapters/postgres/pool.ts'), /may not import #adapters/],
  ['web/src/app/a.tsx', imports('#domain/errors.ts'), /may not import #domain/],
  ['web/src/app/a.tsx', imports('#domain/market/block-columns.ts'), /may not import #domain/],
  ['web/src/app/a.tsx', imports('node:fs'), /may not import node:fs/],
  ['src/domain/ledger/a.ts', imports('../values/decimal.ts'), /write #layer/],
  ['src/domain/a.test.ts', imports('../values/decimal.ts'), /write #layer/],
  ['src/domain/a.ts', imports('./b'), /without its ending/],
  ['src/domain/a.ts', "export * from './b.ts';\n", /no barrels/],
  ['src/domain/a.ts', "export { b } from './b.ts';\n", /no barrels/],
  ['src/domain/index.ts', '', /index file/],
  ['src/domain/AveragePrice.ts', '', /kebab-case/],
  ['src/domain/price-utils.ts', '', /"price-utils"/],
  ['src/application/service/a.ts', '', /"service"/],
  ['src/adapters/redis/a.ts', 'const url = process.env.KONTOR_REDIS_URL;\n', /only src\/config.ts/],
  ['src/domain/a.ts', 'x;\n'.repeat(401), /two ideas/],
];

for (const [path, text, fault] of forbidden)
  test(`finds that ${path} breaks a rule with ${JSON.stringify(text.slice(0, 60))}`, () => {
    assert.match(boundaryFaults({ path, text }).join('\n'), fault);
  });

const permitted: readonly (readonly [path: string, text: string])[] = [
  ['src/domain/ledger/a.ts', imports('#domain/values/decimal.ts')],
  ['src/domain/values/ids.ts', imports('node:crypto')],
  ['src/ports/a.ts', `import type { A } from '#domain/a.ts';\n`],
  ['src/adapters/redis/a.ts', imports('./connection.ts') + imports('redis') + imports('node:net')],
  ['src/adapters/redis/deep/a.ts', imports('#adapters/redis/connection.ts')],
  ['src/adapters/yahoo/a.ts', imports('#adapters/http/source-client.ts')],
  ['src/adapters/rithmic/a.ts', imports('#adapters/text-files/delimited.ts')],
  ['src/cli/a.ts', imports('#root/compose.ts')],
  ['src/domain/a.test.ts', imports('#test/support/eventually.ts') + imports('decimal.js')],
  ['test/support/missing-service.ts', ''],
  ['src/domain/a.ts', `const example = "import { x } from 'pg'";\n`],
  ['web/src/app/a.tsx', imports('#contract/positions.ts') + imports('react')],
  ['web/src/shared/api/a.ts', imports('#domain/market/block.ts')],
];

for (const [path, text] of permitted)
  test(`lets ${path} have ${JSON.stringify(text.slice(0, 60))}`, () => {
    assert.deepEqual(boundaryFaults({ path, text }), []);
  });

test('every source keeps the layout, the import table and the names', () => {
  const files = sourceFiles();
  assert.ok(files.length > 50, `only ${files.length} sources were found`);
  const faults = files.flatMap((file) => boundaryFaults(file).map((fault) => `${file.path} ${fault}`));
  assert.deepEqual(faults, []);
});

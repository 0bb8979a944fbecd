import { globSync } from 'node:fs';

/** A file of tests for the server; `needs` names the services that it takes from outside. */
export type TestFile = { readonly path: string; readonly needs: string | null };

const patterns = [
  'src/**/*.test.ts',
  'test/**/*.test.ts',
  'test/e2e/*.e2e.ts',
  'tools/*.test.ts',
  'bench/**/*.test.ts',
];

const outside: readonly { readonly path: RegExp; readonly needs: string }[] = [
  { path: /^src\/adapters\/redis\/.*\.int\.test\.ts$/, needs: 'Redis' },
  { path: /^src\/adapters\/rabbitmq\/.*\.int\.test\.ts$/, needs: 'RabbitMQ' },
  { path: /^test\/roles\//, needs: 'PostgreSQL, Redis and RabbitMQ' },
  { path: /^test\/e2e\/.*\.e2e\.ts$/, needs: 'Chromium' },
];

/** Lists every test file below `root`, by path. */
export const findTestFiles = (root: string): readonly TestFile[] =>
  globSync(patterns, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => ({ path, needs: outside.find((one) => one.path.test(path))?.needs ?? null }));

/** The tests that a PostgreSQL server could answer otherwise than the embedded one does: they run on both. */
export const runsOnServer = ({ path }: TestFile): boolean =>
  /^src\/adapters\/postgres\/(?!embedded).*\.int\.test\.ts$/.test(path);

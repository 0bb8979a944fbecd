import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export type SourceFile = { readonly path: string; readonly text: string };

/** Every source of the checkout, by its path from the root with `/` between, sorted. */
export const sourceFiles = (): readonly SourceFile[] =>
  globSync(['{src,test,bench,tools}/**/*.{ts,js}', 'web/**/*.{ts,tsx}', 'bin/*.js'], {
    cwd: root,
    exclude: ['**/node_modules/**', 'web/dist/**'],
  })
    .map((path) => path.split(sep).join('/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

export const isTest = (path: string): boolean =>
  /\.(test|e2e)\.tsx?$/.test(path) || path.startsWith('test/') || path.startsWith('web/src/test/');

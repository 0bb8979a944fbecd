import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { referencePages } from './reference-pages.ts';
import { root } from './source-files.ts';

for (const [path, make] of Object.entries(referencePages)) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, make());
  process.stdout.write(`${path}\n`);
}

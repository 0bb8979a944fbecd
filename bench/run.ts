import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { tableText } from '#cli/table.ts';
import { type BenchRow, rowFault } from './measure.ts';

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const names = globSync('*.ts', { cwd: import.meta.dirname })
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((name) => !['run', 'measure'].includes(name) && !name.endsWith('.test'))
  .sort();

const [name, ...others] = positionals;
if (name === undefined) process.stdout.write(`${names.join('\n')}\n`);
else if (!names.includes(name) || others.length > 0) {
  process.stderr.write(`bench: expected one of ${names.join(', ')}, found "${positionals.join(' ')}"\n`);
  process.exitCode = 2;
} else {
  const { run } = (await import(`#bench/${name}.ts`)) as { readonly run: () => Promise<readonly BenchRow[]> };
  const rows = await run();
  const faults = rows.map(rowFault).filter((fault) => fault !== null);
  if (faults.length > 0) throw new Error(`bench ${name}: ${faults.join('; ')}`);
  process.stdout.write(values.json ? `${JSON.stringify(rows, null, 2)}\n` : table(rows));
}

function table(rows: readonly BenchRow[]): string {
  const number = (value: number | null) => (value === null ? null : Number(value.toPrecision(4)));
  return tableText<BenchRow>(
    [
      { title: 'figure', value: ({ bench }) => bench },
      { title: 'median', value: ({ value }) => number(value), align: 'right' },
      { title: 'min', value: ({ min }) => number(min), align: 'right' },
      { title: 'max', value: ({ max }) => number(max), align: 'right' },
      { title: 'budget', value: ({ budget }) => number(budget), align: 'right' },
      { title: 'unit', value: ({ unit }) => unit },
      { title: 'met', value: ({ met }) => (met === null ? null : met ? 'yes' : 'NO') },
    ],
    rows,
  );
}

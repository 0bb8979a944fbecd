import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { LedgerContext } from '#application/ledger-context.ts';
import type { TaxYearView } from '#contract/tax.ts';
import { testDatabase } from '#test/support/database.ts';
import { openKontor } from './compose.ts';
import { readConfig } from './config.ts';

/** Ledgers in the ledger's own JSON and what their years come to; each says which published or computed case it is. */
const folder = new URL('../test/fixtures/tax/', import.meta.url);
type Case = {
  readonly year: number;
  readonly source: string;
  /** By the path into the year as it is printed, or by form and line: null is a line that is not there. */
  readonly expect: Readonly<Record<string, unknown>>;
  /** What the ledger leaves to be said. */
  readonly gaps?: readonly string[];
};
const cases = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Readonly<Record<string, Case>>;

const database = await testDatabase();
const kontor = await openKontor(readConfig({ KONTOR_DATABASE_URL: database.url, KONTOR_SOURCES: 'none' }));
after(() => kontor.close());

const importInto = async (context: LedgerContext, name: string): Promise<void> => {
  const content = createReadStream(fileURLToPath(new URL(`${name}.json`, folder)));
  const { upload } = await kontor.useCases.upload(context, { fileName: `${name}.json`, content });
  const result = await kontor.useCases.commitImport(context, upload, {});
  assert.equal(result.held, 0, JSON.stringify(result));
};

const found = (year: TaxYearView, path: string): unknown => {
  const [form, line] = path.split(' ');
  if (line === undefined)
    return path.split('.').reduce((value: unknown, key) => (value as Record<string, unknown> | undefined)?.[key], year);
  const own = year.forms.find((one) => one.form === form);
  assert.equal(own?.state, 'released', `${form} of ${year.year}`);
  return own.state === 'released' ? (own.lines.find((one) => one.line === line)?.amount ?? null) : null;
};

for (const [name, { year, source, expect, gaps = [] }] of Object.entries(cases))
  test(`${source}: ${name} comes out to the cent`, async () => {
    await database.pool.query('insert into ledgers (id, name) values ($1, $1)', [name]);
    const context: LedgerContext = { ledger: name, actor: 'test', role: 'owner', correlation: randomUUID() };
    await importInto(context, name);
    const worked = await kontor.useCases.taxYear(context, year);
    assert.deepEqual(
      worked.gaps.map(({ kind }) => kind),
      gaps,
    );
    for (const [path, value] of Object.entries(expect)) assert.deepEqual(found(worked, path), value, path);
  });

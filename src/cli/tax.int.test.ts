import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';

const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../test/fixtures/tax/${name}.json`, import.meta.url));

let data: Awaited<ReturnType<typeof temporaryData>>;
const kontor = (...words: readonly string[]) => runKontor([...words, '--data', data.path]);
const json = async (...words: readonly string[]) => {
  const { exitCode, out, err } = await kontor(...words, '--json');
  assert.equal(exitCode, 0, err);
  return JSON.parse(out);
};

before(async () => {
  data = await temporaryData();
  const { exitCode, err } = await kontor('import', fixture('c24-with-church-tax'));
  assert.equal(exitCode, 0, err);
});
after(() => data.remove());

test('prints a tax year with every step, as JSON and as text in both languages', async () => {
  const year = await json('tax', '2025');
  assert.match(year.notice, /Schätzung, keine Steuerberatung/);
  const [assessment] = year.assessments;
  assert.deepEqual(assessment.tax, {
    capitalGainsTax: '2004.89',
    solidaritySurcharge: '110.26',
    churchTax: '180.44',
    all: '2295.59',
  });
  assert.deepEqual(
    assessment.steps.map(({ step }: { step: string }) => step),
    ['across-pots', 'carried-share-losses', 'carried-other-losses', 'allowance'],
  );
  assert.deepEqual(await json('tax', '2025', '--person', 'Anna'), { ...year });
  assert.match((await kontor('tax', '2025', '--language', 'de')).out, /Sparer-Pauschbetrag[\s\S]*KAP\s+19/);
  assert.match((await kontor('tax', '2025')).out, /An estimate, not tax advice/);

  const other = await kontor('tax', '2025', '--person', 'bert');
  assert.match(other.err, /has no person bert. It has: anna/);
  const unknown = await kontor('tax', '2031');
  assert.match(unknown.err, /TAX_YEAR_NOT_RELEASED/);
  assert.equal((await json('tax', 'years')).years.at(-1).year, 2025);
});

test('plans a sale, and refuses one of what is not held', async () => {
  assert.deepEqual((await json('tax', 'lots')).lots, []);
  const refused = await kontor('tax', 'what-if', 'Broker', 'AAA', '1', '--price', '10');
  assert.equal(refused.exitCode, 2);
  assert.match(refused.err, /quantity: expected at most what Broker holds of AAA: 0/);
});

test('keeps a tax profile, says field by field what does not fit, and takes it back', async () => {
  const profile = await json('tax-profile');
  assert.equal(profile.persons[0].church[0].state, 'NW');
  const set = (value: unknown, ...more: readonly string[]) =>
    runKontor(['tax-profile', 'set', '-', '--json', '--data', data.path, ...more], { input: JSON.stringify(value) });

  const wrong = { ...profile, allowanceOrders: [{ bank: 'Hausbank', owners: ['bert'], year: 2025, amount: '-1' }] };
  const checked = JSON.parse((await set(wrong, '--check')).out);
  assert.deepEqual(
    checked.problems.map(({ field }: { field: string }) => field),
    ['allowanceOrders[0].owners', 'allowanceOrders[0].amount'],
  );
  assert.match((await set(wrong)).err, /allowanceOrders\[0\].owners: expected one or both of anna/);

  assert.equal((await set({ ...profile, persons: [{ id: 'anna', name: 'Anna' }] })).exitCode, 0);
  assert.equal((await json('tax', '2025')).assessments[0].tax.capitalGainsTax, '2050.00');
  await json('tax-profile', 'undo');
  assert.equal((await json('tax', '2025')).assessments[0].tax.capitalGainsTax, '2004.89');
  await json('tax-profile', 'redo');
  assert.equal((await json('tax', '2025')).assessments[0].tax.churchTax, '0.00');
});

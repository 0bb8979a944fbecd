import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { runKontor, temporaryData } from '#test/support/kontor-process.ts';

let data: Awaited<ReturnType<typeof temporaryData>>;
const kontor = (...words: readonly string[]) => runKontor([...words, '--data', data.path]);
const json = async (...words: readonly string[]) => {
  const { exitCode, out, err } = await kontor(...words, '--json');
  assert.equal(exitCode, 0, err);
  return JSON.parse(out);
};

before(async () => {
  data = await temporaryData();
  assert.equal((await kontor('demo', 'load')).exitCode, 0);
});
after(() => data.remove());

test('sets goals, follows them over the periods before, and takes changes back', async () => {
  assert.deepEqual(await json('goals'), []);
  const [set] = await json('goals', 'set', 'net_profit', 'month', '--at-least', '500');
  assert.equal(set.goal.target, '500');
  const whole = await json('statistics');
  assert.ok(set.past.length > 0);
  const net = (periods: { figure: { value?: number } }[]) =>
    periods.reduce((sum, { figure }) => sum + Math.round((figure.value ?? 0) * 100), 0);
  assert.equal(net([...set.past, set.current]), Math.round(whole.figures.net_profit.value * 100));
  for (const { figure, met } of set.past) assert.equal(met, figure.value >= 500);

  const [anew] = await json('goals', 'set', 'net_profit', 'month', '--at-least', '900', '--goal', set.goal.id);
  assert.deepEqual([anew.goal.id, anew.goal.target], [set.goal.id, '900']);
  assert.deepEqual(await json('goals', 'drop', set.goal.id), []);
  assert.equal((await json('goals', 'undo'))[0].goal.target, '900');
  assert.equal((await json('goals', 'undo'))[0].goal.target, '500');
  assert.equal((await json('goals', 'redo'))[0].goal.target, '900');
  assert.match((await kontor('goals')).out, /net_profit\s+month\s+at-least 900/);

  const wrong = await kontor('goals', 'set', 'net_profit', 'month');
  assert.equal(wrong.exitCode, 2);
  assert.match(wrong.err, /--at-least and --at-most/);
});

test('prints what was broken with what it cost, each against what was kept', async () => {
  const { breaches, figures } = await json('breaches');
  const place = figures.findIndex(({ name }: { name: string }) => name === 'net_profit');
  const nets = breaches.map(({ broken }: { broken: { value: number }[] }) => broken[place]!.value);
  assert.ok(nets.length > 3);
  assert.deepEqual(
    nets,
    nets.toSorted((a: number, b: number) => a - b),
  );
  assert.ok(breaches.some(({ kind }: { kind: string }) => kind === 'stop'));
  assert.ok(breaches.some(({ kind }: { kind: string }) => kind === 'size'));
  assert.match((await kontor('breaches')).out, /rule\s+One try a day \(Opening drive\)/);
});

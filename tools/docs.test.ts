import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { errorCodes } from '#domain/errors.ts';
import { eventVersions } from '#domain/ledger/events.ts';
import { type RetiredType, retiredTypes } from '#domain/ledger/retired-events.ts';
import { upcasters } from '#domain/ledger/upcasters.ts';
import { settings, testKeys } from '#root/config.ts';
import { eventFixture } from './events-page.ts';
import { referencePages } from './reference-pages.ts';
import { isTest, root, type SourceFile, sourceFiles } from './source-files.ts';

const sources = sourceFiles();
const code = sources.filter(({ path }) => !isTest(path) && /^(src|bin)\//.test(path));
const pages: readonly SourceFile[] = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).map((path) => ({
  path,
  text: readFileSync(join(root, path), 'utf8'),
}));
const found = (files: readonly SourceFile[], pattern: RegExp): readonly string[] =>
  [...new Set(files.flatMap(({ text }) => [...text.matchAll(pattern)].map(([, name]) => name!)))].sort();

for (const [path, make] of Object.entries(referencePages))
  test(`${path} says what the code says (npm run docs writes it)`, () => {
    assert.equal(existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '', make());
  });

test('every error code of the registry is thrown somewhere', () => {
  const registry = ['src/domain/errors.ts', 'src/cli/failure.ts', 'src/api/errors.ts'];
  const said = new Set(
    found(
      code.filter(({ path }) => !registry.includes(path)),
      /'([A-Z]+(?:_[A-Z]+)*)'/g,
    ),
  );
  // Thrown where every unforeseen error ends.
  said.add('INTERNAL');
  assert.deepEqual(
    Object.keys(errorCodes).filter((name) => !said.has(name)),
    [],
  );
});

test('every error code that a docstring or a guide names is in the registry', () => {
  const thrown = found(code, /@throws AppError ((?:`[A-Z_]+`(?:, )?)+)/g).flatMap(
    (list) => list.match(/[A-Z_]+/g) ?? [],
  );
  const guides = pages.filter(({ path }) => !path.startsWith('docs/reference/'));
  const guided = found(guides, /`([A-Z]+_[A-Z]+(?:_[A-Z]+)*)`/g).filter((name) => !name.startsWith('KONTOR_'));
  assert.deepEqual(
    [...thrown, ...guided].filter((name) => !(name in errorCodes)),
    [],
  );
});

test('every setting that sources and guides name is in the table, and the table names no other', () => {
  const known = [...Object.values(settings).map(({ key }) => key), ...Object.keys(testKeys)];
  const named = found([...code, ...pages], /\b(KONTOR_[A-Z]+(?:_[A-Z]+)*)\b(?!_)/g);
  assert.deepEqual(
    named.filter((key) => !known.includes(key)),
    [],
  );
});

test('every event type has a fixture of each version, and every fixture a type', () => {
  const left = Object.keys(retiredTypes).map((type) => [type, upcasters[type as RetiredType].length] as const);
  const expected = [...Object.entries(eventVersions), ...left].flatMap(([type, version]) =>
    Array.from({ length: version }, (_, index) => eventFixture(type, index + 1)),
  );
  const there = globSync('*.json', { cwd: dirname(expected[0]!) }).map((name) => join(dirname(expected[0]!), name));
  assert.deepEqual(there.sort(), expected.sort());
});

test('every link of a page leads somewhere', () => {
  const broken = pages.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !existsSync(join(root, dirname(path), target)))
      .map((target) => `${path}: ${target}`),
  );
  assert.deepEqual(broken, []);
});

test('decisions are numbered without a gap and each has its three parts', () => {
  const decisions = pages
    .filter(({ path }) => path.startsWith('docs/decisions/'))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const [index, { path, text }] of decisions.entries()) {
    assert.match(path, new RegExp(`/${String(index + 1).padStart(4, '0')}-`));
    assert.match(
      text,
      new RegExp(
        `^# ${index + 1} · [^]*\\*\\*Context\\.\\*\\*[^]*\\*\\*Choice\\.\\*\\*[^]*\\*\\*Consequences\\.\\*\\*`,
      ),
    );
  }
});

test('nothing is put off in a comment', () => {
  const putOff = new RegExp(['TO', 'DO|FIX', 'ME|X', 'XX'].join(''));
  assert.deepEqual(
    sources.filter(({ text }) => putOff.test(text)).map(({ path }) => path),
    [],
  );
});

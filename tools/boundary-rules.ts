import { basename } from 'node:path';
import { type ImportStatement, importsOf, targetOf } from './imports.ts';
import { isTest, type SourceFile } from './source-files.ts';

type Layer = {
  /** A file belongs to the first layer whose `path` it starts with. */
  readonly path: string;
  /** Path prefixes it may import beside itself; `own` is its own folder below `path`. */
  readonly files: readonly string[];
  readonly packages: readonly string[] | 'any';
  readonly builtins: readonly string[] | 'any';
};

const pureBuiltins = ['crypto', 'stream', 'util'];

/** The stored blocks of bars come to the web app as they are (docs/decisions/0023), and it says what can be made of them (0025). */
const blockDecoder = ['bars', 'block', 'merge-bars', 'multiples'].map((file) => `src/domain/market/${file}.ts`);

/** And an ISIN is checked as it is typed. */
const isinCheck = 'src/domain/instruments/isin.ts';

/** What each kind of activity needs and does: forms are made from the table (docs/decisions/0040). */
const activityTable = 'src/domain/activities/activity-kinds.ts';

/** What a figure is and what people read about it has one place (docs/decisions/0026). */
const figures = ['figure.ts', 'registry/', 'words/'].map((path) => `src/domain/performance/${path}`);

/** And what people read about taxes has one place (docs/decisions/0043). */
const taxWords = 'src/domain/tax/words/';

/** The import table of ARCHITECTURE.md. */
export const layers: readonly Layer[] = [
  { path: 'src/domain/values/ids.ts', files: ['src/domain/'], packages: [], builtins: ['crypto'] },
  { path: 'src/domain/', files: ['src/domain/'], packages: [], builtins: [] },
  { path: 'src/ports/', files: ['src/ports/', 'src/domain/'], packages: [], builtins: [] },
  { path: 'src/contract/', files: ['src/contract/'], packages: ['zod'], builtins: [] },
  {
    path: 'src/application/',
    files: ['src/application/', 'src/ports/', 'src/domain/'],
    packages: [],
    builtins: pureBuiltins,
  },
  {
    path: 'src/intelligence/',
    files: ['src/intelligence/', 'src/application/', 'src/ports/', 'src/domain/'],
    packages: 'any',
    builtins: [...pureBuiltins, 'worker_threads'],
  },
  {
    path: 'src/adapters/',
    // How a source is asked over HTTP and how text is read are no technologies of their own: docs/decisions/0018, 0027.
    files: ['own', 'src/adapters/http/', 'src/adapters/text-files/', 'src/ports/', 'src/domain/'],
    packages: 'any',
    builtins: 'any',
  },
  {
    path: 'src/api/',
    files: ['src/api/', 'src/contract/', 'src/application/', 'src/intelligence/', 'src/ports/', 'src/domain/'],
    packages: 'any',
    builtins: 'any',
  },
  { path: 'src/config.ts', files: ['src/domain/'], packages: [], builtins: 'any' },
  { path: 'src/', files: ['src/'], packages: 'any', builtins: 'any' },
  {
    path: 'web/src/',
    files: ['web/src/', 'src/contract/', ...blockDecoder, isinCheck, activityTable, taxWords, ...figures],
    packages: 'any',
    builtins: [],
  },
  { path: '', files: [''], packages: 'any', builtins: 'any' },
];

const startsWithAny = (path: string, prefixes: readonly string[]): boolean =>
  prefixes.some((prefix) => path.startsWith(prefix));

/** The rim puts everything together; nobody but the entry points, the tools and the tests imports it. */
const isRim = (path: string): boolean =>
  path.startsWith('src/cli/') || (/^src\/[^/]+$/.test(path) && path !== 'src/config.ts');
const isEntryPoint = (path: string): boolean => isRim(path) || startsWithAny(path, ['bin/', 'bench/', 'tools/']);

/** Words that say nothing as a name or at its end. */
const emptyWords = ['utils', 'util', 'helpers', 'helper', 'common', 'manager', 'managers', 'types'];
/** A service outside is a thing one may name; a file or folder that is only that is not. */
const emptyNames = [...emptyWords, 'service', 'services'];
const fileName = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|int\.test|property\.test|contract|e2e|config|d))?\.(ts|tsx|js)$/;
const maximumLines = 400;

const ownFolder = (path: string, layer: Layer): string =>
  `${layer.path}${path.slice(layer.path.length).split('/')[0]}/`;

const checkTarget = (path: string, { specifier }: ImportStatement): string | null => {
  const layer = layers.find((candidate) => path.startsWith(candidate.path))!;
  const target = targetOf(path, specifier);
  if (target.kind === 'builtin')
    return layer.builtins === 'any' || layer.builtins.includes(target.name.split('/')[0]!)
      ? null
      : `may not import ${specifier}`;
  if (target.kind === 'package')
    return layer.packages === 'any' || layer.packages.includes(target.name) ? null : `may not import ${specifier}`;
  if (isRim(target.path) && !isEntryPoint(path)) return `may not import ${specifier}: nobody does`;
  const allowed = layer.files.map((prefix) => (prefix === 'own' ? ownFolder(path, layer) : prefix));
  return startsWithAny(target.path, allowed) ? null : `may not import ${specifier}`;
};

const checkSpelling = ({ specifier, kind }: ImportStatement): string | null => {
  if (specifier.includes('../')) return `imports ${specifier}: write #layer/file.ts`;
  if (kind === 'export') return `passes on ${specifier}: no barrels`;
  const ours = specifier.startsWith('./') || specifier.startsWith('#');
  if (ours && !/\.(ts|tsx|js|json|css|svg)$/.test(specifier)) return `imports ${specifier} without its ending`;
  return null;
};

const checkName = (path: string): readonly string[] => {
  const names = path
    .split('/')
    .map((name) => name.replace(/\..*$/, ''))
    .filter((name) => emptyNames.includes(name) || emptyWords.includes(name.split('-').at(-1)!));
  return [
    ...(fileName.test(basename(path)) ? [] : ['is not named in kebab-case']),
    ...(/^index\.tsx?$/.test(basename(path)) ? ['is an index file: no barrels'] : []),
    ...names.map((name) => `is called "${name}", which says nothing`),
  ];
};

const checkText = ({ path, text }: SourceFile): readonly string[] => {
  const readsEnvironment = path.startsWith('src/') && path !== 'src/config.ts' && /\bprocess\.env\b/.test(text);
  const lines = text.split('\n').length - 1;
  return [
    ...(readsEnvironment ? ['reads process.env: only src/config.ts does'] : []),
    ...(lines > maximumLines ? [`has ${lines} lines: at ${maximumLines} there are two ideas in it`] : []),
  ];
};

/** Returns what is wrong with a file, each as a sentence without its subject; nothing when it keeps the rules. */
export const boundaryFaults = (file: SourceFile): readonly string[] => {
  const imports = importsOf(file.text);
  const faults = isTest(file.path)
    ? imports.map((statement) => checkSpelling(statement))
    : imports.flatMap((statement) => [checkSpelling(statement), checkTarget(file.path, statement)]);
  return [
    ...faults.filter((fault) => fault !== null),
    ...checkName(file.path),
    ...(isTest(file.path) ? [] : checkText(file)),
  ];
};

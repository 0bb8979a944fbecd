import { dirname, posix } from 'node:path';

/** An `import`, `export … from` or `import()` of a file. */
export type ImportStatement = { readonly specifier: string; readonly kind: 'import' | 'export' | 'dynamic' };

const statement = /^[ \t]*(import|export)\b(?:[^'"`;()=]*?\bfrom)?\s*(['"])([^'"\n]+)\2/gm;
const dynamic = /\bimport\(\s*(['"])([^'"\n]+)\1\s*[,)]/g;
const typeQuery = /\btypeof\s+$/;

/** Returns what a file imports. It reads statements that begin a line, so an example inside a string does not count. */
export const importsOf = (text: string): readonly ImportStatement[] => [
  ...[...text.matchAll(statement)].map(([, keyword, , specifier]) => ({
    specifier: specifier ?? '',
    kind: keyword === 'export' ? ('export' as const) : ('import' as const),
  })),
  ...[...text.matchAll(dynamic)]
    .filter((match) => !typeQuery.test(text.slice(0, match.index)))
    .map(([, , specifier]) => ({ specifier: specifier ?? '', kind: 'dynamic' as const })),
];

const aliases: Readonly<Record<string, string>> = {
  '#bench/': 'bench/',
  '#root/': 'src/',
  '#test/': 'test/',
  '#web/': 'web/src/',
};

/** What a specifier names: a file of ours by its path from the root, a Node builtin, or an npm package. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'package'; readonly name: string };

export const targetOf = (from: string, specifier: string): Target => {
  if (specifier.startsWith('.')) return { kind: 'file', path: posix.join(dirname(from), specifier) };
  if (specifier.startsWith('#')) {
    const alias = Object.keys(aliases).find((prefix) => specifier.startsWith(prefix));
    return {
      kind: 'file',
      path: alias ? `${aliases[alias]}${specifier.slice(alias.length)}` : `src/${specifier.slice(1)}`,
    };
  }
  if (specifier.startsWith('node:')) return { kind: 'builtin', name: specifier.slice('node:'.length) };
  const [scope = '', name = ''] = specifier.split('/');
  return { kind: 'package', name: scope.startsWith('@') ? `${scope}/${name}` : scope };
};

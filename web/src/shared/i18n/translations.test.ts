import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';

const root = join(import.meta.dirname, '..', '..');

type Texts = { readonly [key: string]: string | Texts };

const flat = (texts: Texts, path = ''): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...flat(value, `${path}${key}.`)],
    ),
  );

const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^test\/|shared\/i18n\/(en|de)\//.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

const english = flat(en);
const german = flat(de);
const holes = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '').sort();

describe('the two languages', () => {
  it('have the same keys, with the same holes to fill in', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
    const differing = [...english].filter(([key, text]) => holes(text).join() !== holes(german.get(key) ?? '').join());
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('leave no text empty and none untranslated', () => {
    // Names, and words that are the same in both.
    const shared = new Set(
      'ATR Alpha Amsterdam Bitpanda Brokers Chart Code Coinbase DEGIRO Deals Deutsch EMA EODHD English Eurex Filter Finance Format Frankfurt Future ISIN Index Instrument Interactive Kontor Kraken Live London Long MACD Madrid MetaTrader Name NinjaTrader One Option Paris Playbook ProjectX Quantower RSI Rithmic SMA Setup Short Sierra Status Stop Symbol System TTWROR Text TopstepX Toronto TradeStation TradeZella Tradervue Trading Tradovate VWAP Vantage WKN Xetra Yahoo min'.split(
        ' ',
      ),
    );
    const words = (text: string) => text.replaceAll(/\{\{\w+\}\}/g, '').match(/\p{L}{3,}/gu) ?? [];
    const same = [...english].filter(
      ([key, text]) => text === german.get(key) && words(text).some((word) => !shared.has(word)),
    );
    expect(same.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
    expect([...english, ...german].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('the keys', () => {
  it('are all used', () => {
    const all = sources.map(({ text }) => text).join('\n');
    const starts = [...all.matchAll(/`([a-zA-Z]+(?:\.[\w-]+)*\.)\$\{/g)].map(([, start]) => start ?? '');
    const unused = [...english.keys()]
      .map((key) => key.replace(/_(one|other)$/, ''))
      .filter((key) => !all.includes(`'${key}'`) && !starts.some((start) => key.startsWith(start)));
    expect([...new Set(unused)]).toEqual([]);
  });
});

type Node = { readonly type?: string; readonly [key: string]: unknown };

/** Every text that a person would read and that is written into the markup itself. */
function literals(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) for (const item of node) literals(item, found);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return found;
  const { type, name, value } = node as Node & { name?: { name?: unknown }; value?: unknown };
  if (type === 'JSXText' && /\p{L}{2}/u.test(String(value))) found.push(String(value).trim());
  if (type === 'JSXAttribute' && /^(label|title|alt|placeholder|aria-label|helperText)$/.test(String(name?.name))) {
    const text = (value as Node | null)?.type === 'Literal' ? String((value as Node).value) : '';
    if (/\p{L}{2}/u.test(text)) found.push(text);
  }
  for (const child of Object.values(node)) literals(child, found);
  return found;
}

describe('the markup', () => {
  it('has no words of its own', () => {
    // The wordmark is a name.
    const written = sources
      .filter(({ file }) => file.endsWith('.tsx') && !file.endsWith('wordmark.tsx'))
      .flatMap(({ file, text }) => literals(parseAst(text, { lang: 'tsx' })).map((literal) => `${file}: ${literal}`));
    expect(written).toEqual([]);
  });

  it('is looked through down to its texts', () => {
    const found = literals(parseAst('const a = <p title="Two words">One word {b}</p>;', { lang: 'tsx' }));
    expect(found).toEqual(['Two words', 'One word']);
  });
});

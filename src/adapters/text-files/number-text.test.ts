import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { currencyNamed, type NumberStyle, parseNumber, signEvidence } from './number-text.ts';

const reads = (style: NumberStyle, cases: Readonly<Record<string, string | null>>): void => {
  for (const [text, expected] of Object.entries(cases)) assert.equal(parseNumber(text, style), expected, text);
};

test('reads amounts with a decimal point', () => {
  reads('point', {
    '21540.50': '21540.5',
    '007': '7',
    '-37.63': '-37.63',
    '−37.63': '-37.63',
    '.5': '0.5',
    '0.0000005': '0.0000005',
    '$0.52': '0.52',
    '$$0.52': '0.52',
    '$1,234,567.80': '1234567.8',
    '($20.00)': '-20',
    '-$20.00': '-20',
    '90.00 $': '90',
    'USD 1.50': '1.5',
    '1.50 EUR': '1.5',
    "21'540.50": '21540.5',
    '$0.00': '0',
    '-0.00': '0',
  });
});

test('says what an amount names its currency by', () => {
  const named = [
    '$0.52',
    '$$0.52',
    '0,62 €',
    '1.50 EUR',
    'USD 1.50',
    '(US$20.00)',
    '$1.50 USD',
    '-1.5',
    '1,234.50',
    'abc',
  ];
  assert.deepEqual(named.map(currencyNamed), ['$', '$$', '€', 'EUR', 'USD', 'US$', '$ USD', null, null, null]);
});

test('reads amounts with a decimal comma', () => {
  reads('comma', {
    '7200,75': '7200.75',
    '7.200,75': '7200.75',
    '7.200': '7200',
    '0,62 $': '0.62',
    '307,42 €': '307.42',
    '-$ 200,00': '-200',
    '1\u202f307,42\u00a0€': '1307.42',
    '1 307,42': '1307.42',
  });
});

test('takes nothing for a number that contradicts the file or is none', () => {
  reads('point', {
    '': null,
    '-': null,
    '7200,75': null,
    '1,23.4': null,
    '1,2345': null,
    '1.2.3': null,
    '5.': null,
    '1e5': null,
    '--5': null,
    '(-5)': null,
    NaN: null,
    '１２': null,
  });
  reads('comma', { '7200.75': null, '0.62': null, '1.08505': null });
  reads('point-ungrouped', { '1,085': null, '1,085.5': '1085.5' });
  reads('unclear', { '1.085': null, '1,085': null, '1085': '1085' });
});

test('does not take a Treasury price in 32nds for thousands', () => {
  reads('point', { "110'165": null, "110'16": null, '110’165': null, "110'16.5": null });
  reads('comma', { "110'165": null });
});

test('knows which numbers tell the decimal sign', () => {
  const cases = {
    '0.52': 'point',
    '0.520': 'point',
    '21540.500': 'point',
    '1,234.567': 'point',
    '1,234,567': 'point',
    '0,62 $': 'comma',
    '1.234,567': 'comma',
    '1.085': 'maybe-point',
    '1,085': 'maybe-comma',
    '21540': 'none',
    '1.2,3.4': 'none',
    'n/a.': 'none',
  };
  for (const [text, expected] of Object.entries(cases)) assert.equal(signEvidence(text), expected, text);
});

const plain = fc
  .record({
    negative: fc.boolean(),
    whole: fc.bigInt(0n, 10n ** 12n),
    fraction: fc.stringMatching(/^(\d{0,8}[1-9])?$/),
  })
  .map(({ negative, whole, fraction }) => ({ negative, whole: String(whole), fraction }));

test('reads back every number that is written with any currency, sign and thousands separator', () => {
  const look = fc.record({
    decimal: fc.constantFrom('.', ','),
    group: fc.constantFrom('', ' ', '\u00a0', '\u202f', 'other'),
    wrap: fc.constantFrom<(amount: string) => string>(
      (amount) => amount,
      (amount) => `$${amount}`,
      (amount) => `$$${amount}`,
      (amount) => `${amount} €`,
      (amount) => `EUR ${amount}`,
    ),
  });
  fc.assert(
    fc.property(plain, look, ({ negative, whole, fraction }, { decimal, group, wrap }) => {
      const separator = group === 'other' ? (decimal === '.' ? ',' : '.') : group;
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separator);
      const text = wrap(fraction === '' ? grouped : `${grouped}${decimal}${fraction}`);
      const value = fraction === '' ? whole : `${whole}.${fraction}`;
      const expected = negative && value !== '0' ? `-${value}` : value;
      const style = decimal === '.' ? 'point' : 'comma';
      assert.equal(parseNumber(negative ? `-${text}` : text, style), expected);
      assert.equal(parseNumber(negative ? `(${text})` : text, style), expected);
    }),
  );
});

import { expect, it } from 'vitest';
import { createFormats } from './formats.ts';

it('writes dots for every amount, whatever its size and sign, and nothing else', () => {
  const hidden = createFormats('de-DE', 'UTC', true);
  const amounts = [hidden.money('1.5', 'EUR'), hidden.signedMoney('-123456.78', 'USD'), hidden.shortAmount('0')];
  expect(amounts).toEqual(['●●●', '●●●', '●●●']);
  expect([hidden.count(1234), hidden.percent(0.5).replace(/\s/, ' '), hidden.quantity('2')]).toEqual([
    '1.234',
    '50 %',
    '2',
  ]);
});

import { expect, it } from 'vitest';
import { createFormats } from './formats.ts';

const hidden = createFormats('de-DE', 'UTC', true);

it('writes dots for every amount, size and own price, whatever it is, and for nothing else', () => {
  const own = [
    hidden.money('1.5', 'EUR'),
    hidden.signedMoney('-123456.78', 'USD'),
    hidden.shortAmount('0'),
    hidden.price('21540.25'),
    hidden.points('-3'),
    hidden.quantity('2'),
    hidden.signedQuantity('-2'),
    hidden.own('0.52'),
  ];
  expect(new Set(own)).toEqual(new Set(['●●●']));
  expect([
    hidden.count(1234),
    hidden.percent(0.5).replace(/\s/, ' '),
    hidden.exact('0.25'),
    hidden.multiple('2'),
  ]).toEqual(['1.234', '50 %', '0,25', '+2,00 R']);
});

it('takes the numbers out of what a person wrote, and leaves the words', () => {
  expect(hidden.words('Out at 21.540,25 with 3 MNQ, −1 250 $ on the day')).toBe(
    'Out at ●●● with ●●● MNQ, −●●● $ on the day',
  );
  const shown = createFormats('de-DE', 'UTC');
  expect(shown.words('3 MNQ')).toBe('3 MNQ');
});

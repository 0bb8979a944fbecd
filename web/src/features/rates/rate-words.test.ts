import { expect, test } from 'vitest';
import { currencyName } from './currency-name.ts';
import { rateText } from './rate-text.ts';

test('writes a rate with the digits that were published', () => {
  expect(rateText('de', '1.1510')).toBe('1,1510');
  expect(rateText('en', '1836200')).toBe('1,836,200');
});

test('names a currency, or says that it has no name', () => {
  expect(currencyName('de', 'USD')).toBe('US-Dollar');
  expect(currencyName('de', 'QQQ')).toBeNull();
});

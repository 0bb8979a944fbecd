import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fractionDigits, signOf } from './decimal-text.ts';
import { createFormats } from './formats.ts';

const de = createFormats('de-DE', 'Europe/Berlin');
const en = createFormats('en-US', 'America/New_York');
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  it('is written as the locale writes it', () => {
    expect(plain(de.money('1234.5', 'EUR'))).toBe('1.234,50 €');
    expect(plain(en.money('1234.5', 'USD'))).toBe('$1,234.50');
    expect(plain(de.signedMoney('300', 'USD'))).toBe('+300,00 $');
    expect(plain(en.signedMoney('-8.32', 'USD'))).toBe('−$8.32');
    expect(plain(en.signedMoney('0.00', 'USD'))).toBe('$0.00');
  });

  it('keeps every digit, also where a float would not', () => {
    expect(plain(en.money('9007199254740993.07', 'USD'))).toBe('$9,007,199,254,740,993.07');
    expect(plain(en.money('0.123456', 'USD'))).toBe('$0.123456');
  });
});

describe('prices and quantities', () => {
  it('shows a price with the digits it is quoted in and rounds only an average', () => {
    expect(en.price('0.0067345')).toBe('0.0067345');
    expect(de.price('117.03125')).toBe('117,03125');
    expect(en.price('25070')).toBe('25,070.00');
    expect(en.price('25012.333333333333')).toBe('25,012.3333');
    expect(en.points('-9.5')).toBe('−9.50');
    expect(en.quantity('5.00')).toBe('5');
    expect(en.signedQuantity('-5')).toBe('−5');
  });

  it('loses no digit of any decimal text', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat({ max: 12 }), (units, scale) => {
        const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
        const whole = digits.slice(0, digits.length - scale);
        const text = `${units < 0n ? '-' : ''}${whole}${scale ? `.${digits.slice(-scale)}` : ''}`;
        const back = en.exact(text).replaceAll(',', '').replace('−', '-');
        const normal = text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
        expect(back.replace(/^-0$/, '0')).toBe(normal.replace(/^-0$/, '0'));
      }),
    );
  });
});

describe('signs', () => {
  it('come from the text, however small or large', () => {
    expect([signOf('-0.00'), signOf('0'), signOf('-0.000000000000000000001'), signOf('12')]).toEqual([0, 0, -1, 1]);
    expect([fractionDigits('1'), fractionDigits('1.2500'), fractionDigits('-0.0000005')]).toEqual([0, 2, 7]);
  });
});

describe('times', () => {
  it('are shown in the zone, not in that of the machine', () => {
    expect(plain(de.dateTime('2026-11-20T15:30:00Z'))).toBe('20.11.2026, 16:30');
    expect(plain(en.dateTime('2026-11-20T15:30:00Z'))).toBe('Nov 20, 2026, 10:30 AM');
    expect(de.isoDate('2026-11-20')).toBe('20.11.2026');
  });

  it('says a duration by its two largest units', () => {
    const instant = (seconds: number) => new Date(Date.parse('2026-01-01T00:00:00Z') + seconds * 1000).toISOString();
    const of = (seconds: number) => en.duration(instant(0), instant(seconds));
    expect([of(0), of(59), of(61), of(3_600), of(11_531), of(90_061)]).toEqual([
      '0 s',
      '59 s',
      '1 min 1 s',
      '1 h',
      '3 h 12 min',
      '1 d 1 h',
    ]);
  });
});

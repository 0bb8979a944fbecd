import { describe, expect, it } from 'vitest';
import { dateExample, dateExampleOf, readings } from './date-example.ts';

describe('dateExample', () => {
  it('takes the first date of the file that means two days', () => {
    const text = 'MNQ SEP25,Buy,4,22089.25,5/5/2025 9:08:00 PM,a\nMNQ SEP25,Buy,4,22089.25,6/7/2025 9:08:00 PM,b\n';
    const example = dateExample(text);
    expect(example).toEqual({ text: '6/7/2025', first: 6, second: 7, year: 2025, own: true });
    expect(readings(example)).toEqual({ 'day-first': '2025-07-06', 'month-first': '2025-06-07' });
  });

  it('takes neither a contract month nor an ISO date for one', () => {
    expect(dateExample('MNQ 03-26;Buy;1;2025-06-07').own).toBe(false);
  });

  it('reads a file of two bytes a character', async () => {
    const text = '\ufeffTime\n04.05.2026 10:00:00\n';
    const bytes = new Uint16Array([...text].map((character) => character.charCodeAt(0)));
    expect(await dateExampleOf(new Blob([bytes.buffer]))).toMatchObject({ text: '04.05.2026', own: true });
  });
});

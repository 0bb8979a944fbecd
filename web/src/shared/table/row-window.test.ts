import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowWindow, scrollTopFor, tallestPx } from './row-window.ts';

const cases = fc.record({
  count: fc.integer({ min: 1, max: 3_000_000 }),
  rowPx: fc.integer({ min: 20, max: 120 }),
  viewportPx: fc.integer({ min: 120, max: 2000 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});

const scrolledTo = ({
  count,
  rowPx,
  viewportPx,
  at,
}: {
  count: number;
  rowPx: number;
  viewportPx: number;
  at: number;
}) => {
  const heightPx = Math.min(count * rowPx, tallestPx);
  return { scrollTop: Math.max(0, heightPx - viewportPx) * at, viewportPx };
};

describe('rowWindow', () => {
  it('covers the viewport with rows wherever it is scrolled to', () => {
    fc.assert(
      fc.property(cases, (c) => {
        const scrolled = scrolledTo(c);
        const window = rowWindow(scrolled, c);
        const top = window.first * c.rowPx + window.shiftPx;
        const bottom = window.end * c.rowPx + window.shiftPx;
        expect(top).toBeLessThanOrEqual(scrolled.scrollTop + 1e-3);
        expect(bottom).toBeGreaterThanOrEqual(Math.min(scrolled.scrollTop + c.viewportPx, window.heightPx) - 1e-3);
        expect(window.end - window.first).toBeLessThanOrEqual(Math.ceil(c.viewportPx / c.rowPx) + 18);
      }),
    );
  });

  it('never makes the content taller than browsers can draw, and still ends at the last row', () => {
    fc.assert(
      fc.property(cases, (c) => {
        const window = rowWindow(scrolledTo({ ...c, at: 1 }), c);
        expect(window.heightPx).toBeLessThanOrEqual(tallestPx);
        expect(window.end).toBe(c.count);
        expect(c.count * c.rowPx + window.shiftPx).toBeCloseTo(window.heightPx, 2);
      }),
    );
  });
});

describe('scrollTopFor', () => {
  it('brings any row wholly into sight', () => {
    fc.assert(
      fc.property(cases, fc.nat(), (c, nth) => {
        const row = nth % c.count;
        const scrolled = scrolledTo(c);
        const scrollTop = scrollTopFor(row, scrolled, c);
        const window = rowWindow({ ...scrolled, scrollTop }, c);
        const top = row * c.rowPx + window.shiftPx;
        expect(top).toBeGreaterThanOrEqual(scrollTop - 1e-3);
        expect(top + c.rowPx).toBeLessThanOrEqual(scrollTop + c.viewportPx + 1e-3);
      }),
    );
  });

  it('does not move when the row is in sight', () => {
    const rows = { count: 1000, rowPx: 40 };
    expect(scrollTopFor(3, { scrollTop: 100, viewportPx: 400 }, rows)).toBe(100);
    expect(scrollTopFor(2, { scrollTop: 100, viewportPx: 400 }, rows)).toBe(80);
    expect(scrollTopFor(12, { scrollTop: 100, viewportPx: 400 }, rows)).toBe(120);
  });
});

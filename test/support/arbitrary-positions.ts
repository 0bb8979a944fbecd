import fc from 'fast-check';
import type { PositionFacts } from '#ports/position-store.ts';

const amount = fc.integer({ min: -500_000, max: 500_000 }).map((cents) => (cents / 100).toFixed(2));
const start = Date.UTC(2024, 0, 1);

/** A position of a few accounts and contracts, with results that repeat now and then; two currencies, some still open. */
export const arbitraryPosition: fc.Arbitrary<Omit<PositionFacts, 'id'>> = fc
  .record({
    account: fc.constantFrom('Sim101', 'APEX-1', 'APEX-2'),
    instrument: fc.constantFrom('MNQ MAR25', 'NQ MAR25', 'MNQ JUN25', 'FDAX MAR25', 'BTC/EUR'),
    side: fc.constantFrom('long' as const, 'short' as const),
    openedAt: fc.integer({ min: start, max: start + 500 * 86_400_000 }),
    lasts: fc.option(fc.integer({ min: 0, max: 3 * 86_400_000 }), { freq: 6 }),
    quantity: fc.integer({ min: 1, max: 9 }),
    gross: fc.oneof(amount, fc.constantFrom('0.00', '12.50', '-12.50')),
    commission: fc.constantFrom('0.00', '1.24', '2.48'),
    executions: fc.integer({ min: 2, max: 6 }),
    reach: fc.option(fc.tuple(fc.nat(100_000), fc.nat(100_000)), { freq: 4 }),
  })
  .map(({ lasts, quantity, gross, commission, reach, ...rest }) => ({
    ...rest,
    status: lasts === null ? ('open' as const) : ('closed' as const),
    closedAt: lasts === null ? null : rest.openedAt + lasts,
    maxQuantity: String(quantity),
    averageEntry: '21000.25',
    averageExit: lasts === null ? null : '21001',
    points: lasts === null ? null : '0.75',
    grossPnl: gross,
    commission,
    netPnl: (Number(gross) - Number(commission)).toFixed(2),
    adverse: reach === null || lasts === null ? null : (-reach[0] / 100).toFixed(2),
    favourable: reach === null || lasts === null ? null : (reach[1] / 100).toFixed(2),
    currency: rest.instrument.startsWith('FDAX') ? 'EUR' : 'USD',
  }));

/** Positions, each under an id of its own. */
export const arbitraryPositions = (maxLength = 60): fc.Arbitrary<readonly PositionFacts[]> =>
  fc
    .array(arbitraryPosition, { maxLength })
    .map((positions) =>
      positions.map((position, index) => ({ ...position, id: index.toString(16).padStart(26, '0') })),
    );

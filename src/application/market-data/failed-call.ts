import { type ErrorCode, isAppError } from '#domain/errors.ts';
import { faultIn } from '#domain/market/source-fault.ts';
import { type CallFailure, type ClosedCode, callFailed } from '#domain/market/source-state.ts';
import type { MarketDataPorts } from './ports.ts';

/** Keeps that a call of a source failed; returns how, and until when the source rests, UTC milliseconds. */
export const failedCall = async (
  { sourceStates, clock }: Pick<MarketDataPorts, 'sourceStates' | 'clock'>,
  ledger: string,
  source: string,
  error: unknown,
): Promise<{ readonly failure: CallFailure; readonly until: number | null }> => {
  const message = error instanceof Error ? error.message : String(error);
  const failure: CallFailure = { code: closedBy(error), until: untilIn(error), message, fault: faultIn(error) };
  return sourceStates.update(ledger, source, (before) => {
    const state = callFailed(before, failure, clock.now());
    return { state, result: { failure, until: state.closed?.until ?? null } };
  });
};

const closing: Readonly<Partial<Record<ErrorCode, ClosedCode>>> = {
  SOURCE_LIMITED: 'limited',
  SOURCE_KEY: 'key',
  SECRET_UNREADABLE: 'key',
};

/** Whatever else went wrong, the source gave no answer that can be used. */
const closedBy = (error: unknown): ClosedCode => (isAppError(error) ? closing[error.code] : undefined) ?? 'unreachable';

const untilIn = (error: unknown): number | null => {
  const until = isAppError(error) ? error.details.until : undefined;
  const at = typeof until === 'string' ? Date.parse(until) : Number.NaN;
  return Number.isFinite(at) ? at : null;
};
